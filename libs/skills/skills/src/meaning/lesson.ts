import { createHash } from 'node:crypto';
import type { Concept } from './concept';

/**
 * What concepts teach a process, remembered until others are taught: an import that changes no name leaves nothing to
 * learn, and an application learns nothing that another beside it knows.
 */
export class Lesson<Knowledge> {
  private last?: { concepts: string; knowledge: Knowledge };

  constructor(private readonly teach: (concepts: readonly Concept[]) => Generator<void, Knowledge>) {}

  *of(concepts: readonly Concept[]): Generator<void, Knowledge> {
    const hash = createHash('sha256');
    for (const concept of concepts) {
      hash.update(JSON.stringify(concept));
      yield;
    }
    const digest = hash.digest('base64');
    if (this.last?.concepts === digest) return this.last.knowledge;
    const knowledge = yield* this.teach(concepts);
    this.last = { concepts: digest, knowledge };
    return knowledge;
  }
}
