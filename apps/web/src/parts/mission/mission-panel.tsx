import type { Mission, MissionSide } from '@alize/contracts';
import { useState } from 'react';
import { Bar } from '../../design/bar';
import { Button } from '../../design/button';
import { Sheet } from '../../design/sheet';
import { Stack } from '../../design/stack';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { ReasonDialog } from '../../form/reason-dialog';
import { MissionChip } from '../statuses';
import { DropDialog } from './drop-dialog';
import { FinishDialog } from './finish-dialog';
import { FeedbackDialog } from './feedback-dialog';
import { LogDayForm } from './log-day-form';
import { MissionDays } from './mission-days';
import { missionWords } from './mission-words';
import { useMissionAct } from './use-mission-act';

const SIDES: MissionSide[] = ['requester', 'volunteer'];

/** A mission for whoever takes part in it or runs it: where it stands, the days given, and what this reader may do. */
export function MissionPanel({ mission, title }: { mission: Mission; title?: string }) {
  const w = useWords(missionWords);
  const f = useFormats();
  const act = useMissionAct(mission.id);
  const [asking, setAsking] = useState<'finish' | 'drop' | 'feedback' | 'reopen'>();
  const { actions, contact, feedback, plannedHours, loggedHours, firstCallAt, status, drop, end } = mission;
  const may = (action: Mission['actions'][number]) => actions.includes(action);
  const close = () => setAsking(undefined);
  return (
    <Sheet title={title ?? w.title} aside={<MissionChip status={status} />}>
      {status === 'introduced' && firstCallAt && <p>{w.firstCall(f.moment(firstCallAt))}</p>}
      <ul>
        {SIDES.filter((side) => contact[side] !== null).map((side) => (
          <li key={side}>{contact[side] ? w.inTouch(w.sides[side]) : w.notInTouch(w.sides[side])}</li>
        ))}
        {SIDES.map((side) => {
          const said = feedback[side];
          return (
            said && (
              <li key={`${side} feedback`}>
                {w.feedback.said(w.sides[side], w.feedback.ratings[said.rating])}
                {said.words && `. ${said.words}`}
              </li>
            )
          );
        })}
        {end && (
          <li>{w.end.said(w.end.outcomes[end.outcome], f.hours(end.hours), w.end.sides[end.toldBy])}</li>
        )}
        {drop && (
          <li>
            {w.drop.reasons[drop.reason]}
            {drop.words && `. ${drop.words}`}
          </li>
        )}
      </ul>
      <Bar
        label={w.hours}
        share={plannedHours > 0 ? loggedHours / plannedHours : 0}
        value={w.hoursOf(f.hours(loggedHours), f.hours(plannedHours))}
      />
      <MissionDays mission={mission} mayRemove={may('log')} />
      <Stack row gap={1}>
        {may('contact') && <ContactButtons mission={mission} />}
        {(['start', 'pause', 'resume'] as const).filter(may).map((action) => (
          <Button
            key={action}
            small
            isPending={act.isPending}
            onPress={() => act.mutate({ path: PATHS[action], done: w.saved })}
          >
            {w[action]}
          </Button>
        ))}
        {may('finish') && (
          <Button small onPress={() => setAsking('finish')}>
            {w.finish}
          </Button>
        )}
        {may('reopen') && (
          <Button small onPress={() => setAsking('reopen')}>
            {w.reopen.action}
          </Button>
        )}
        {may('drop') && (
          <Button kind="plain" small onPress={() => setAsking('drop')}>
            {w.drop.action}
          </Button>
        )}
        {may('feedback') && (
          <Button kind="main" small onPress={() => setAsking('feedback')}>
            {w.feedback.action}
          </Button>
        )}
      </Stack>
      {may('log') && <LogDayForm mission={mission} />}
      {asking === 'finish' && (
        <FinishDialog mission={mission} onClose={close} onStopped={() => setAsking('drop')} />
      )}
      {asking === 'reopen' && (
        <ReasonDialog {...w.reopen} kind="main" path={`/missions/${mission.id}/reopening`} onClose={close} />
      )}
      {asking === 'drop' && <DropDialog mission={mission} onClose={close} />}
      {asking === 'feedback' && <FeedbackDialog mission={mission} onClose={close} />}
    </Sheet>
  );
}
const PATHS = { start: 'start', pause: 'pause', resume: 'resumption' } as const;

/** One's own word, or the word of a side written down by who runs the programme. */
function ContactButtons({ mission: { id, side, contact } }: { mission: Mission }) {
  const w = useWords(missionWords);
  const act = useMissionAct(id);
  const silent = side ? [side] : SIDES;
  return silent
    .filter((each) => contact[each] !== true)
    .flatMap((each) =>
      [true, false]
        .filter((inTouch) => contact[each] !== inTouch)
        .map((inTouch) => (
          <Button
            key={`${each} ${inTouch}`}
            small
            isPending={act.isPending}
            onPress={() =>
              act.mutate({
                path: 'contact',
                body: { inTouch, ...(side === null && { side: each }) },
                done: w.saved,
              })
            }
          >
            {(inTouch ? w.yes : w.no)[side ? 'own' : each]}
          </Button>
        )),
    );
}
