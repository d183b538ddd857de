import { oneLine, shortened } from './mail-content';

/** What a firm wrote: its need in a line and in full, and the project behind it. */
export interface FirmWritings {
  needTitle: string;
  needText: string;
  projectTitle: string;
  projectDescription: string;
}
/** What is left to show of it, nothing twice; null: it is said elsewhere, or empty. */
export interface FirmWords {
  title: string | null;
  words: string | null;
  /** One line. */
  project: string | null;
}

/** Characters: what one reads before deciding whether to read on. */
const MOST_WORDS = 300;
const MOST_PROJECT = 160;

/**
 * A form that asks little fills the title of a need, and all of a project, from the same sentence. Whoever reads them one below
 * the other reads it three times; here it is read once, in the firm's own words.
 */
export function firmWords(writings: FirmWritings): FirmWords {
  const { needTitle, needText, projectTitle, projectDescription } = writings;
  const words = oneLine(needText);
  const title = repeats(needTitle, words) ? null : needTitle;
  const said = [needTitle, words];
  const isNew = (text: string) => oneLine(text) !== '' && !said.some((each) => repeats(text, each));
  const lines = [projectTitle, projectDescription].filter(isNew);
  const [first, second] = lines;
  const project =
    first && second && !repeats(first, second) && !repeats(second, first)
      ? `${withoutEnd(first)}. ${oneLine(second)}`
      : (second ?? first);
  return {
    title,
    words: words ? shortened(words, MOST_WORDS) : null,
    project: project ? shortened(project, MOST_PROJECT) : null,
  };
}

/** Whether a text is read again where another is: the same, its beginning, or cut short from it. */
export function repeats(text: string, other: string): boolean {
  const [short, long] = [text, other].map(bare);
  return short !== undefined && long !== undefined && short !== '' && long.startsWith(short);
}

const bare = (text: string): string =>
  oneLine(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+/gu, '');
const withoutEnd = (text: string): string => oneLine(text).replace(/[\s.!?…;:,]+$/u, '');
