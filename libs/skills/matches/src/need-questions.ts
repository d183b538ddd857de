import { once } from '@alize/contracts';
import {
  answersTo,
  type Profile,
  questionOf,
  type Quoted,
  quotesOf,
  SkillsService,
  type Understanding,
} from '@alize/skills';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { NeedFacts } from './pair.queries';

/** Some hundred kB each, once a territory's offers have been heard. */
const KEPT = 100;

/** What a need asks in words, and how well somebody answers it, 0 to 1. */
export interface AskedQuestion {
  /** For the search engine. */
  sketch(): number[];
  answer(profile: Profile): number;
  /** The sentences of an offer that answer. */
  quotes(offer: { title: string; text: string }): Quoted[];
}

/** Needs are looked at again and again: what their words ask is worked out once, while the catalogue stays as it is. */
@Injectable()
export class NeedQuestions {
  private readonly kept = new LRUCache<string, AskedQuestion>({ max: KEPT });
  private keptFor?: Understanding;

  constructor(private readonly skills: SkillsService) {}

  async reader(): Promise<(need: Pick<NeedFacts, 'title' | 'text' | 'language'>) => AskedQuestion> {
    const understanding = await this.skills.understanding();
    if (understanding !== this.keptFor) this.kept.clear();
    this.keptFor = understanding;
    return (need) => {
      const key = [need.language, need.title, need.text].join('\0');
      const known = this.kept.get(key);
      if (known) return known;
      const question = questionOf(need, understanding.terms, need.language);
      const asked = {
        sketch: once(() => understanding.sketches.ofQuestion(question)),
        answer: onceForEach(answersTo(question)),
        quotes: ({ title, text }: { title: string; text: string }) =>
          quotesOf(question, [title, text], understanding.terms.languages),
      };
      this.kept.set(key, asked);
      return asked;
    };
  }
}

/** A profile is that of an offer as it stands: what it answers does not change while it lives. */
function onceForEach(answer: (profile: Profile) => number): (profile: Profile) => number {
  const known = new WeakMap<Profile, number>();
  return (profile) => {
    const answered = known.get(profile) ?? answer(profile);
    known.set(profile, answered);
    return answered;
  };
}
