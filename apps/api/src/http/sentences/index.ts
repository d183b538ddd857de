import type { Locale } from '@alize/contracts';
import { ACTIVITIES } from './activities';
import { ACCOUNTS } from './accounts';
import { ADVANCES } from './advances';
import { COMMITTEE } from './committee';
import { DIRECTORY } from './directory';
import { FUNDS } from './funds';
import { IMPORTS } from './imports';
import { MATCHES } from './matches';
import { MERGES } from './merges';
import { MISSIONS } from './missions';
import { NEEDS } from './needs';
import { OFFERS } from './offers';
import { REQUESTS } from './requests';
import type { Facts, Sentence, Sentences } from './sentence';

export const SENTENCES: Sentences = {
  ...REQUESTS,
  ...ACCOUNTS,
  ...DIRECTORY,
  ...NEEDS,
  ...OFFERS,
  ...MATCHES,
  ...MISSIONS,
  ...ACTIVITIES,
  ...IMPORTS,
  ...MERGES,
  ...COMMITTEE,
  ...FUNDS,
  ...ADVANCES,
};

const say = (sentence: string | Sentence, facts: Facts): string =>
  typeof sentence === 'string' ? sentence : sentence(facts);
export const problemSentence = (code: string, facts: Facts, locale: Locale): string =>
  say(SENTENCES[code]?.[locale] ?? code, facts);
