import { SignedTokens } from '@alize/platform';
import { Injectable } from '@nestjs/common';

/** Addresses a form may be given after its first. */
export const CORRECTIONS_MAX = 5;

/**
 * Links that ask whether an address is that of who sent a form. A corrected address gets links of its own: those that went
 * to the wrong one confirm nothing any more.
 */
@Injectable()
export class ConfirmationLinks {
  constructor(private readonly tokens: SignedTokens) {}

  /** @param round how often the form's address was corrected */
  sign(purpose: string, id: string, round: number): string {
    return this.tokens.sign(ofRound(purpose, round), id);
  }

  verify(purpose: string, token: string): { id: string; round: number } | null {
    for (let round = 0; round <= CORRECTIONS_MAX; round += 1) {
      const id = this.tokens.verify(ofRound(purpose, round), token);
      if (id) return { id, round };
    }
    return null;
  }
}

const ofRound = (purpose: string, round: number): string => (round === 0 ? purpose : `${purpose} ${round}`);
