import type { Match, Need } from '@alize/contracts';
import type { Step } from '../../design/timeline';
import type { Formats } from '../../i18n/format';
import type { myWords } from './my-words';

type Words = typeof myWords.fr;
const ENDED = ['withdrawn', 'rejected', 'expired'];

/** A need's story in plain words: what happened, what happens now, what comes. */
export function needSteps(need: Need, matches: Match[], w: Words, f: Formats): Step[] {
  const met = matches.filter(({ status }) => ['introduced', 'completed'].includes(status));
  // Who is asked is not told before they agree: the need alone says that somebody is.
  const asked = need.status === 'matched' && met.length === 0;
  const ended = ENDED.includes(need.status);
  const qualified = !['submitted', 'rejected'].includes(need.status) && !ended;
  const steps: Step[] = [
    { id: 'written', title: w.written, when: f.agoAndDay(need.createdAt), state: 'done' },
    {
      id: 'confirmed',
      title: need.confirmed ? w.confirmed : w.toConfirm,
      state: need.confirmed ? 'done' : 'now',
    },
  ];
  if (ended)
    return [
      ...steps,
      { id: 'ended', title: w.status[need.status], when: need.reason ?? undefined, state: 'done' },
    ];
  const reading = need.confirmed && !qualified;
  const searching = qualified && met.length === 0;
  return [
    ...steps,
    {
      id: 'read',
      title: qualified ? w.read : w.toRead,
      state: qualified ? 'done' : reading ? 'now' : 'later',
    },
    {
      id: 'search',
      title: asked ? w.asked : met.length ? w.found : w.searching,
      state: met.length ? 'done' : searching ? 'now' : 'later',
    },
    {
      id: 'meet',
      title: met.length ? w.met(f.list(met.map(({ offer }) => offer.volunteer))) : w.toMeet,
      when: met[0] && f.agoAndDay(met[0].approvedAt),
      state: need.status === 'fulfilled' ? 'done' : met.length ? 'now' : 'later',
    },
    { id: 'end', title: w.fulfilled, state: need.status === 'fulfilled' ? 'done' : 'later' },
  ];
}
