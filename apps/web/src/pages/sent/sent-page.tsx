import { answerInWords, type SentForm } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useParams } from 'react-router';
import { isNotFound } from '../../api/problem';
import { sentFormQuery } from '../../api/sent-forms';
import { EmptyState } from '../../design/empty-state';
import { LinkButton } from '../../design/link-button';
import { Notice } from '../../design/notice';
import { PageHeader } from '../../design/page-header';
import { Skeleton } from '../../design/skeleton';
import { Stack } from '../../design/stack';
import { Timeline } from '../../design/timeline';
import { forgetSentDraft } from '../../form/sent-drafts';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { useLocale } from '../../i18n/locale';
import { AddressActions } from './address-actions';
import { SentReader } from './sent-reader';
import { sentWords } from './sent-words';

/**
 * After a form is sent: who acts next and by when. Its secret stands behind the # of the address, which reaches no server
 * and no log, and the page is there again after a reload.
 */
export default function SentPage() {
  const w = useWords(sentWords);
  const { hash } = useLocation();
  const { code = '' } = useParams();
  const token = hash.slice(1);
  const { data, error } = useQuery({ ...sentFormQuery(token), enabled: token !== '' });
  const done = data && data.state !== 'to-confirm' ? data.kind : undefined;
  useEffect(() => {
    if (done) forgetSentDraft(done);
  }, [done]);
  if (data) return <Sent form={data} token={token} />;
  if (token !== '' && !(error && isUnknown(error))) return <Skeleton lines={6} />;
  return (
    <Stack narrow>
      <PageHeader title={w.noneTitle} />
      <EmptyState title={w.none} action={<LinkButton to={`/t/${code}`}>{w.back}</LinkButton>} />
    </Stack>
  );
}

const isUnknown = (error: unknown): boolean => isNotFound(error);

function Sent({ form, token }: { form: SentForm; token: string }) {
  const w = useWords(sentWords);
  const f = useFormats();
  const { locale } = useLocale();
  const { kind, state, email, reader, territory, answersBefore } = form;
  const does = answerInWords(form, locale);
  const waits = state === 'to-confirm';
  const { title, lead } = {
    'to-confirm': {
      title: w.toConfirm,
      lead: w.toConfirmLead(email ?? '', f.day(form.confirmBefore)),
    },
    confirmed: {
      title: w.confirmed[kind],
      lead: answersBefore
        ? w.readsBefore(reader.name, does, f.day(answersBefore))
        : w.reads(reader.name, does),
    },
    'going-on': { title: w.goingOn[kind], lead: w.follows },
    ended: { title: w.ended[kind], lead: w.endedLead },
  }[state];
  const mine = kind === 'need' ? '/my' : '/volunteer';
  return (
    <Stack narrow>
      {/* Another title is another page to who hears it. */}
      <PageHeader key={state} title={title} lead={lead} />
      {waits && form.addressRefused && (
        <Notice tone="bad" title={w.refused} announced>
          {w.refusedText(email ?? '')}
        </Notice>
      )}
      {waits && email && <AddressActions token={token} email={email} />}
      <SentReader reader={reader} territory={territory} />
      <Timeline
        label={w.steps}
        steps={[
          { id: 'written', title: w.written[kind], when: f.agoAndDay(form.sentAt), state: 'done' },
          {
            id: 'confirm',
            title: w.confirm,
            when: form.confirmedAt ? f.agoAndDay(form.confirmedAt) : undefined,
            state: waits ? 'now' : 'done',
            children: waits && <p>{w.junk}</p>,
          },
          {
            id: 'read',
            title: w.read(reader.name, does),
            state: state === 'confirmed' ? 'now' : waits ? 'later' : 'done',
          },
          { id: 'search', title: w.search[kind], state: state === 'going-on' ? 'now' : 'later' },
        ]}
      />
      <div>
        {state === 'going-on' || (state === 'confirmed' && kind === 'need') ? (
          <LinkButton to={mine}>{w.my[kind]}</LinkButton>
        ) : (
          <LinkButton to={`/t/${territory.code}`} kind="second">
            {w.back}
          </LinkButton>
        )}
      </div>
    </Stack>
  );
}
