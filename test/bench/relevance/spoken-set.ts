import { join, resolve } from 'node:path';
import { CATALOGUE } from '@alize/skills';
import { z } from 'zod';
import { DEMO } from '../../../infra/seeds/demo/demo';
import { readJudged, readLines, type RelevanceSet, type SetOffer } from './set';

/** The compiled bench reads the files of the sources, three folders above and back down, as the sources do. */
const FOLDER = resolve(__dirname, __dirname.includes('dist-bench') ? '../../../..' : '../../..');
export const SPOKEN = join(FOLDER, 'test/bench/relevance/spoken');

const Pool = z.enum(['demo-savoie', 'demo-haute-savoie', 'demo-ain', 'new', 'all']);
export const SpokenNeed = z.strictObject({
  id: z.string(),
  kind: z.enum(['spoken', 'one-line']),
  language: z.enum(['fr', 'en']),
  pool: Pool,
  title: z.string().optional(),
  text: z.string(),
  confirmed: z.array(z.string()),
});
export const SpokenOffer = z.strictObject({
  id: z.string(),
  language: z.enum(['fr', 'en']),
  title: z.string(),
  text: z.string(),
  chips: z.array(z.string()),
});
/** Who may stand first for a need of the demonstration; nobody where `right` is empty. */
export const DemoGrade = z.strictObject({ need: z.string(), right: z.array(z.string()), why: z.string() });

export const readSpokenNeeds = () => readLines(join(SPOKEN, 'needs.jsonl'), SpokenNeed);
export const readSpokenOffers = () => readLines(join(SPOKEN, 'offers.jsonl'), SpokenOffer);
export const readSpokenGrades = () => readJudged(join(SPOKEN, 'grades.jsonl'));
export const readDemoGrades = () => readLines(join(SPOKEN, 'demo-grades.jsonl'), DemoGrade);

/** Needs as people say them, over the demonstration's offers and those written for this set. */
export function readSpokenSet(): RelevanceSet {
  const labels = new Map(
    CATALOGUE.flatMap(({ skills }) => skills.map(({ code, fr }) => [code, fr] as const)),
  );
  const labelled = (codes: string[]) =>
    codes.map((code) => {
      const label = labels.get(code);
      if (label === undefined) throw new Error(`${code} is no skill of the catalogue`);
      return label;
    });
  const offers: SetOffer[] = [
    ...DEMO.offers.map(({ key, title, text, skills, territory }) => ({
      id: key,
      title,
      text,
      skills: labelled(skills.map(({ code }) => code)),
      sector: '',
      pools: [`demo-${territory}`, 'all'],
    })),
    ...readSpokenOffers().map(({ id, title, text, chips }) => ({
      id,
      title,
      text,
      skills: labelled(chips),
      sector: '',
      pools: ['new', 'all'],
    })),
  ];
  const queries = readSpokenNeeds().map(({ id, kind, language, title, text, pool, confirmed }) => ({
    id,
    track: `${kind} ${language}`,
    lang: language,
    title,
    text,
    pool,
    confirmed: labelled(confirmed),
  }));
  return { offers, queries, judged: readSpokenGrades() };
}
