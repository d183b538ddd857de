import type { Candidate, Need } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { candidatesQuery } from '../../../api/candidates';
import { isProblem } from '../../../api/problem';
import { Button } from '../../../design/button';
import { EmptyState } from '../../../design/empty-state';
import { LinkButton } from '../../../design/link-button';
import { Notice } from '../../../design/notice';
import { Sheet } from '../../../design/sheet';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { type Column, Table } from '../../../design/table';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { ApproveDialog } from './approve-dialog';
import { CandidateCard } from './candidate-card';
import styles from './candidates.module.css';
import { needWords } from './need-words';

const SIDE_BY_SIDE = 3;
const MOST = 50;

/** Who could help: the first three side by side, the next in a list, what parts the first two in words. */
export function Candidates({ need }: { need: Need }) {
  const w = useWords(needWords);
  const c = w.candidates;
  const [limit, setLimit] = useState(10);
  const [chosen, setChosen] = useState<Candidate>();
  const { data: found, error } = useQuery(candidatesQuery(need.id, limit));
  if (isProblem(error)) return <Notice tone="warn">{error.status === 503 ? c.down : error.message}</Notice>;
  if (!found) return <Skeleton lines={8} />;
  const { items, difference, note } = found;
  return (
    <Stack>
      <h2>{c.title}</h2>
      {note && <Notice>{note}</Notice>}
      {items.length === 0 && (
        <EmptyState
          title={c.none}
          action={
            <LinkButton to="/animate/coverage" kind="second">
              {c.coverage}
            </LinkButton>
          }
        >
          {c.noneText}
        </EmptyState>
      )}
      {difference && <Notice title={c.difference}>{difference}</Notice>}
      <div className={styles.cards}>
        {items.slice(0, SIDE_BY_SIDE).map((candidate, index) => (
          <CandidateCard
            key={candidate.offer.id}
            candidate={candidate}
            position={index + 1}
            onChoose={() => setChosen(candidate)}
          />
        ))}
      </div>
      {items.length > SIDE_BY_SIDE && <Others items={items.slice(SIDE_BY_SIDE)} onChoose={setChosen} />}
      {items.length === limit && limit < MOST && (
        <div>
          <Button onPress={() => setLimit(MOST)}>{c.more}</Button>
        </div>
      )}
      {chosen && <ApproveDialog need={need} offer={chosen.offer} onClose={() => setChosen(undefined)} />}
    </Stack>
  );
}

function Others({ items, onChoose }: { items: Candidate[]; onChoose(candidate: Candidate): void }) {
  const w = useWords(needWords);
  const c = w.candidates;
  const f = useFormats();
  const columns: Column<Candidate>[] = [
    {
      id: 'who',
      label: c.title,
      cell: ({ offer }) => (
        <>
          <Link to={`/animate/offers/${offer.id}`}>{offer.volunteer.name}</Link>
          <br />
          {offer.organisation.name}
        </>
      ),
    },
    { id: 'why', label: c.why, cell: ({ reasons, missing }) => reasons[0]?.text ?? missing[0] ?? '' },
    {
      id: 'score',
      label: c.points('').trim(),
      number: true,
      cell: ({ score }) => f.number(Math.round(score)),
    },
    {
      id: 'act',
      label: c.action,
      cell: (candidate) => {
        const { introduction, volunteer } = candidate.offer;
        return (
          <Button small onPress={() => onChoose(candidate)}>
            {introduction === 'direct' ? w.approve.direct(volunteer.name) : w.approve.ask(volunteer.name)}
          </Button>
        );
      },
    },
  ];
  return (
    <Sheet title={c.others}>
      <Table
        caption={c.others}
        captionHidden
        columns={columns}
        rows={items}
        keyOf={({ offer }) => offer.id}
      />
    </Sheet>
  );
}
