import type { ContactFacts } from './mail-content';
import { Injectable } from '@nestjs/common';
import { firmWords } from './firm-words';
import { MailFacts } from './mail-facts.queries';

export type PageContact = ContactFacts;

/** What the pages behind the links of mails say as the mails do. */
@Injectable()
export class PageFacts {
  constructor(private readonly facts: MailFacts) {}

  /** Who answers questions about what is asked in a territory. */
  async contactFor(territoryId: string): Promise<PageContact> {
    return (await this.facts.contactOf(territoryId)).contact;
  }

  /** The project behind the need of a match, in a line; null where the need says it already. */
  async projectOf(matchId: string): Promise<string | null> {
    return firmWords(await this.facts.matchRow(matchId)).project;
  }
}
