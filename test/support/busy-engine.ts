import { createServer, request, type Server } from 'node:http';
import { addressOf } from './gate';

/** Stands before a search engine; while it is `busy`, no task ever comes to its turn as far as one can see. */
export class BusyEngine {
  busy = false;
  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async before(engine: string): Promise<BusyEngine> {
    const server = createServer((incoming, answer) => {
      const options = { method: incoming.method, headers: incoming.headers };
      const call = request(`${engine}${incoming.url ?? '/'}`, options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const said = Buffer.concat(chunks).toString();
          const waits = front.busy && incoming.url?.startsWith('/tasks/');
          const body = waits ? said.replace(/"status":"\w+"/, '"status":"enqueued"') : said;
          answer.writeHead(response.statusCode ?? 502, { 'content-type': 'application/json' });
          answer.end(body);
        });
      });
      call.on('error', () => answer.destroy());
      incoming.pipe(call);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const front = new BusyEngine(server, `http://127.0.0.1:${addressOf(server.address()).port}`);
    return front;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
