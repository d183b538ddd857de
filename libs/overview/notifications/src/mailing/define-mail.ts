import type { Locale, MailCategory, MailPurpose } from '@alize/contracts';
import type { Lane } from '@alize/platform';
import type { Type } from '@nestjs/common';
import type { Reader } from '../compose/reader';
import type { MailContent } from '../mail-content';
import type { Invented } from './invented';

/** Gives a service of the running application, by its class. */
export type Use = <T>(service: Type<T>) => T;

/** All there is to say of one mail; everything else about it is derived. */
export interface MailDefinition<Facts> {
  purpose: MailPurpose;
  /** What one refuses with it; null for what nobody can refuse: what somebody asked for or must answer. */
  category: MailCategory | null;
  /** `urgent`: somebody waits for it at a screen. `bulk`: nobody does, and many leave at once. */
  lane: Lane;
  /** What it speaks of, reloaded at the moment of sending; null: nothing is left to say. */
  facts: (reader: Reader, use: Use) => Promise<Facts | null>;
  words: (facts: Facts, locale: Locale) => MailContent;
  /** Each of its states about invented people, by a name in a few words; one state needs none: ''. */
  sample: (invented: Invented) => Record<string, Facts>;
}

export interface DeclaredMail extends Pick<MailDefinition<never>, 'purpose' | 'category' | 'lane'> {
  compose: (reader: Reader, use: Use) => Promise<MailContent | null>;
  /** By purpose, followed by the state in brackets where there are several. */
  samples: (invented: Invented) => [name: string, content: MailContent][];
}

/** Declares a mail: its way out, its lane, its preview and its test follow from what is said here. */
export function defineMail<Facts>(mail: MailDefinition<Facts>): DeclaredMail {
  const { purpose, category, lane, facts, words, sample } = mail;
  return {
    purpose,
    category,
    lane,
    compose: async (reader, use) => {
      const found = await facts(reader, use);
      return found && words(found, reader.locale);
    },
    samples: (invented) =>
      Object.entries(sample(invented)).map(([state, each]) => [
        state ? `${purpose} (${state})` : purpose,
        words(each, invented.locale),
      ]),
  };
}
