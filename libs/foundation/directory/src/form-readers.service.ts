import { fullName } from '@alize/accounts';
import { TerritoryProfile } from '@alize/contracts';
import { Clock } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { PeopleService } from './people.service';
import { TerritoriesService } from './territories.service';

/** Within how many working days whoever runs a territory answers a form. */
const ANSWERED_WITHIN = 3;

export interface FormReader {
  name: string;
  /** E.164. */
  phone: string | null;
}

/** Who reads the forms of a territory, and by when. */
@Injectable()
export class FormReaders {
  constructor(
    private readonly people: PeopleService,
    private readonly territories: TerritoriesService,
    private readonly clock: Clock,
  ) {}

  /** As the territory publishes it, else an animator, else the name its mails bear. */
  async of(territoryId: string): Promise<FormReader> {
    const { profile, senderName } = await this.territories.get(territoryId);
    const { name, phone } = TerritoryProfile.parse(profile).animator;
    if (name) return { name, phone: phone ?? null };
    const [animator] = await this.people.animatorsOf(territoryId);
    return animator ? { name: fullName(animator), phone: animator.phone } : { name: senderName, phone: null };
  }

  /** The day, `YYYY-MM-DD`, by which a form whose address answered then is answered; null once it is past: it was not kept. */
  async answersBefore(territoryId: string, confirmedAt: Date): Promise<string | null> {
    const calendar = await this.territories.calendarOf(territoryId);
    const day = calendar.addWorkingDays(calendar.dayOf(confirmedAt), ANSWERED_WITHIN);
    return day < calendar.dayOf(this.clock.now()) ? null : day;
  }
}
