import { amongIds, Database } from '@alize/platform';
import { type Profile, SkillsService, type Understanding } from '@alize/skills';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { OfferSide } from './score/facts';

/** Some three kB each. */
const KEPT = 10_000;

/** An offer as it stands: whatever is written in it changes its version. */
export interface OfferVersion {
  id: string;
  version: number;
  skills: OfferSide['skills'];
}

/** What offers say, made ready to be compared with needs, and kept while neither they nor the catalogue change. */
@Injectable()
export class OfferProfiles {
  private readonly kept = new LRUCache<string, Profile>({ max: KEPT });
  private keptFor?: Understanding;

  constructor(
    private readonly db: Database,
    private readonly skills: SkillsService,
  ) {}

  async of(offers: readonly OfferVersion[]): Promise<Map<string, Profile>> {
    const understanding = await this.skills.understanding();
    if (understanding !== this.keptFor) this.kept.clear();
    this.keptFor = understanding;
    const found = new Map<string, Profile>();
    const absent: OfferVersion[] = [];
    for (const offer of offers) {
      const profile = this.kept.get(keyOf(offer));
      if (profile) found.set(offer.id, profile);
      else absent.push(offer);
    }
    if (absent.length === 0) return found;
    const names = await this.skills.names();
    const texts = await this.textsOf(absent);
    for (const offer of absent) {
      const { title, text } = texts.get(offer.id) ?? { title: '', text: '' };
      const skills = names(offer.skills.map(({ skillId }) => skillId));
      const profile = understanding.profiles.of({ title, text, skills });
      this.kept.set(keyOf(offer), profile);
      found.set(offer.id, profile);
    }
    return found;
  }

  private async textsOf(offers: OfferVersion[]): Promise<Map<string, { title: string; text: string }>> {
    const rows = await this.db.query<{ id: string; title: string; text: string }>(
      `SELECT id, title, text FROM offer WHERE ${amongIds('id', '$1')}`,
      [offers.map(({ id }) => id)],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

const keyOf = ({ id, version }: OfferVersion): string => `${id} ${version}`;
