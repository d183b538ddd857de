import { CATALOGUE } from '@alize/skills';
import { DEMO } from '../../../infra/seeds/demo/demo';
import {
  readDemoGrades,
  readSpokenGrades,
  readSpokenNeeds,
  readSpokenOffers,
  readSpokenSet,
} from './spoken-set';
import { rightOf } from './set';

const needs = readSpokenNeeds();
const offers = readSpokenOffers();
const judged = readSpokenGrades();
const asSaid = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();

describe('the set of needs as heads of firms say them', () => {
  it('is large enough to measure on', () => {
    const count = (kind: string, language: string) =>
      needs.filter((need) => need.kind === kind && need.language === language).length;
    expect(count('spoken', 'fr')).toBeGreaterThanOrEqual(60);
    expect(count('spoken', 'en')).toBeGreaterThanOrEqual(15);
    expect(count('one-line', 'fr')).toBeGreaterThanOrEqual(10);
    expect(offers.length).toBeGreaterThanOrEqual(40);
    expect(needs.filter(({ id }) => rightOf(judged, id).length === 0).length).toBeGreaterThanOrEqual(10);
  });

  it('names each need and offer once', () => {
    const ids = [...needs, ...offers].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps to the skills of the catalogue', () => {
    const codes = new Set(CATALOGUE.flatMap(({ skills }) => skills.map(({ code }) => code)));
    const named = [...needs.map(({ confirmed }) => confirmed), ...offers.map(({ chips }) => chips)].flat();
    expect(named.filter((code) => !codes.has(code))).toEqual([]);
  });

  it('grades offers of the pool of the need, from 1 to 3', () => {
    const set = readSpokenSet();
    const poolsOf = new Map(set.offers.map(({ id, pools }) => [id, pools]));
    const poolOf = new Map(set.queries.map(({ id, pool }) => [id, pool]));
    const misplaced = [...judged].flatMap(([need, grades]) =>
      [...grades]
        .filter(
          ([offer, grade]) =>
            ![1, 2, 3].includes(grade) || !poolsOf.get(offer)?.includes(poolOf.get(need) ?? ''),
        )
        .map(([offer]) => `${need} ${offer}`),
    );
    expect(misplaced).toEqual([]);
  });

  it('judges each need and offer of the demonstration by a name it has', () => {
    const names = new Set([...DEMO.needs, ...DEMO.offers].map(({ key }) => key));
    const named = readDemoGrades().flatMap(({ need, right }) => [need, ...right]);
    expect(named.filter((name) => !names.has(name))).toEqual([]);
  });

  it('repeats no need of the demonstration', () => {
    const shown = new Set(DEMO.needs.flatMap(({ title, text }) => [asSaid(title), asSaid(text)]));
    expect(needs.filter(({ text }) => shown.has(asSaid(text)))).toEqual([]);
  });
});
