import type { MailPreview, PreviewMatch } from '@alize/contracts';
import type { Actor } from '@alize/directory';
import { Match, MatchesService } from '@alize/matches';
import { CONFIG, type Config, Database } from '@alize/platform';
import { Inject, Injectable } from '@nestjs/common';
import { fullName } from './mail-content';
import { type Letter, RECIPIENT } from './compose/reader';
import { MailComposer } from './mail-composer';
import { renderMailHtml } from './mail-layout';
import { renderMailText } from './mail-text';
import { MailsService } from './mails.service';
import { MissionMailings } from './mission-mailings';

const SELECT_LETTERS = `
  SELECT m.id, m.purpose, m.subject_id AS "subjectId", m.territory_id AS "territoryId", m.need_id AS "needId",
    m.match_id AS "matchId", m.tries,
    ${RECIPIENT} AS recipient
  FROM mail m JOIN person p ON p.id = m.recipient_id WHERE m.match_id = $1 ORDER BY m.id`;

/** The mails an approval would send, before it is given. */
@Injectable()
export class MailPreviews {
  constructor(
    private readonly db: Database,
    private readonly matches: MatchesService,
    private readonly mails: MailsService,
    private readonly missionMailings: MissionMailings,
    private readonly composer: MailComposer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Made by the approval itself, which is then taken back: it says the same words, and refuses for the same reasons. */
  async ofApproval(actor: Actor, needId: string, { offerId, ...how }: PreviewMatch): Promise<MailPreview[]> {
    return this.db.rehearse(
      () => this.matches.approve(actor, needId, offerId, how),
      (matchId) => this.mailsOf(matchId),
    );
  }

  private async mailsOf(matchId: string): Promise<MailPreview[]> {
    const { status } = await this.db.repo(Match).findOneByOrFail({ id: matchId });
    if (status === 'asked') await this.mails.askVolunteer(matchId);
    if (status === 'accepted') await this.mails.askEmployer(matchId);
    if (status === 'introduced') await this.missionMailings.introduce(matchId);
    const shown: MailPreview[] = [];
    for (const letter of await this.db.query<Letter>(SELECT_LETTERS, [matchId]))
      shown.push(...(await this.show(letter)));
    return shown;
  }

  private async show(letter: Letter): Promise<MailPreview[]> {
    const { recipient, purpose } = letter;
    const composed = await this.composer.compose(letter);
    if (!composed) return [];
    // Without the token: what opens the reader's choices is for the reader alone.
    const content = { ...composed.content, preferencesUrl: `${this.config.publicUrl}/preferences` };
    const shown = {
      purpose,
      to: { name: fullName(recipient), email: recipient.email },
      subject: content.subject,
      html: renderMailHtml(content, recipient.locale),
      text: renderMailText(content, recipient.locale),
    };
    return [shown];
  }
}
