import { FitBand } from '@alize/contracts';
import Table from 'cli-table3';
import type { Answer } from './ask';
import type { Detection } from './detection';
import { type Anybody, type Share, SPANS_OF_Z } from './fit';
import type { Scores } from './score';

const LAST = ['French', 'English', 'all'];
/** Lines without rules between them: a page holds the whole. */
const head = (cells: string[]) =>
  new Table({
    head: cells,
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
    style: { head: [], border: [] },
  });
const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;

/** One line a track and system; every system was asked the same needs. */
export function showScores(systems: Record<string, Map<string, Scores>>): void {
  const table = head([
    'track',
    'needs',
    'system',
    'nDCG@5',
    'nDCG@10',
    'P@1',
    'recall@5',
    'MRR',
    'right, cut',
  ]);
  const tracks = [...new Set(Object.values(systems).flatMap((scores) => [...scores.keys()]))];
  tracks.sort((a, b) => LAST.indexOf(a) - LAST.indexOf(b));
  for (const track of tracks)
    for (const [system, scores] of Object.entries(systems)) {
      const of = scores.get(track);
      if (!of) continue;
      const figures = [of.ndcg5, of.ndcg10, of.precision1, of.recall5, of.mrr].map((each) => each.toFixed(3));
      table.push([track, String(of.queries), system, ...figures, `${of.right}, ${of.lost}`]);
    }
  console.log(table.toString());
}

/** How many pairs stand in each band and each span of z, and the share of them that is right. */
export function showFit(runs: Record<string, Map<string, Share>>): void {
  const groups = [...FitBand.options, ...SPANS_OF_Z];
  const table = head(['fit', ...Object.keys(runs).flatMap((run) => [`${run}: pairs`, 'right'])]);
  for (const group of groups)
    table.push([
      group,
      ...Object.values(runs).flatMap((shares) => {
        const { pairs, right } = shares.get(group) ?? { pairs: 0, right: 0 };
        return [String(pairs), share(right, pairs)];
      }),
    ]);
  console.log(table.toString());
}

export function showAnybody(runs: Record<string, Anybody>): void {
  const table = head([
    'is there anybody?',
    'ROC-AUC',
    'nobody can: “nobody”, “not known yet”',
    'somebody can: “nobody”, “not known yet”',
  ]);
  for (const [run, { rocAuc, unanswerable, answerable }] of Object.entries(runs))
    table.push([
      run,
      unanswerable.needs > 0 ? rocAuc.toFixed(3) : '–',
      ...[unanswerable, answerable].map(
        ({ needs, nobody, undecided }) => `${nobody}, ${undecided} of ${needs}`,
      ),
    ]);
  console.log(table.toString());
}

export function showDetection({
  needs,
  read,
  imported,
  kept,
  right,
  someRight,
  someSuggested,
}: Detection): void {
  if (needs === 0) return;
  console.log(
    `skills read in ${needs} needs: ${read} of our catalogue (${share(right, read)} right) and ${imported} imported; ` +
      `${right} of the ${kept} an animator keeps (${share(right, kept)}); a right one in ${someRight} needs; ` +
      `one of the five suggested is right in ${someSuggested}`,
  );
}

const NOBODY = 'nobody';
/** Who stands first, or nobody where that is said; where it is not known yet, whoever stands first is no answer. */
const firstOf = ({ found, said }: Answer): string | undefined =>
  said === 'nobody' ? NOBODY : said === 'somebody' ? found[0]?.offerId : undefined;
function isRight(answer: Answer, right: string[]): boolean {
  const first = firstOf(answer);
  return first !== undefined && (right.length === 0 ? [NOBODY] : right).includes(first);
}

export interface Judged {
  need: string;
  right: string[];
  answer: Answer;
}

/** Need by need: who is right, what is answered, and whether its first is right. */
export function showEach(needs: Judged[]): void {
  const table = head(['need', 'right', 'first three', 'first is right']);
  for (const { need, right, answer } of needs) {
    const three = answer.found
      .slice(0, 3)
      .map(({ offerId, score, fit }) => `${offerId} (${fit.band}, z ${fit.z.toFixed(1)}, ${score} points)`);
    table.push([
      need,
      right.join('\n') || NOBODY,
      [...(answer.said === 'somebody' ? [] : [answer.said]), ...three].join('\n'),
      isRight(answer, right) ? 'yes' : 'NO',
    ]);
  }
  console.log(table.toString());
  const hits = needs.filter(({ answer, right }) => isRight(answer, right)).length;
  const undecided = needs.filter(({ answer }) => answer.said === 'undecided').length;
  console.log(
    `first person right, or nobody rightly: ${hits} of ${needs.length}; not known yet: ${undecided}`,
  );
}
