import type { HistoryEntry, Match, Need } from '@alize/contracts';
import type { Step } from '../../design/timeline';
import type { Formats } from '../../i18n/format';
import type { myWords } from './my-words';

type Words = typeof myWords.fr;
const ENDED = ['withdrawn', 'rejected', 'expired'];

interface Story {
  need: Need;
  matches: Match[];
  /** What happened to the need, oldest first. */
  history: HistoryEntry[];
  /** Who reads it; undefined where nobody agreed to be named. */
  reader?: string | undefined;
}

/** A need's story in plain words: what happened and when, what happens now, what comes. */
export function needSteps({ need, matches, history, reader }: Story, w: Words, f: Formats): Step[] {
  const met = matches.filter(({ status }) => ['introduced', 'completed'].includes(status));
  // Who is asked is not told before they agree: the need alone says that somebody is.
  const asked = need.status === 'matched' && met.length === 0;
  const ended = ENDED.includes(need.status);
  const qualified = !['submitted', 'rejected'].includes(need.status) && !ended;
  // Somebody had been found, and it came to nothing: it is said, not passed over.
  const again = history.some(({ from, to }) => from === 'matched' && to === 'open') && met.length === 0;
  const day = (to: string) => {
    const entry = history.findLast((each) => each.to === to && each.from !== each.to);
    return entry && f.agoAndDay(entry.at);
  };
  const steps: Step[] = [
    { id: 'written', title: w.written, when: f.agoAndDay(need.createdAt), state: 'done' },
    {
      id: 'confirmed',
      title: need.confirmed ? w.confirmed : w.toConfirm,
      state: need.confirmed ? 'done' : ended ? 'later' : 'now',
    },
  ];
  if (ended)
    return [
      ...steps.slice(0, need.confirmed ? 2 : 1),
      {
        id: 'ended',
        title: w.status[need.status],
        when: [day(need.status), need.reason].filter(Boolean).join(' · ') || undefined,
        state: 'now',
      },
    ];
  const reading = need.confirmed && !qualified;
  const searching = qualified && met.length === 0;
  const byMail = need.contact?.reachBy === 'email';
  const looking = again ? w.searchingAgain : w.searching;
  return [
    ...steps,
    {
      id: 'read',
      title: qualified ? w.read : w.toRead(reader ?? w.reader, byMail ? w.writes : w.calls),
      when: qualified ? day('open') : undefined,
      state: qualified ? 'done' : reading ? 'now' : 'later',
    },
    {
      id: 'search',
      title: asked ? w.asked : met.length ? w.found : searching ? looking : w.toSearch,
      when: asked || met.length ? day('matched') : undefined,
      state: met.length ? 'done' : searching ? 'now' : 'later',
    },
    {
      id: 'meet',
      title: met.length ? w.met(f.list(met.map(({ offer }) => offer.volunteer))) : w.toMeet,
      when: met[0] && f.agoAndDay(met[0].approvedAt),
      state: need.status === 'fulfilled' ? 'done' : met.length ? 'now' : 'later',
    },
    {
      id: 'end',
      title: need.status === 'fulfilled' ? w.fulfilled : w.toEnd,
      when: need.status === 'fulfilled' ? day('fulfilled') : undefined,
      state: need.status === 'fulfilled' ? 'done' : 'later',
    },
  ];
}
