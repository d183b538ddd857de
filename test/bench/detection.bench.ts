import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { SkillsService } from '@alize/skills';
import { percentile, repeatableChance, timed } from './measure';
import { DATA, readSet } from './relevance/set';
import { escoSkills, importSkills } from './relevance/taxonomy';
import { openStage } from './stage';
import { type Figure, milliseconds, thousands } from './table';

const WORDS = 400;
const TEXTS = 300;

/** Skills found in long texts against a whole imported taxonomy, and what that taxonomy weighs in memory. */
export async function benchDetection(): Promise<Figure[]> {
  if (!existsSync(join(DATA, 'public'))) {
    console.log('detection: not measured, there is no taxonomy beside this checkout');
    return [];
  }
  const stage = await openStage();
  try {
    const concepts = await importSkills(stage.app, escoSkills(join(DATA, 'public')));
    const skills = stage.app.get(SkillsService);
    const before = heapInUse();
    await skills.understanding();
    await skills.detectIds('');
    const megabytes = (heapInUse() - before) / 2 ** 20;
    const took: number[] = [];
    for (const text of longTexts()) took.push(await timed(() => skills.detectIds(text)));
    const p95 = percentile(took, 0.95);
    const at = `${WORDS} words, ${thousands(concepts)} concepts`;
    const alone = { baseline: '', ratio: '' };
    return [
      {
        what: `skills found in a text, p95 (p50 ${milliseconds(percentile(took, 0.5))})`,
        at,
        ours: milliseconds(p95),
        ...alone,
        goal: '≤ 15 ms',
        met: p95 <= 15,
      },
      {
        what: 'catalogue in memory, with what its words mean',
        at,
        ours: `${Math.round(megabytes)} MB`,
        ...alone,
        goal: '≤ 120 MB',
        met: megabytes <= 120,
      },
    ];
  } finally {
    await stage.close();
  }
}

/** Words of needs and offers as people wrote them, in sentences of their own order. */
function longTexts(): string[] {
  const { queries, offers } = readSet(join(DATA, 'dev'));
  const sentences = [...queries.map(({ text }) => text), ...offers.map(({ title }) => title)];
  const chance = repeatableChance(7);
  return Array.from({ length: TEXTS }, () => {
    const words: string[] = [];
    while (words.length < WORDS)
      words.push(...`${sentences[Math.floor(chance() * sentences.length)] ?? ''}.`.split(' '));
    return words.slice(0, WORDS).join(' ');
  });
}

/** After a collection: what is really held, buffers outside the heap included. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
