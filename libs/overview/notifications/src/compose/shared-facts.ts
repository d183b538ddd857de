import { tellingReasons } from '@alize/contracts';
import { CandidateWords } from '@alize/matches';
import { Injectable } from '@nestjs/common';
import type { MatchFacts } from '../mail-facts.queries';
import type { AskedNeed } from '../need-sections';
import type { Reader } from './reader';

/** Reasons worth a line in a mail; the others weigh, but say little to the two people. */
const MAX_REASONS = 4;

/** What the mails of a match say alike; the reasons are those stored at the approval. */
@Injectable()
export class SharedFacts {
  constructor(private readonly words: CandidateWords) {}

  async of(match: MatchFacts, { person, locale }: Pick<Reader, 'person' | 'locale'>) {
    const explain = await this.words.explainer(locale);
    const { reasons } = explain(match.explanation);
    return {
      firstName: person.firstName,
      need: askedNeed(match),
      said: match.animatorWords ? { by: match.approverName, words: match.animatorWords } : null,
      reasons: tellingReasons(reasons).slice(0, MAX_REASONS),
    };
  }
}

function askedNeed(match: MatchFacts): AskedNeed {
  const { needTitle, needText, projectTitle, projectDescription, hours, commune, mode, wantedBy } = match;
  const writings = { needTitle, needText, projectTitle, projectDescription };
  return { ...writings, organisationName: match.firmName, hours, commune, mode, wantedBy };
}
