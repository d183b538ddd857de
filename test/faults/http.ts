/** Hears of every request; `why` where it failed. */
export interface Ledger {
  asked(what: string, why: string | undefined, startedAt: number): void;
}

export interface Answer {
  status: number;
  /** Parsed, where it is JSON. */
  json: unknown;
  headers: Headers;
}

/** What people wait for at most, before they call it broken. */
const PATIENCE_MS = 30_000;

/** Somebody who asks the installation, cookie kept; each request is put down in the books. */
export class Visitor {
  private cookie = '';

  constructor(
    private readonly base: () => string,
    private readonly books: Ledger,
  ) {}

  /** The same person, whose requests are put down in these books. */
  for(books: Ledger): Visitor {
    const visitor = new Visitor(this.base, books);
    visitor.cookie = this.cookie;
    return visitor;
  }

  get(path: string): Promise<Answer | undefined> {
    return this.send('GET', path);
  }

  post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer | undefined> {
    return this.send('POST', path, body, headers);
  }

  /** The answer when it is a 2xx; else what came instead is put down as a failed request. */
  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer | undefined> {
    const startedAt = performance.now();
    try {
      const response = await fetch(this.base() + path, {
        method,
        headers: {
          'accept-language': 'fr',
          cookie: this.cookie,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        body: body === undefined ? undefined : JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const text = await response.text();
      const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
      if (cookie) this.cookie = cookie;
      const isJson = response.headers.get('content-type')?.includes('json') ?? false;
      const json: unknown = isJson && text ? JSON.parse(text) : undefined;
      const stale = method === 'PATCH' && response.status === 409;
      this.books.asked(
        `${method} ${path}`,
        response.ok || stale ? undefined : codeOf(response.status, json),
        startedAt,
      );
      return response.ok ? { status: response.status, json, headers: response.headers } : undefined;
    } catch (error) {
      const silent = error instanceof Error && error.name === 'TimeoutError';
      this.books.asked(`${method} ${path}`, silent ? 'silence' : 'cut', startedAt);
      return undefined;
    }
  }
}

function codeOf(status: number, json: unknown): string {
  const code = typeof json === 'object' && json !== null && 'code' in json ? String(json.code) : '';
  return [String(status), code].join(' ').trim();
}
