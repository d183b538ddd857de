import { AdvancesQueries } from '@alize/advances';
import { SYSTEM } from '@alize/directory';
import { CONFIG, type Config } from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import { webPaths } from '../web-paths';
import type { Reader } from './reader';

/** Mails about money that was lent. */
@Injectable()
export class AdvanceMails {
  constructor(
    private readonly advances: AdvancesQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null where it was never paid. */
  async disbursed({ mail, person, contact }: Reader) {
    const { project, amountCents, disbursedOn, schedule } = await this.advances.get(SYSTEM, mail.subjectId);
    const [first] = schedule;
    const last = schedule.at(-1);
    if (!disbursedOn || !first || !last) return null;
    return {
      ...{ firstName: person.firstName, project, amountCents, disbursedOn, contact },
      ...{ count: schedule.length, first, last },
      url: this.config.publicUrl + webPaths.myAdvance(mail.subjectId),
    };
  }
}
