import type { AnswerFigures } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answerFiguresQuery } from '../../../api/coverage';
import { Sheet } from '../../../design/sheet';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { Stat, Stats } from '../../../design/stat';
import { type Column, Table } from '../../../design/table';
import { useWords } from '../../../i18n/dictionary';
import { type Formats, useFormats } from '../../../i18n/format';
import { coverageWords } from './coverage-words';

type Words = typeof coverageWords.fr;
const DAY_HOURS = 24;

/** Days once it is more than two, hours before. */
const delayOf = (hours: number | null, w: Words, f: Formats): string => {
  if (hours === null) return '–';
  return hours < 2 * DAY_HOURS
    ? f.count(Math.round(hours), w.hour, w.hoursWord)
    : f.count(Math.round(hours / DAY_HOURS), w.day, w.days);
};

/** How people answer: acceptance, delay, silence; over all, by partner, and by name where they keep silent. */
export function Answers({ territoryId }: { territoryId: string }) {
  const w = useWords(coverageWords);
  const f = useFormats();
  const { data: figures } = useQuery(answerFiguresQuery(territoryId));
  if (!figures) return <Skeleton lines={4} />;
  const { total, partners, silentPeople } = figures;
  if (total.asked === 0) return null;
  const share = (count: number) => w.share(f.percent(count / total.asked));
  return (
    <Stack gap={2}>
      <h2>{w.answers}</h2>
      <Stats>
        <Stat value={f.number(total.asked)} label={w.asked} />
        <Stat value={f.number(total.accepted)} label={w.accepted}>
          {share(total.accepted)}
        </Stat>
        <Stat value={delayOf(total.medianHoursToAnswer, w, f)} label={w.delay} />
        <Stat value={f.number(total.silent)} label={w.silent}>
          {share(total.silent)}
        </Stat>
      </Stats>
      <Sheet>
        <ByPartner partners={partners} />
      </Sheet>
      {silentPeople.length > 0 && (
        <Sheet title={w.silentPeople}>
          <Silent people={silentPeople} />
        </Sheet>
      )}
    </Stack>
  );
}

function ByPartner({ partners }: Pick<AnswerFigures, 'partners'>) {
  const w = useWords(coverageWords);
  const f = useFormats();
  type Row = (typeof partners)[number];
  const number = (id: string, label: string, of: (row: Row) => number): Column<Row> => ({
    ...{ id, label, number: true },
    cell: (row) => f.number(of(row)),
  });
  const columns: Column<Row>[] = [
    { id: 'partner', label: w.partner, cell: ({ organisation }) => organisation.name },
    number('asked', w.askedShort, ({ asked }) => asked),
    number('accepted', w.acceptedShort, ({ accepted }) => accepted),
    number('declined', w.declinedShort, ({ declined }) => declined),
    number('silent', w.silentShort, ({ silent }) => silent),
    number('waiting', w.waitingShort, ({ waiting }) => waiting),
    {
      id: 'delay',
      label: w.delayShort,
      number: true,
      cell: ({ medianHoursToAnswer }) => delayOf(medianHoursToAnswer, w, f),
    },
  ];
  return (
    <Table
      caption={w.answers}
      captionHidden
      columns={columns}
      rows={partners}
      keyOf={({ organisation }) => organisation.id}
    />
  );
}

function Silent({ people }: { people: AnswerFigures['silentPeople'] }) {
  const w = useWords(coverageWords);
  const columns: Column<(typeof people)[number]>[] = [
    { id: 'who', label: w.who, cell: ({ id, name }) => <Link to={`/animate/people/${id}`}>{name}</Link> },
    { id: 'partner', label: w.partner, cell: ({ organisation }) => organisation },
    {
      id: 'silent',
      label: w.silentShort,
      number: true,
      cell: ({ silent, asked }) => w.silentOf(silent, asked),
    },
  ];
  return (
    <Table caption={w.silentPeople} captionHidden columns={columns} rows={people} keyOf={({ id }) => id} />
  );
}
