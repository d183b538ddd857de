import type { Match, Need } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { candidatesQuery } from '../../../api/candidates';
import { matchesQuery } from '../../../api/matches';
import { needQuery } from '../../../api/needs';
import { isNotFound } from '../../../api/problem';
import { Breadcrumb } from '../../../design/breadcrumb';
import { LinkButton } from '../../../design/link-button';
import { PageHeader } from '../../../design/page-header';
import { Sheet } from '../../../design/sheet';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { type Column, Table } from '../../../design/table';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { RecordFile } from '../../../parts/record/record-file';
import { RepliesTo } from '../../../parts/replies';
import { MatchChip, NeedChip } from '../../../parts/statuses';
import NotFoundPage from '../../not-found/not-found-page';
import { Candidates } from './candidates';
import { NeedActions } from './need-actions';
import { NeedFacts } from './need-facts';
import { needWords } from './need-words';
import { stageOf } from './need-stage';
import { QualifyForm } from './qualify-form';

const ENDED = ['fulfilled', 'withdrawn', 'rejected', 'expired'];
const UNDER_WAY = ['approved', 'asked', 'accepted', 'introduced', 'completed'];

/** A need from the animator's desk: the request, who is asked, and who could help. */
export default function NeedPage() {
  const w = useWords(needWords);
  const { id = '' } = useParams();
  const { data: need, error } = useQuery(needQuery(id));
  const { data: matches } = useQuery(matchesQuery({ needId: id }));
  const helping = matches?.items.filter(({ status }) => UNDER_WAY.includes(status)).length ?? 0;
  const searching =
    need !== undefined && ['open', 'matched'].includes(need.status) && helping < need.volunteersWanted;
  const { data: candidates } = useQuery({ ...candidatesQuery(id), enabled: searching && !!matches });
  if (isNotFound(error)) return <NotFoundPage />;
  if (error) throw error;
  if (!need || !matches) return <Skeleton lines={10} />;
  const nobody = searching && helping === 0 && candidates?.nobody;
  return (
    <Stack>
      <PageHeader
        title={need.title}
        lead={
          <>
            <NeedChip stage={stageOf(need, matches.items)} /> {need.organisation.name}.{' '}
            {need.fileNumber && `${w.fileNumber(need.fileNumber)}. `}
            {nobody ? w.leads.nobody : leadOf(need, matches.items, w)}
          </>
        }
        above={
          <Breadcrumb
            pages={[
              { label: w.today, to: '/animate' },
              { label: w.needs, to: '/animate/needs' },
            ]}
          />
        }
        actions={<NeedActions need={need} />}
      />
      <NeedFacts need={need} />
      <RepliesTo of={{ needId: need.id }} />
      {matches.items.length > 0 && <Asked matches={matches.items} />}
      {need.status === 'submitted' && need.confirmed && <QualifyForm need={need} />}
      {searching && <Candidates need={need} />}
      <RecordFile about={{ type: 'need', id: need.id }} withWhom={need.contact?.name} />
    </Stack>
  );
}

/** Who acts next. */
function leadOf(need: Need, matches: Match[], { leads }: typeof needWords.fr): string {
  if (ENDED.includes(need.status)) return need.reason ?? leads.ended;
  if (need.status === 'submitted') return need.confirmed ? leads.toQualify : leads.toConfirm;
  const of = (status: Match['status']) => matches.find((match) => match.status === status)?.offer.volunteer;
  const [asked, accepted, met] = [of('asked'), of('accepted'), of('introduced')];
  if (asked) return leads.asked(asked);
  if (accepted) return leads.employer(accepted);
  return met ? leads.met(met) : leads.toDecide;
}

function Asked({ matches }: { matches: Match[] }) {
  const w = useWords(needWords);
  const f = useFormats();
  const columns: Column<Match>[] = [
    {
      id: 'who',
      label: w.matches,
      cell: ({ offer }) => (
        <>
          {offer.volunteer}
          <br />
          {offer.organisation}
        </>
      ),
    },
    { id: 'status', label: w.status, cell: ({ status }) => <MatchChip status={status} /> },
    { id: 'since', label: w.since, cell: ({ approvedAt }) => f.agoAndDay(approvedAt) },
    {
      id: 'see',
      label: w.action,
      cell: ({ id, offer }) => (
        <LinkButton
          to={`/animate/matches/${id}`}
          kind="second"
          small
          name={`${w.seeMatch} : ${offer.volunteer}`}
        >
          {w.seeMatch}
        </LinkButton>
      ),
    },
  ];
  return (
    <Sheet title={w.matches}>
      <Table caption={w.matches} captionHidden columns={columns} rows={matches} keyOf={({ id }) => id} />
    </Sheet>
  );
}
