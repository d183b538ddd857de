import type { Act } from '@alize/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { actsQuery } from '../../api/acts';
import { api } from '../../api/client';
import { Button } from '../../design/button';
import { say } from '../../design/toast-queue';
import { dictionary, useWords } from '../../i18n/dictionary';
import { now } from '../../i18n/now';
import styles from './pending-acts.module.css';

const words = dictionary(
  {
    region: 'Ce qui peut encore être annulé',
    kinds: {
      'match.approve': 'Mise en relation',
      'match.cancel': 'Annulation de la mise en relation',
      'need.reject': 'Réponse à l’entreprise',
      'need.withdraw': 'Retrait du besoin',
      'need.fulfil': 'Besoin satisfait',
      'assignment.approve': 'Affectation',
      'mission.finish': 'Fin de l’appui',
      'mission.drop': 'Arrêt de l’appui',
      'mission.start': 'Appui commencé',
      'mission.pause': 'Appui en pause',
      'mission.resume': 'Appui repris',
      'mission.contact': 'Contact noté',
      'reply.answer': 'Votre réponse',
      'letter.write': 'Votre message',
    },
    leaves: (seconds: number) => `envoi dans ${seconds} s`,
    noted: 'noté',
    undo: 'Annuler l’envoi',
    unsay: 'Annuler',
    undone: 'Annulé : personne n’a reçu de message.',
  },
  {
    region: 'What can still be undone',
    kinds: {
      'match.approve': 'Match',
      'match.cancel': 'Calling the match off',
      'need.reject': 'Answer to the firm',
      'need.withdraw': 'Withdrawal of the need',
      'need.fulfil': 'Need fulfilled',
      'assignment.approve': 'Assignment',
      'mission.finish': 'End of the mission',
      'mission.drop': 'Mission stopped',
      'mission.start': 'Mission started',
      'mission.pause': 'Mission paused',
      'mission.resume': 'Mission resumed',
      'mission.contact': 'Contact noted',
      'reply.answer': 'Your answer',
      'letter.write': 'Your message',
    },
    leaves: (seconds: number) => `leaves in ${seconds} s`,
    noted: 'noted',
    undo: 'Undo before it leaves',
    unsay: 'Undo',
    undone: 'Undone: nobody was written to.',
  },
);

const PAGES = { match: 'matches', mission: 'matches', need: 'needs', assignment: 'assignments' } as const;
const SECOND_MS = 1_000;

/** What was done a moment ago, on whatever page: how long its mails wait still, and the way back. */
export default function PendingActs() {
  const w = useWords(words);
  const client = useQueryClient();
  const { data, dataUpdatedAt } = useQuery(actsQuery(true));
  const acts = data?.items ?? [];
  const elapsedMs = useElapsed(dataUpdatedAt, acts.length > 0);
  const waiting = acts.filter(({ remainingMs }) => remainingMs > elapsedMs);
  const isOver = acts.length > 0 && waiting.length < acts.length;
  // What left has changed what the page shows.
  useEffect(() => {
    if (isOver) void client.invalidateQueries();
  }, [isOver, client]);
  return (
    <section aria-label={w.region} className={styles.region}>
      {waiting.map((act) => (
        <PendingAct key={act.id} act={act} leftMs={act.remainingMs - elapsedMs} />
      ))}
    </section>
  );
}

function PendingAct({ act: { id, kind, subjectId, sends }, leftMs }: { act: Act; leftMs: number }) {
  const w = useWords(words);
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: () => api.send('POST', `/acts/${id}/undo`),
    onSuccess: () => say(w.undone),
    onError: (error) => say(error.message),
    onSettled: () => client.invalidateQueries(),
  });
  const [thing] = kind.split('.');
  const page = Object.entries(PAGES).find(([each]) => each === thing)?.[1];
  return (
    <div className={styles.act}>
      <p>
        <Link to={`/animate/${page}/${subjectId}`}>{w.kinds[kind]}</Link>
        {' · '}
        <span className={styles.left}>{sends ? w.leaves(Math.ceil(leftMs / SECOND_MS)) : w.noted}</span>
      </p>
      <Button small isPending={undo.isPending} onPress={() => undo.mutate()}>
        {sends ? w.undo : w.unsay}
      </Button>
    </div>
  );
}

/** Milliseconds since then, told each second while somebody waits. */
function useElapsed(since: number, ticks: boolean): number {
  const [reached, setReached] = useState(since);
  useEffect(() => {
    if (!ticks) return;
    const timer = setInterval(() => setReached(now().getTime()), SECOND_MS / 4);
    return () => clearInterval(timer);
  }, [ticks]);
  return Math.max(0, reached - since);
}
