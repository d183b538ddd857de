import { Agent, createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One call to the search engine with nothing between: kept-alive sockets, no Nagle. The answer, parsed. */
export function callEngine(
  base: string,
  key: string,
  method: string,
  path: string,
  body?: string,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${key}`,
      ...(body !== undefined && {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      }),
    };
    const call = request(`${base}${path}`, { method, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if ((response.statusCode ?? 500) >= 400)
          reject(new Error(`${method} ${path}: ${response.statusCode} ${text.slice(0, 300)}`));
        else resolve(text === '' ? undefined : JSON.parse(text));
      });
    });
    call.setNoDelay(true);
    call.on('error', reject);
    call.end(body);
  });
}

/** Stands before the engine and keeps the body of the last `POST` to `path`, byte for byte. */
export class Recorder {
  last = '';
  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async before(engine: string, key: string, path: string): Promise<Recorder> {
    const server = createServer((incoming, answer) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        if (incoming.method === 'POST' && incoming.url === path) recorder.last = body;
        callEngine(
          engine,
          key,
          incoming.method ?? 'GET',
          incoming.url ?? '/',
          body === '' ? undefined : body,
        ).then(
          (answered) => answer.setHeader('content-type', 'application/json').end(JSON.stringify(answered)),
          (error: unknown) => answer.writeHead(502).end(String(error)),
        );
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address: string | AddressInfo | null = server.address();
    const port = address && typeof address === 'object' ? address.port : 0;
    const recorder = new Recorder(server, `http://127.0.0.1:${port}`);
    return recorder;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}
