import type { ApprovalWords } from '../../../api/candidates';

const WHY_YOU_LENGTH_MIN = 10;

/** As the animator types it, before the preview is asked again. */
export interface TypedWords {
  whyYou: string;
  words: string;
  call: 'usual' | 'chosen' | 'none';
  /** `YYYY-MM-DD` and `HH:mm`, of a chosen call. */
  day: string;
  time: string;
}

export const NOTHING_TYPED: TypedWords = { whyYou: '', words: '', call: 'usual', day: '', time: '11:00' };

/** Nothing half said: a sentence is long enough, a chosen call has its day. */
export const isWhole = ({ whyYou, call, day }: TypedWords): boolean =>
  (whyYou.trim() === '' || whyYou.trim().length >= WHY_YOU_LENGTH_MIN) && (call !== 'chosen' || day !== '');

export function wordsIn({ whyYou, words, call, day, time }: TypedWords): ApprovalWords {
  const chosen = call === 'none' ? 'none' : `${day}T${time}`;
  return {
    ...(whyYou.trim() && { whyYou: whyYou.trim() }),
    ...(words.trim() && { words: words.trim() }),
    ...(call !== 'usual' && { call: chosen }),
  };
}

export const sameWords = (one: ApprovalWords, other: ApprovalWords): boolean =>
  one.whyYou === other.whyYou && one.words === other.words && one.call === other.call;
