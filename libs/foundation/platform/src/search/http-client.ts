import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

const httpAgent = new HttpAgent({ keepAlive: true, maxSockets: 64 });
const httpsAgent = new HttpsAgent({ keepAlive: true, maxSockets: 64 });

const SILENCE_MS = 5_000;

/** HTTP client for meilisearch-js that waits five seconds for an engine that is silent. */
export const sendWithoutDelay = sendWithin(SILENCE_MS);

/**
 * HTTP client for meilisearch-js. Over Node's `fetch` each call on loopback waits 42 ms (Nagle's algorithm against
 * delayed acknowledgements); `node:http` with `setNoDelay` and kept-alive sockets takes what the engine takes.
 *
 * @param silenceMs for which the engine may send nothing
 */
export function sendWithin(silenceMs: number) {
  return (input: string | URL | Request, init: RequestInit = {}): Promise<unknown> =>
    send(silenceMs, input, init);
}

function send(silenceMs: number, input: string | URL | Request, init: RequestInit): Promise<unknown> {
  const url = new URL(input instanceof Request ? input.url : input);
  const secure = url.protocol === 'https:';
  const body = typeof init.body === 'string' ? init.body : undefined;
  const headers = Object.fromEntries(new Headers(init.headers).entries());
  if (body !== undefined) headers['content-length'] = String(Buffer.byteLength(body));
  return new Promise((resolve, reject) => {
    const options = { method: init.method ?? 'GET', headers, agent: secure ? httpsAgent : httpAgent };
    const request = (secure ? httpsRequest : httpRequest)(url, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const status = response.statusCode ?? 500;
        if (status >= 400) return reject(new SearchRefused(status, text));
        try {
          resolve(text === '' ? undefined : JSON.parse(text));
        } catch {
          // Thrown here, in an event, it would end the process: some proxies answer with a page of their own.
          reject(new Error('the search engine answered something else than JSON'));
        }
      });
    });
    // By hand: `http` keeps its listener on the signal for as long as the socket lives, and ours live long.
    const abort = () => request.destroy(new Error('the search engine took too long'));
    init.signal?.addEventListener('abort', abort, { once: true });
    request.on('close', () => init.signal?.removeEventListener('abort', abort));
    if (init.signal?.aborted) abort();
    // meilisearch-js forgets its own time limit while it waits for a task.
    request.setTimeout(silenceMs, abort);
    request.setNoDelay(true);
    request.on('error', reject);
    request.end(body);
  });
}

/** The engine answered, and said no. */
export class SearchRefused extends Error {
  constructor(
    readonly status: number,
    private readonly body: string,
  ) {
    super(`search engine answered ${status}: ${body.slice(0, 500)}`);
  }

  /** The engine lives, but nothing has been put in it: it was emptied, or is new. */
  get lacksIndex(): boolean {
    return this.body.includes('"index_not_found"');
  }

  /** What was asked needs settings that the index may not have: one that a write made has none. */
  get asksForSettings(): boolean {
    return /"invalid_(search_(filter|facets|sort|embedder)|settings_embedders|embedder|document_filter)"/.test(
      this.body,
    );
  }
}
