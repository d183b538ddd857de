import { dayInWords, type Match } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { matchQuery } from '../../../api/matches';
import { missionQuery } from '../../../api/missions';
import { isNotFound } from '../../../api/problem';
import { Bar } from '../../../design/bar';
import { Breadcrumb } from '../../../design/breadcrumb';
import { Columns } from '../../../design/columns';
import { PageHeader } from '../../../design/page-header';
import { Sheet } from '../../../design/sheet';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { useLocale } from '../../../i18n/locale';
import { MissionPanel } from '../../../parts/mission/mission-panel';
import { NeedInBrief } from '../../../parts/need-in-brief';
import { Reach } from '../../../parts/reach';
import { RecordFile } from '../../../parts/record/record-file';
import { RepliesTo } from '../../../parts/replies';
import { MatchChip } from '../../../parts/statuses';
import NotFoundPage from '../../not-found/not-found-page';
import { candidateWords } from '../need/candidate-words';
import { wholeReasons } from '../need/whole-points';
import { Declined } from './declined';
import { FailedMails } from './failed-mails';
import { MatchActions } from './match-actions';
import { matchWords } from './match-words';

const MET = ['introduced', 'completed', 'cancelled'];

/** One meeting: who, why, where it stands, and the mission that came of it. */
export default function MatchPage() {
  const w = useWords(matchWords);
  const { id = '' } = useParams();
  const { data: match, error } = useQuery(matchQuery(id));
  const met = match !== undefined && MET.includes(match.status);
  const { data: mission } = useQuery(missionQuery(id, met));
  if (isNotFound(error)) return <NotFoundPage />;
  if (error) throw error;
  if (!match) return <Skeleton lines={8} />;
  const { need, offer, contacts } = match;
  return (
    <Stack>
      <PageHeader
        title={w.title(offer.volunteer, need.organisation)}
        lead={
          <>
            <MatchChip status={match.status} /> {leadOf(match, w)}
          </>
        }
        above={
          <Breadcrumb
            pages={[
              { label: w.today, to: '/animate' },
              { label: need.title, to: `/animate/needs/${need.id}` },
            ]}
          />
        }
        actions={<MatchActions match={match} />}
      />
      <FailedMails match={match} />
      <Declined match={match} />
      <RepliesTo of={{ matchId: match.id }} />
      {mission && <MissionPanel mission={mission} />}
      <Awaited match={match} />
      {contacts && (
        <Sheet title={w.contacts}>
          <Columns>
            <div>
              <p>{w.requester}</p>
              <Reach {...contacts.requester} />
            </div>
            <div>
              <p>{w.volunteer}</p>
              <Reach {...contacts.volunteer} />
            </div>
          </Columns>
        </Sheet>
      )}
      <Columns>
        <Sheet title={w.need}>
          <p>
            <Link to={`/animate/needs/${need.id}`}>{need.title}</Link>
            <br />
            {need.organisation}
          </p>
          <NeedInBrief need={need} />
        </Sheet>
        <Sheet title={w.offer}>
          <p>
            <Link to={`/animate/offers/${offer.id}`}>{offer.title}</Link>
            <br />
            {offer.volunteer}, {offer.organisation}
          </p>
          <Why match={match} />
        </Sheet>
      </Columns>
      <RecordFile about={{ type: 'match', id: match.id }} withWhom={offer.volunteer} />
    </Stack>
  );
}

function leadOf({ status, offer }: Match, { leads }: typeof matchWords.fr): string {
  const lead = leads[status];
  return typeof lead === 'string' ? lead : lead(offer.volunteer);
}

/** Whose word is awaited and until when, with the number to call: who has no answer picks up the telephone. */
function Awaited({ match: { awaited } }: { match: Match }) {
  const w = useWords(matchWords);
  const { locale } = useLocale();
  if (!awaited) return null;
  const { from, by, volunteer } = awaited;
  return (
    <Sheet title={w.awaited[from]}>
      <p>{w.answerBy(dayInWords(new Date(by), locale))}</p>
      <Reach {...volunteer} />
    </Sheet>
  );
}

function Why({ match: { reasons, note, whyYou, words } }: { match: Match }) {
  const w = useWords(matchWords);
  const { criteria } = useWords(candidateWords);
  const f = useFormats();
  return (
    <>
      <h3>{w.why}</h3>
      {whyYou && (
        <p>
          <strong>{w.whyYou}</strong>
          <br />
          {whyYou}
        </p>
      )}
      {words && (
        <p>
          <strong>{w.words}</strong>
          <br />
          {words}
        </p>
      )}
      {note && (
        <p>
          <strong>{w.note}</strong>
          <br />
          {note}
        </p>
      )}
      {wholeReasons(reasons).map(({ criterion, points, maxPoints, whole, wholeMax, text }) => (
        <Bar
          key={criterion}
          label={criteria[criterion]}
          share={points / maxPoints}
          value={w.of(f.number(whole), f.number(wholeMax))}
        >
          {text}
        </Bar>
      ))}
    </>
  );
}
