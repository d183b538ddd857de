import type { Application } from '@alize/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { api } from '../../../api/client';
import { applicationQuery, decisionsQuery } from '../../../api/committee';
import { isNotFound } from '../../../api/problem';
import { Breadcrumb } from '../../../design/breadcrumb';
import { Button } from '../../../design/button';
import { Chip } from '../../../design/chip';
import { LinkButton } from '../../../design/link-button';
import { Notice } from '../../../design/notice';
import { PageHeader } from '../../../design/page-header';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { say } from '../../../design/toast-queue';
import { ReasonDialog } from '../../../form/reason-dialog';
import { useWords } from '../../../i18n/dictionary';
import { ApplicationForm } from '../../../parts/application/application-form';
import { applicationWords } from '../../../parts/application/application-words';
import { DecisionSheet } from '../../../parts/application/decisions';
import { SavingLine } from '../../../parts/application/saving-line';
import { useAutosave } from '../../../parts/application/use-autosave';
import NotFoundPage from '../../not-found/not-found-page';
import { committeeWords } from '../committee/committee-words';
import { DecisionActs } from './decision-acts';
import { ReturnDialog } from './return-dialog';

/** A dossier from the animator's desk. */
export default function ApplicationPage() {
  const { id = '' } = useParams();
  const { data, error } = useQuery({ ...applicationQuery(id), refetchOnWindowFocus: false });
  if (isNotFound(error)) return <NotFoundPage />;
  if (error) throw error;
  return data ? <Desk key={data.id} application={data} /> : <Skeleton lines={10} />;
}

function Desk({ application }: { application: Application }) {
  const w = useWords(committeeWords);
  const a = useWords(applicationWords);
  const client = useQueryClient();
  const saving = useAutosave(application);
  const [asking, setAsking] = useState<'return' | 'withdraw'>();
  const { data: decisions = [] } = useQuery(decisionsQuery(application.id));
  const { id, status, actions, lacks, organisation, project } = application;
  const act = useMutation({
    mutationFn: async (what: 'submission' | 'completion') => {
      await saving.flush();
      await api.send('POST', `/applications/${id}/${what}`);
    },
    onSuccess: () => say(w.done),
    onError: (error) => say(error.message),
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <Stack>
      <PageHeader
        title={`${organisation.name} : ${project.title}`}
        above={<Breadcrumb pages={[{ label: w.title, to: '/animate/committee' }]} />}
        lead={
          <>
            <Chip tone={status === 'submitted' ? 'accent' : 'plain'}>{a.status[status]}</Chip>{' '}
            {application.requester}, {organisation.commune}. {w.next[status]}
          </>
        }
        actions={
          <Stack row gap={1}>
            {application.needId && (
              <LinkButton to={`/animate/needs/${application.needId}`} kind="second" small>
                {w.need}
              </LinkButton>
            )}
            {actions.includes('withdraw') && (
              <Button small kind="plain" onPress={() => setAsking('withdraw')}>
                {w.withdraw}
              </Button>
            )}
          </Stack>
        }
      />
      {application.answer && <Notice title={a.answer}>{application.answer}</Notice>}
      {[...decisions].reverse().map((decision) => (
        <DecisionSheet key={decision.id} decision={decision}>
          <DecisionActs decision={decision} last={decision === decisions.at(-1)} status={status} />
        </DecisionSheet>
      ))}
      {actions.includes('edit') && (
        <>
          <ApplicationForm application={application} saving={saving} runs />
          <SavingLine state={saving.state} lacks={lacks} />
        </>
      )}
      <Stack row gap={1}>
        {actions.includes('complete') && (
          <Button kind="main" isPending={act.isPending} onPress={() => act.mutate('completion')}>
            {w.complete}
          </Button>
        )}
        {actions.includes('submit') && (
          <Button kind="main" isPending={act.isPending} onPress={() => act.mutate('submission')}>
            {w.submitFor}
          </Button>
        )}
        {actions.includes('return') && <Button onPress={() => setAsking('return')}>{w.giveBack}</Button>}
      </Stack>
      {asking === 'return' && <ReturnDialog id={id} onClose={() => setAsking(undefined)} />}
      {asking === 'withdraw' && (
        <ReasonDialog
          title={w.withdraw}
          text={w.withdrawText}
          action={w.withdraw}
          done={w.done}
          path={`/applications/${id}/withdrawal`}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Stack>
  );
}
