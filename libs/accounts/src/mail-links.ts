import { Clock, Database, newId, Problem, SignedTokens } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { MailLink } from './mail-link.entity';
import { EXPIRED, type LinkPurpose } from './mail-link.rules';

const DAY = 86_400_000;

export interface LinkWanted {
  purpose: LinkPurpose;
  subjectId: string;
  personId: string;
  /** How long it may be used. */
  days: number;
}
/** The link as it was used; `again` when it had been used so before, and nothing is left to do. */
export type UsedLink = MailLink & { again: boolean };

/** Links that let a person act from a mail: signed, for one purpose, until a date, once. Reading one changes nothing. */
@Injectable()
export class MailLinks {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly tokens: SignedTokens,
  ) {}

  /** The token of the link still open for this purpose, subject and person, or of a new one: a mail may be composed twice. */
  async issue({ purpose, subjectId, personId, days }: LinkWanted): Promise<string> {
    const triple = { purpose, subjectId, personId };
    const open = await this.openOf(triple);
    if (open && open.expiresAt > this.clock.now()) return this.tokens.sign(purpose, open.id);
    if (open) await this.leaveAside(open);
    const now = this.clock.now();
    const row = { ...triple, id: newId(), createdAt: now, expiresAt: new Date(now.getTime() + days * DAY) };
    // Twice at the same time: the second finds what the first wrote.
    await this.db.repo(MailLink).createQueryBuilder().insert().values(row).orIgnore().execute();
    const issued = await this.openOf(triple);
    if (!issued) throw new Error(`the ${purpose} link was used while it was being issued`);
    return this.tokens.sign(purpose, issued.id);
  }

  /** A link that still serves. For pages that only show, and for links that may be used many times. */
  async read(purpose: LinkPurpose, token: string): Promise<MailLink> {
    return this.mustServe(await this.find(purpose, token, false));
  }

  /**
   * Uses the link up, in the caller's transaction: locked first, before the rows it is about. The same outcome again is
   * answered as the first time, whatever the date; another one is refused.
   */
  async use(purpose: LinkPurpose, token: string, outcome: string): Promise<UsedLink> {
    if (!this.db.inTransaction) throw new Error(`${purpose} link used outside a transaction`);
    const link = await this.find(purpose, token, true);
    if (link.usedAt && link.outcome === outcome) return { ...link, again: true };
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

  private async find(purpose: LinkPurpose, token: string, locked: boolean): Promise<MailLink> {
    const id = this.tokens.verify(purpose, token);
    const link =
      id &&
      (await this.db.repo(MailLink).findOne({
        where: { id, purpose },
        ...(locked && { lock: { mode: 'pessimistic_write' } }),
      }));
    if (!link) throw new Problem(401, 'link/forged');
    return link;
  }

  private mustServe(link: MailLink): MailLink {
    if (link.outcome === EXPIRED) throw new Problem(410, 'link/expired');
    if (link.usedAt) throw new Problem(410, 'link/used');
    if (link.expiresAt <= this.clock.now()) throw new Problem(410, 'link/expired');
    return link;
  }

  private openOf(triple: Pick<MailLink, 'purpose' | 'subjectId' | 'personId'>): Promise<MailLink | null> {
    return this.db.repo(MailLink).findOneBy({ ...triple, usedAt: IsNull() });
  }

  private async leaveAside({ id }: MailLink): Promise<void> {
    await this.db
      .repo(MailLink)
      .update({ id, usedAt: IsNull() }, { usedAt: this.clock.now(), outcome: EXPIRED });
  }
}
