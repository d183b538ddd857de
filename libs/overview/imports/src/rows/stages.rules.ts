import { folded } from '../values/days.rules';

/**
 * Where a firm's file stands. `to_meet`, `diagnosing`: its need waits to be qualified. `searching`: it is open. `helped`:
 * somebody was introduced. What is over is kept as a note on the firm and asks nothing of anybody.
 */
export type Stage = 'to_meet' | 'diagnosing' | 'searching' | 'helped' | 'over';

const WORDS: [Stage, RegExp][] = [
  [
    'over',
    /^(?:clos|cloture|termin|fini|solde|archiv|refus|rejet|sans suite|abandon|annul|reorient|perdu|non eligible|inactif|realise|fait$)/u,
  ],
  ['helped', /^(?:mer|mise en relation|en mission|mission|accompagne|en relation|appui en cours)/u],
  ['searching', /^(?:recherch|en recherche|cherche|ouvert|a pourvoir|propose)/u],
  ['diagnosing', /^(?:diag|en cours|a qualifier|qualif|en etude|etude|analyse|instruction|a suivre|actif)/u],
  [
    'to_meet',
    /^(?:a rencontrer|a voir|a contacter|nouveau|nouvelle|prospect|contact|1er contact|premier contact|rdv|a rappeler|en attente)/u,
  ],
];

/** Null where the word is not known. */
export function stageIn(status: string): Stage | null {
  const text = folded(status);
  return WORDS.find(([, words]) => words.test(text))?.[0] ?? null;
}
