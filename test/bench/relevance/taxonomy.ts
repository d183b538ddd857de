import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SkillWriter, type SkillToWrite, SkillsService } from '@alize/skills';
import { Database, slices } from '@alize/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { z } from 'zod';
import { readLines } from './set';

const words = z.array(z.string()).default([]);
const EscoRow = z.object({
  id: z.string(),
  fr: z.string(),
  en: z.string().optional(),
  altFr: words,
  altEn: words,
  broader: words,
});
const RomeSheet = z.object({ code: z.string(), fr: z.string(), appellations: words });
const RomeSkill = z.object({ id: z.string(), fr: z.string() });
const BATCH = 2_000;

/** Imports the public part of the taxonomy as skills, as `skills import` does with the official files; how many. */
export async function importTaxonomy(app: INestApplicationContext, folder: string): Promise<number> {
  return importSkills(app, [...escoSkills(folder), ...romeSkills(folder)]);
}

/** How many. */
export async function importSkills(app: INestApplicationContext, skills: SkillToWrite[]): Promise<number> {
  const [db, writer] = [app.get(Database), app.get(SkillWriter)];
  for (const work of [
    (batch: SkillToWrite[]) => writer.write(batch),
    (batch: SkillToWrite[]) => writer.link(batch),
  ])
    for (const slice of slices(skills, BATCH)) await db.tx(() => work(slice));
  app.get(SkillsService).refresh();
  return skills.length;
}

export function escoSkills(folder: string): SkillToWrite[] {
  return readLines(join(folder, 'taxonomy.jsonl'), EscoRow).map(({ id, fr, en, altFr, altEn, broader }) => ({
    scheme: 'esco',
    code: id,
    labelFr: fr,
    labelEn: en,
    synonymsFr: altFr,
    synonymsEn: altEn,
    broaderCodes: broader,
  }));
}

/** A sheet is a job with all its names; ROME has no English. */
function romeSkills(folder: string): SkillToWrite[] {
  const [sheets, skills] = ['rome.jsonl', 'rome_skills.jsonl'].map((file) => join(folder, file));
  const plain = { scheme: 'rome' as const, synonymsEn: [], broaderCodes: [] };
  return [
    ...(sheets && existsSync(sheets) ? readLines(sheets, RomeSheet) : []).map(
      ({ code, fr, appellations }) => ({
        ...plain,
        code,
        labelFr: fr,
        synonymsFr: appellations.filter((name) => name !== fr),
      }),
    ),
    ...(skills && existsSync(skills) ? readLines(skills, RomeSkill) : []).map(({ id, fr }) => ({
      ...plain,
      code: id,
      labelFr: fr,
      synonymsFr: [],
    })),
  ];
}
