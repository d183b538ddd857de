import { MailCategory, type Preferences } from '@alize/contracts';
import { badField, Clock, Database, Problem, RowMerges, SignedTokens } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import { Person } from './person.entity';
import { MailRefusal, MailRhythm } from './preference.entities';

const PURPOSE = 'preferences';
const YEAR_MS = 366 * 86_400_000;

/** What each person wants to be written about, how often and from when. */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly tokens: SignedTokens,
    private readonly merges: RowMerges,
  ) {}

  async of(personId: string): Promise<Preferences> {
    const refused = await this.db.repo(MailRefusal).findBy({ personId });
    const rhythm = await this.db.repo(MailRhythm).findOneBy({ personId });
    return {
      categories: MailCategory.options.filter(
        (category) => !refused.some((refusal) => refusal.category === category),
      ),
      frequency: rhythm?.frequency ?? 'daily',
      silentUntil: rhythm?.silentUntil ?? null,
    };
  }

  /** Silence lasts a year at most: what waits for somebody would wait for ever. */
  async save(personId: string, { categories, frequency, silentUntil }: Preferences): Promise<void> {
    if (silentUntil && Date.parse(silentUntil) > this.clock.now().getTime() + YEAR_MS)
      throw badField('silentUntil', 'date/too-far-ahead');
    await this.db.tx(async () => {
      for (const category of MailCategory.options)
        if (categories.includes(category)) await this.db.repo(MailRefusal).delete({ personId, category });
        else await this.refuse(personId, category);
      await this.db.repo(MailRhythm).upsert({ personId, frequency, silentUntil }, ['personId']);
    });
  }

  /** Once or many times is the same. */
  async refuse(personId: string, category: MailCategory): Promise<void> {
    await this.db.query(
      'INSERT INTO mail_refusal (person_id, category, refused_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [personId, category, this.clock.now()],
    );
  }

  /** The signed id of the person: a mail is kept for years, and its way out serves as long, as often as one likes. */
  tokenOf(personId: string): string {
    return this.tokens.sign(PURPOSE, personId);
  }

  async personBehind(token: string): Promise<Person> {
    const id = this.tokens.verify(PURPOSE, token);
    // A mail names who it was sent to, under whom it was then.
    const current = id && (await this.merges.currentId('person', id));
    const person = current && (await this.db.repo(Person).findOneBy({ id: current }));
    if (!person) throw new Problem(401, 'link/forged');
    return person;
  }
}
