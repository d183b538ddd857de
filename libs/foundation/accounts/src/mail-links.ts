import { Clock, Database, Outbox, Problem, ROW_LOCK, SignedTokens } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { IsNull, MoreThanOrEqual } from 'typeorm';
import { mailLinkRenewed } from './account.messages';
import { MailLink } from './mail-link.entity';
import { issueLinks, keyOf, type LinkWanted, type OpenLink } from './mail-link.issue';
import { EXPIRED, linkPath, type LinkPurpose } from './mail-link.rules';

const DAY = 86_400_000;

/** The link as it was used; `again` when it had been used so before, and nothing is left to do. */
export type UsedLink = MailLink & { again: boolean };

/** Links that let a person act from a mail: signed, for one purpose, until a date, once. Reading one changes nothing. */
@Injectable()
export class MailLinks {
  private readonly open: (wanted: LinkWanted) => Promise<Map<string, OpenLink>>;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly tokens: SignedTokens,
  ) {
    this.open = db.together((wanted) => issueLinks(db, wanted, clock.now()));
  }

  /** The token of the link still open for this purpose, subject and person, or of a new one: a mail may be composed twice. */
  async issue(wanted: LinkWanted): Promise<string> {
    return this.tokens.sign(wanted.purpose, (await this.issued(wanted)).id);
  }

  /** A link that still serves. For pages that only show, and for links that may be used many times. */
  async read(purpose: LinkPurpose, token: string): Promise<MailLink> {
    return this.mustServe(await this.find(purpose, token, false));
  }

  /** What a link is about, whatever became of it: whoever uses it up locks that first, as `settle` comes after it too. */
  async about(purpose: LinkPurpose, token: string): Promise<Pick<MailLink, 'subjectId' | 'personId'>> {
    return this.find(purpose, token, false);
  }

  /** Whether it has served already: what it is about is not told once more. */
  async hasServed(purpose: LinkPurpose, token: string): Promise<boolean> {
    return (await this.find(purpose, token, false)).usedAt !== null;
  }

  /**
   * Uses the link up, in the caller's transaction, which has locked what it is about. The same outcome again is answered
   * as the first time, until the link expires; another one is refused.
   */
  async use(purpose: LinkPurpose, token: string, outcome: string): Promise<UsedLink> {
    if (!this.db.inTransaction) throw new Error(`${purpose} link used outside a transaction`);
    const link = await this.find(purpose, token, true);
    if (link.outcome === outcome && link.expiresAt > this.clock.now()) return { ...link, again: true };
    const { id } = this.mustServe(link);
    const used = { usedAt: this.clock.now(), outcome };
    await this.db.repo(MailLink).update({ id }, used);
    return { ...link, ...used, again: false };
  }

  /** Somebody answered, by their link or another way: what is still open for the subject was answered with them. */
  async settle(purpose: LinkPurpose, subjectId: string, outcome: string): Promise<void> {
    const used = { usedAt: this.clock.now(), outcome };
    await this.db.repo(MailLink).update({ purpose, subjectId, usedAt: IsNull() }, used);
  }

  /** What settled them since then is undone: they serve again, until they expire. */
  async unsettle(purpose: LinkPurpose, subjectId: string, outcome: string, since: Date): Promise<void> {
    await this.db
      .repo(MailLink)
      .update(
        { purpose, subjectId, outcome, usedAt: MoreThanOrEqual(since) },
        { usedAt: null, outcome: null },
      );
  }

  /**
   * For who holds an expired link: a new one, as long as the first served, is mailed to the person it was for. Once while
   * that one is open, and not at all once it was used, so that pressing again, or somebody else with an old mail, fills nobody's mailbox. Nothing at all for
   * any other token, and nothing tells.
   */
  async renew(purpose: LinkPurpose, token: string): Promise<void> {
    await this.db.tx(async () => {
      const former = await this.find(purpose, token, true).catch(() => null);
      if (!former || !this.isExpired(former)) return;
      const { subjectId, personId, createdAt, expiresAt } = former;
      const triple = { purpose, subjectId, personId };
      const latest = await this.db.repo(MailLink).findOne({ where: triple, order: { id: 'DESC' } });
      if (latest && !this.isExpired(latest)) return;
      const days = (expiresAt.getTime() - createdAt.getTime()) / DAY;
      await this.outbox.publish(mailLinkRenewed, { linkId: (await this.issued({ ...triple, days })).id });
    });
  }

  found(linkId: string): Promise<MailLink | null> {
    return this.db.repo(MailLink).findOneBy({ id: linkId });
  }

  pathOf({ purpose, id }: MailLink, locale: string): string {
    return linkPath(purpose, this.tokens.sign(purpose, id), locale);
  }

  private isExpired({ outcome, usedAt, expiresAt }: MailLink): boolean {
    return outcome === EXPIRED || (!usedAt && expiresAt <= this.clock.now());
  }

  private async find(purpose: LinkPurpose, token: string, locked: boolean): Promise<MailLink> {
    const id = this.tokens.verify(purpose, token);
    const link =
      id &&
      (await this.db.repo(MailLink).findOne({
        where: { id, purpose },
        ...(locked && { lock: ROW_LOCK }),
      }));
    if (!link) throw new Problem(401, 'link/forged');
    return link;
  }

  private mustServe(link: MailLink): MailLink {
    if (this.isExpired(link)) throw new Problem(410, 'link/expired');
    if (link.usedAt) throw new Problem(410, 'link/used');
    return link;
  }

  private async issued(wanted: LinkWanted): Promise<OpenLink> {
    const link = (await this.open(wanted)).get(keyOf(wanted));
    if (!link) throw new Error(`no ${wanted.purpose} link was issued`);
    return link;
  }
}
