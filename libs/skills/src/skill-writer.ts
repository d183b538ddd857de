import type { SkillScheme } from '@alize/contracts';
import { Clock, Database, newId } from '@alize/platform';
import { Injectable } from '@nestjs/common';

export interface SkillToWrite {
  scheme: SkillScheme;
  code: string;
  theme?: string | null;
  labelFr?: string;
  labelEn?: string;
  synonymsFr: string[];
  synonymsEn: string[];
  broaderCodes: string[];
}

/** Writes skills in bulk by (scheme, code); a row that says nothing new is left alone, so a second run writes nothing. */
@Injectable()
export class SkillWriter {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** A source may bring one language only: what it does not bring stays; a label missing in both is the other one's. */
  async write(skills: SkillToWrite[]): Promise<number> {
    const rows = skills.map((skill) => ({
      id: newId(),
      theme: null,
      ...skill,
      labelFr: skill.labelFr ?? null,
      labelEn: skill.labelEn ?? null,
    }));
    const written = await this.db.query<{ written: number }>(
      `WITH given AS (
         SELECT DISTINCT ON (scheme, code) * FROM jsonb_to_recordset($1) AS g (id uuid, scheme text, code text, theme text,
           "labelFr" text, "labelEn" text, "synonymsFr" jsonb, "synonymsEn" jsonb) ORDER BY scheme, code
       ), complete AS (
         SELECT g.id, g.scheme, g.code, COALESCE(g.theme, s.theme) AS theme,
           COALESCE(g."labelFr", CASE WHEN s.label_fr <> s.label_en THEN s.label_fr END, g."labelEn", s.label_fr) AS label_fr,
           COALESCE(g."labelEn", CASE WHEN s.label_fr <> s.label_en THEN s.label_en END, s.label_en, g."labelFr") AS label_en,
           CASE WHEN g."labelFr" IS NULL THEN COALESCE(s.synonyms_fr, '{}') ELSE ARRAY(SELECT jsonb_array_elements_text(g."synonymsFr")) END AS synonyms_fr,
           CASE WHEN g."labelEn" IS NULL THEN COALESCE(s.synonyms_en, '{}') ELSE ARRAY(SELECT jsonb_array_elements_text(g."synonymsEn")) END AS synonyms_en
         FROM given g LEFT JOIN skill s ON s.scheme = g.scheme AND s.code = g.code
       ), done AS (
         INSERT INTO skill (id, scheme, code, theme, label_fr, label_en, synonyms_fr, synonyms_en, updated_at)
         SELECT *, $2::timestamptz FROM complete
         ON CONFLICT ON CONSTRAINT skill_scheme_code_unique DO UPDATE SET theme = excluded.theme, label_fr = excluded.label_fr,
           label_en = excluded.label_en, synonyms_fr = excluded.synonyms_fr, synonyms_en = excluded.synonyms_en, updated_at = excluded.updated_at
         WHERE (skill.theme, skill.label_fr, skill.label_en, skill.synonyms_fr, skill.synonyms_en)
           IS DISTINCT FROM (excluded.theme, excluded.label_fr, excluded.label_en, excluded.synonyms_fr, excluded.synonyms_en)
         RETURNING 1
       ) SELECT count(*) AS written FROM done`,
      [JSON.stringify(rows), this.clock.now()],
    );
    return written[0]?.written ?? 0;
  }

  /** After all are written: a broader skill may come later in its file than those it covers. */
  async link(skills: Pick<SkillToWrite, 'scheme' | 'code' | 'broaderCodes'>[]): Promise<void> {
    const links = skills.flatMap(({ scheme, code, broaderCodes }) =>
      broaderCodes.map((broader) => ({ scheme, code, broader })),
    );
    await this.db.query(
      `INSERT INTO skill_broader (skill_id, broader_id)
       SELECT s.id, b.id FROM jsonb_to_recordset($1) AS g (scheme text, code text, broader text)
       JOIN skill s ON s.scheme = g.scheme AND s.code = g.code JOIN skill b ON b.scheme = g.scheme AND b.code = g.broader
       WHERE s.id <> b.id ON CONFLICT DO NOTHING`,
      [JSON.stringify(links)],
    );
  }
}
