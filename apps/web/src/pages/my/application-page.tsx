import type { Application } from '@alize/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { api } from '../../api/client';
import { advancesQuery } from '../../api/advances';
import { applicationQuery, decisionsQuery } from '../../api/committee';
import { isNotFound } from '../../api/problem';
import { Breadcrumb } from '../../design/breadcrumb';
import { Button } from '../../design/button';
import { Chip } from '../../design/chip';
import { LinkButton } from '../../design/link-button';
import { Notice } from '../../design/notice';
import { PageHeader } from '../../design/page-header';
import { Skeleton } from '../../design/skeleton';
import { Stack } from '../../design/stack';
import { TextArea } from '../../design/text-area';
import { say } from '../../design/toast-queue';
import { ReasonDialog } from '../../form/reason-dialog';
import { dictionary, useWords } from '../../i18n/dictionary';
import { ApplicationForm } from '../../parts/application/application-form';
import { applicationWords } from '../../parts/application/application-words';
import { DecisionSheet } from '../../parts/application/decisions';
import { SavingLine } from '../../parts/application/saving-line';
import { useAutosave } from '../../parts/application/use-autosave';
import NotFoundPage from '../not-found/not-found-page';

const words = dictionary(
  {
    title: (firm: string) => `Demande d’avance : ${firm}`,
    above: 'Mon projet',
    send: 'Envoyer mon dossier',
    sent: 'Dossier envoyé. L’animation le lit avec vous.',
    withdraw: 'Retirer ma demande',
    withdrawText: 'L’animation lit pourquoi. Vous pourrez en faire une autre.',
    withdrawn: 'Demande retirée.',
    advance: 'Voir mon avance',
    next: {
      draft: 'À vous : complétez ce qui manque, puis envoyez. Tout est gardé au fur et à mesure.',
      submitted: 'Rien à faire : l’animation lit votre dossier et revient vers vous.',
      complete: 'Rien à faire : votre dossier est complet et attend la prochaine séance du comité.',
      scheduled: 'Rien à faire : votre dossier est à l’ordre du jour du comité.',
      decided: 'Le comité a examiné votre dossier. Sa décision vous est envoyée par lettre et se lit ici.',
      withdrawn: 'Cette demande est retirée.',
      lapsed: 'Cette demande n’a plus cours.',
    },
  },
  {
    title: (firm: string) => `Request for money: ${firm}`,
    above: 'My project',
    send: 'Send my request',
    sent: 'Request sent. The team will go through it with you.',
    withdraw: 'Withdraw my request',
    withdrawText: 'The team reads why. You may make another one.',
    withdrawn: 'Request withdrawn.',
    advance: 'See my advance',
    next: {
      draft: 'It is for you: complete what is missing, then send it. Everything is kept as you type.',
      submitted: 'Nothing to do: the team reads your request and comes back to you.',
      complete: 'Nothing to do: your request is whole and waits for the next committee.',
      scheduled: 'Nothing to do: your request is on the agenda of the committee.',
      decided:
        'The committee has looked at your request. Its decision reaches you by letter and can be read here.',
      withdrawn: 'This request is withdrawn.',
      lapsed: 'This request has lapsed.',
    },
  },
);

/** The firm's dossier. */
export default function MyApplicationPage() {
  const { id = '' } = useParams();
  const { data, error } = useQuery({ ...applicationQuery(id), refetchOnWindowFocus: false });
  if (isNotFound(error)) return <NotFoundPage />;
  if (error) throw error;
  return data ? <MyApplication key={data.id} application={data} /> : <Skeleton lines={10} />;
}

function MyApplication({ application }: { application: Application }) {
  const w = useWords(words);
  const a = useWords(applicationWords);
  const client = useQueryClient();
  const saving = useAutosave(application);
  const [withdrawing, setWithdrawing] = useState(false);
  const { data: decisions = [] } = useQuery(decisionsQuery(application.id));
  const { data: advances = [] } = useQuery(advancesQuery({}, application.status === 'decided'));
  const { id, status, actions, lacks, missing } = application;
  const advance = advances.find(({ applicationId }) => applicationId === id);
  const submit = useMutation({
    mutationFn: async () => {
      await saving.flush();
      await api.send('POST', `/applications/${id}/submission`);
    },
    onSuccess: () => say(w.sent),
    onError: (failed) => say(failed.message),
    onSettled: () => client.invalidateQueries(),
  });
  const last = decisions.at(-1);
  return (
    <Stack>
      <PageHeader
        title={w.title(application.organisation.name)}
        above={<Breadcrumb pages={[{ label: w.above, to: '/my' }]} />}
        lead={
          <>
            <Chip tone={status === 'draft' ? 'accent' : 'plain'}>{a.status[status]}</Chip> {w.next[status]}
          </>
        }
      />
      {missing && status === 'draft' && (
        <Notice tone="warn" title={a.asked}>
          {missing}
        </Notice>
      )}
      {[...decisions].reverse().map((decision) => (
        <DecisionSheet key={decision.id} decision={decision}>
          {decision === last && decision.outcome === 'deferred' && status === 'decided' && (
            <AnswerQuestion decisionId={decision.id} />
          )}
        </DecisionSheet>
      ))}
      {advance && (
        <div>
          <LinkButton to={`/my/advances/${advance.id}`}>{w.advance}</LinkButton>
        </div>
      )}
      {actions.includes('edit') && (
        <>
          <ApplicationForm application={application} saving={saving} runs={false} />
          <SavingLine state={saving.state} lacks={lacks} />
        </>
      )}
      <Stack row gap={1}>
        {actions.includes('submit') && (
          <Button kind="main" isPending={submit.isPending} onPress={() => submit.mutate()}>
            {w.send}
          </Button>
        )}
        {actions.includes('withdraw') && (
          <Button kind="plain" onPress={() => setWithdrawing(true)}>
            {w.withdraw}
          </Button>
        )}
      </Stack>
      {withdrawing && (
        <ReasonDialog
          title={w.withdraw}
          text={w.withdrawText}
          action={w.withdraw}
          done={w.withdrawn}
          path={`/applications/${id}/withdrawal`}
          onClose={() => setWithdrawing(false)}
        />
      )}
    </Stack>
  );
}

function AnswerQuestion({ decisionId }: { decisionId: string }) {
  const w = useWords(applicationWords);
  const client = useQueryClient();
  const [answer, setAnswer] = useState('');
  const send = useMutation({
    mutationFn: () => api.send('POST', `/decisions/${decisionId}/answer`, { answer }),
    onSuccess: () => say(w.answered),
    onError: (failed) => say(failed.message),
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <Stack gap={2}>
      <TextArea label={w.yourAnswer} value={answer} onChange={setAnswer} />
      <div>
        <Button kind="main" isPending={send.isPending} onPress={() => send.mutate()}>
          {w.sendAnswer}
        </Button>
      </div>
    </Stack>
  );
}
