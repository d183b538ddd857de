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

  /**
   * A source may bring one language only: what it does not bring stays, and a label nobody brought yet is the other
   * one's. ROME has no English at all, so its English label follows the French one. The number of rows written.
   */
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
           COALESCE(g."labelFr", s.label_fr, g."labelEn") AS label_fr,
           COALESCE(g."labelEn", CASE WHEN g.scheme = 'rome' THEN g."labelFr" END, s.label_en, g."labelFr") AS label_en,
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

  /**
   * After all are written: a broader skill may come later in its file than those it covers. The links of these skills
   * are then exactly these, and a skill whose links changed counts as updated. The number of skills changed.
   */
  async link(skills: Pick<SkillToWrite, 'scheme' | 'code' | 'broaderCodes'>[]): Promise<number> {
    const changed = await this.db.query<{ changed: number }>(
      `WITH given AS (
         SELECT s.id, g.scheme, g."broaderCodes" FROM jsonb_to_recordset($1) AS g (scheme text, code text, "broaderCodes" jsonb)
         JOIN skill s ON s.scheme = g.scheme AND s.code = g.code
       ), wanted AS (
         SELECT DISTINCT g.id AS skill_id, b.id AS broader_id FROM given g
         CROSS JOIN LATERAL jsonb_array_elements_text(g."broaderCodes") AS broader (code)
         JOIN skill b ON b.scheme = g.scheme AND b.code = broader.code WHERE b.id <> g.id
       ), added AS (
         INSERT INTO skill_broader (skill_id, broader_id) SELECT skill_id, broader_id FROM wanted
         ON CONFLICT DO NOTHING RETURNING skill_id
       ), removed AS (
         DELETE FROM skill_broader l USING given g WHERE l.skill_id = g.id AND NOT EXISTS (
           SELECT FROM wanted w WHERE w.skill_id = l.skill_id AND w.broader_id = l.broader_id)
         RETURNING l.skill_id
       ), touched AS (
         UPDATE skill SET updated_at = $2::timestamptz
         WHERE id IN (SELECT skill_id FROM added UNION SELECT skill_id FROM removed) RETURNING 1
       ) SELECT count(*) AS changed FROM touched`,
      [JSON.stringify(skills), this.clock.now()],
    );
    return changed[0]?.changed ?? 0;
  }
}
