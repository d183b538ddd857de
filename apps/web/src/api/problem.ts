import type { ProblemBody } from '@alize/contracts';

/** What the api refused, in its own words: `detail` is for people, `fields` say where. */
export class ApiProblem extends Error {
  constructor(readonly body: ProblemBody) {
    super(body.detail);
    this.name = 'ApiProblem';
  }
  get status(): number {
    return this.body.status;
  }
  get code(): string {
    return this.body.code;
  }
  get fields(): { path: string; code: string; message: string }[] {
    return this.body.errors ?? [];
  }
}

/** The server did not answer, or a proxy did in its place. */
export class ServerAway extends Error {
  constructor() {
    super('server away');
    this.name = 'ServerAway';
  }
}

export const isProblem = (error: unknown, code?: string): error is ApiProblem =>
  error instanceof ApiProblem && (code === undefined || error.code === code);
export const isStale = (error: unknown): boolean => isProblem(error, 'input/stale');
/** Also of an address whose id is none. */
export const isNotFound = (error: unknown): boolean =>
  isProblem(error) && (error.status === 404 || error.fields.some(({ path }) => path === 'id'));
