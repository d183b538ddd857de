export interface FieldProblem {
  path: string;
  code: string;
  message?: string;
}

/**
 * A refusal a person can act on. `code` is stable (`match/no-capacity`); the sentence in the reader's language is made
 * from it and `facts` at the door.
 */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly facts: Record<string, string | number> = {},
    readonly fields: FieldProblem[] = [],
  ) {
    super(code);
  }
}

/** Also what somebody else's territory answers: its existence is not disclosed. */
export const notFound = (what: string): Problem => new Problem(404, `${what}/not-found`);
export const conflict = (code: string, facts: Record<string, string | number> = {}): Problem =>
  new Problem(409, code, facts);
export const badField = (path: string, code: string): Problem =>
  new Problem(400, 'input/invalid', {}, [{ path, code }]);
/** The row changed since it was read; nothing was written. */
export const stale = (): Problem => conflict('input/stale');
export const unreachable = (what: string, from: string, to: string): Problem =>
  conflict(`${what}/unreachable-status`, { from, to });
