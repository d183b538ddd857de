import {
  DropMission,
  FinishMission,
  GiveFeedback,
  Id,
  type Locale,
  LogDay,
  toldHours,
} from '@alize/contracts';
import { MissionDays, MissionsService } from '@alize/missions';
import { Problem } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { problemSentence } from '../http/sentences';
import { faultSentence } from './form-faults';
import type { FollowedMission } from './mission-links';
import { TokenForm } from './page-replies';

const typed = z.string().max(2_000).optional();
/** Every form of a mission's page; that of `feedback` only asks for its page. */
export const MissionForm = TokenForm.extend({
  act: z.enum(['log', 'remove', 'start', 'pause', 'resume', 'finish', 'drop', 'feedback']),
  ...{ id: typed, day: typed, hours: typed, words: typed, dayId: typed, reason: typed },
});
export type MissionForm = z.infer<typeof MissionForm>;

export interface ActFault {
  status: number;
  sentence: string;
}

/** Carries out what a form of a mission's page asks for, in the name of whom its link is for. */
@Injectable()
export class MissionActs {
  constructor(
    private readonly missions: MissionsService,
    private readonly days: MissionDays,
  ) {}

  /** What stood in the way, in words; undefined when nothing did, or when it was done already. */
  async act(
    { mission, actor }: FollowedMission,
    form: MissionForm,
    locale: Locale,
  ): Promise<ActFault | undefined> {
    try {
      await this.carryOut(mission.id, actor, form);
      return undefined;
    } catch (error) {
      const sentence = faultSentence(error, locale);
      if (sentence) return { status: 400, sentence };
      if (!(error instanceof Problem) || ![404, 409].includes(error.status)) throw error;
      const { code, facts, status } = error;
      if (facts.from !== undefined && facts.from === facts.to) return undefined;
      return { status, sentence: problemSentence(code, facts, locale) };
    }
  }

  private async carryOut(id: string, actor: FollowedMission['actor'], form: MissionForm): Promise<void> {
    const { act } = form;
    if (act === 'log') await this.days.log(actor, id, dayIn(form));
    else if (act === 'remove') {
      const { dayId } = z.object({ dayId: Id }).parse({ dayId: given(form.dayId) });
      await this.days.remove(actor, id, dayId);
    } else if (act === 'drop') {
      const stop = { reason: given(form.reason), words: given(form.words) };
      await this.missions.drop(actor, id, DropMission.parse(stop));
    } else if (act === 'finish')
      await this.missions.finish(actor, id, FinishMission.parse({ hours: hoursIn(form) }));
    else if (act !== 'feedback') await this.missions.change(actor, id, act);
  }
}

const given = (text?: string) => text?.trim() || undefined;

/** A form's fields as the contract takes them; people write « 3h30 » and « ½ journée ». */
const dayIn = (form: MissionForm): LogDay =>
  LogDay.parse({
    id: given(form.id),
    day: given(form.day),
    hours: hoursIn(form),
    words: given(form.words),
  });

function hoursIn({ hours }: MissionForm): number | undefined {
  const written = given(hours);
  return written === undefined ? undefined : (toldHours(written) ?? Number.NaN);
}

export const feedbackIn = ({ rating, words }: { rating: string; words?: string }): GiveFeedback =>
  GiveFeedback.parse({ rating, words: given(words) });
