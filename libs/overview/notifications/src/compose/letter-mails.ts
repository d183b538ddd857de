import { CONFIG, type Config, Database } from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import { LetterPlaces } from '../letters/letter-places.queries';
import { awaitedLine } from '../letters/letter-words';
import { LetterRow } from '../letters/letter.entity';
import { fullName } from '../mail-content';
import type { Reader } from './reader';
import { ReminderMails } from './reminder-mails';

/** What animators write of their own accord. */
@Injectable()
export class LetterMails {
  constructor(
    private readonly db: Database,
    private readonly places: LetterPlaces,
    private readonly reminders: ReminderMails,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** With the button that answers, as long as an answer is awaited; null where it was undone. */
  async letter(reader: Reader) {
    const { mail, person, locale, contact } = reader;
    const letter = await this.db
      .repo(LetterRow)
      .findOne({ where: { id: mail.subjectId }, relations: { author: true } });
    if (!letter) return null;
    const { author, subject, text, territoryId } = letter;
    const { needId, readers } = await this.places.find({
      matchId: letter.matchId ?? undefined,
      needId: letter.needId ?? undefined,
    });
    const about = readers.find(({ personId }) => personId === person.id);
    const line = about && awaitedLine(about, locale);
    const kind = about?.awaited && about.awaited !== 'news' ? about.awaited.kind : null;
    const subjectId = letter.matchId ?? needId;
    const path = kind && (await this.reminders.pathOf({ kind, subjectId, territoryId }, reader));
    return {
      ...{ subject, text, contact },
      author: author && { name: fullName(author), phone: author.phone },
      button: line && path ? { label: line.action, url: this.config.publicUrl + path } : null,
    };
  }
}
