import { PledgesService } from '@alize/directory';
import { CONFIG, type Config } from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import { webPaths } from '../web-paths';
import type { Reader } from './reader';

/** What the mails speak of that go to an organisation's contact about what it promises. */
@Injectable()
export class PartnerMails {
  constructor(
    private readonly pledges: PledgesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null: the word was given meanwhile, or the promise taken back. */
  async pledgesToAgree({ mail, person, contact }: Reader) {
    const pledges = await this.pledges.waitingFor(person.id, mail.subjectId);
    if (pledges.length === 0) return null;
    return { firstName: person.firstName, pledges, url: this.config.publicUrl + webPaths.partner(), contact };
  }
}
