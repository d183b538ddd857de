/** Right as they are, one or two letters away from a word of business. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  `apporter assurer attention clairement compatibilite compatible compagnie complete completer complets compliant
  conduire contact contacter contacts decoration destruction detection education expert experte experts faciliter
  garantir inspecter maniere manieres mobiliser monteur monteurs patient patients peintre peintres preservation
  prestation prestations progres promotion reparation reparations respecter seriez solutions specialise specialite
  stimulation textes transaction universite completed consultancy contacted detected efficient individual oppression
  patience provide provided stability`.split(/\s+/),
);

/**
 * Whether a misspelt word may stand alone for the word near it. A changed letter makes another word more often than
 * a lost or doubled one does (vendre, rendre; export, expert), and so does a changed beginning or end.
 * @param edits how far it is from it: one or two
 */
export function misspelling(word: string, near: string, edits: number): 'misspelt' | 'doubtful' | undefined {
  const shortest = Math.min(word.length, near.length);
  const sameStart = word[0] === near[0];
  const changed = differentLetters(word, near);
  if (edits === 1) {
    if (changed === 0) return 'misspelt';
    if (!sameStart) return shortest < 9 ? undefined : 'doubtful';
    return shortest >= (changed === 1 ? 7 : 9) ? 'misspelt' : 'doubtful';
  }
  if (!sameStart) return undefined;
  return changed < 2 && word.slice(-2) === near.slice(-2) ? 'misspelt' : 'doubtful';
}

/** How many letters one word has and the other has not, on both sides. */
function differentLetters(one: string, other: string): number {
  const rest = [...other];
  const missing = [...one].filter((letter) => {
    const at = rest.indexOf(letter);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return missing.length + rest.length;
}
