import type { GiveReason, MailPreview, PreviewMatch } from '@alize/contracts';
import type { Actor } from '@alize/directory';
import { Match, MatchesService } from '@alize/matches';
import { NeedsService } from '@alize/needs';
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
  FROM mail m JOIN person p ON p.id = m.recipient_id`;

/** The mails an approval or a refusal would send, before it is given. */
@Injectable()
export class MailPreviews {
  constructor(
    private readonly db: Database,
    private readonly matches: MatchesService,
    private readonly needs: NeedsService,
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

  /** What the firm would read of a need that is not taken up, for this reason. */
  async ofRejection(actor: Actor, needId: string, { reason }: GiveReason): Promise<MailPreview[]> {
    return this.db.rehearse(
      () => this.needs.reject(actor, needId, reason),
      async () => {
        await this.mails.tellRequester('need-rejected', needId);
        return this.showAll(
          await this.db.query<Letter>(
            `${SELECT_LETTERS} WHERE m.need_id = $1 AND m.purpose = 'need-rejected' ORDER BY m.id DESC LIMIT 1`,
            [needId],
          ),
        );
      },
    );
  }

  private async mailsOf(matchId: string): Promise<MailPreview[]> {
    const { status } = await this.db.repo(Match).findOneByOrFail({ id: matchId });
    if (status === 'asked') await this.mails.askVolunteer(matchId);
    if (status === 'accepted') await this.mails.askEmployer(matchId);
    if (status === 'introduced') await this.missionMailings.introduce(matchId);
    return this.showAll(
      await this.db.query<Letter>(`${SELECT_LETTERS} WHERE m.match_id = $1 ORDER BY m.id`, [matchId]),
    );
  }

  private async showAll(letters: Letter[]): Promise<MailPreview[]> {
    const shown: MailPreview[] = [];
    for (const letter of letters) shown.push(...(await this.show(letter)));
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
