import type { Language } from '../text.rules';

export interface DetectableSkill {
  id: string;
  labels: readonly { text: string; language: Language; preferred: boolean }[];
  /** Of another catalogue than ours: taken only where its words are clearly asked for. */
  imported?: boolean;
}

/** Initials and what they stand for: a label that has one is also looked for with the other. */
const INITIALS: readonly (readonly [initials: RegExp, short: string, words: RegExp, long: string])[] = [
  [/\bRH\b/, 'RH', /\bressources humaines\b/i, 'ressources humaines'],
  [/\bHR\b/, 'HR', /\bhuman resources\b/i, 'human resources'],
  [/\bR&D\b/, 'R&D', /\brecherche et développement\b/i, 'recherche et développement'],
  [/\bQSE\b/, 'QSE', /\bqualité,? sécurité,? (et )?environnement\b/i, 'qualité sécurité environnement'],
  [/\bSI\b/, 'SI', /\bsystèmes? d['’]information\b/i, "système d'information"],
  [/\bSAV\b/, 'SAV', /\bservice après[- ]vente\b/i, 'service après-vente'],
  [/\bBFR\b/, 'BFR', /\bbesoins? en fonds de roulement\b/i, 'besoin en fonds de roulement'],
];

// One look spares the others for nearly every label of a large catalogue.
const MAY_BE_WRITTEN_OTHERWISE = /-|[A-Z&]{2}|ressources|resources|recherche|qualité|syst|après|fonds/i;

/** The label, and the other ways of writing it that need no knowledge of the field. */
export function variants(label: string): string[] {
  const found = new Set([label]);
  const [, before, inside] = /^(.*\S)\s*\(([^)]*)\)\s*$/.exec(label) ?? [];
  if (before !== undefined && /\s/.test(before)) found.add(before);
  if (inside !== undefined && /^[\p{Lu}\p{N}&]{2,6}$/u.test(inside)) found.add(inside);
  const [, one, other, of, what] =
    /^(\S+) et (\S+) ((?:d['’]|(?:de|du|des|à|aux?|en|pour) ))(\S.*)$/.exec(label) ?? [];
  if (one !== undefined) found.add(`${one} ${of}${what}`).add(`${other} ${of}${what}`);
  const [, topic, first, second] = /^([^,]+) (\S+) and (\S+)$/.exec(label) ?? [];
  if (topic !== undefined) found.add(`${topic} ${first}`).add(`${topic} ${second}`);
  if (!MAY_BE_WRITTEN_OTHERWISE.test(label)) return [...found];
  for (const text of [...found]) {
    if (/(?<!\p{L})\p{L}{1,4}-\p{L}/u.test(text))
      found.add(text.replace(/(?<!\p{L})(\p{L}{1,4})-(?=\p{L})/gu, '$1'));
    for (const [initials, short, words, long] of INITIALS) {
      if (initials.test(text)) found.add(text.replace(initials, long));
      if (words.test(text)) found.add(text.replace(words, short));
    }
  }
  return [...found];
}
