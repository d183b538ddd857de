import { connect, createServer, type Socket } from 'node:net';
import { addressOf } from './gate';

/** ReadyForQuery, outside a transaction: the last message of a connection's start-up. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

/**
 * A line to PostgreSQL on which a test plays what networks and servers do: a FATAL at the worst moment, connections that
 * fall silent without an end, a server that is frozen.
 */
export class DatabaseLine {
  /** The next so many connections are ended by PostgreSQL in the very packet that says they are ready. */
  fatalAtStart = 0;
  /** New connections are taken, and get no answer. */
  frozen = false;
  private readonly pairs = new Set<[Socket, Socket]>();

  private constructor(
    private readonly target: URL,
    readonly url: string,
    private readonly server: ReturnType<typeof createServer>,
  ) {
    server.on('connection', (near) => this.carry(near));
  }

  static async to(databaseUrl: string): Promise<DatabaseLine> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = new URL(databaseUrl);
    url.hostname = '127.0.0.1';
    url.port = String(addressOf(server.address()).port);
    return new DatabaseLine(new URL(databaseUrl), url.href, server);
  }

  /** Connections that are open hear nothing any more and are not ended; new ones reach the server. */
  silence(): void {
    for (const [near, far] of this.pairs) {
      near.unpipe(far).resume();
      far.removeAllListeners('data').resume();
    }
  }

  /** A server that is stopped in its tracks. */
  freeze(): void {
    this.frozen = true;
    this.silence();
  }

  /** New connections reach the server again; who had one is left to find out. */
  thaw(): void {
    this.frozen = false;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of [...this.pairs].flat()) socket.destroy();
    await closed;
  }

  private carry(near: Socket): void {
    const far = connect(Number(this.target.port), this.target.hostname);
    const pair: [Socket, Socket] = [near, far];
    this.pairs.add(pair);
    const end = () => {
      this.pairs.delete(pair);
      for (const socket of pair) socket.destroy();
    };
    for (const socket of pair) socket.setNoDelay(true).on('error', end).on('close', end);
    if (this.frozen) return void near.resume();
    near.pipe(far);
    far.on('data', (bytes: Buffer) => {
      const fatal = this.fatalAtStart > 0 && bytes.subarray(-READY.length).equals(READY);
      if (fatal) this.fatalAtStart -= 1;
      near.write(fatal ? Buffer.concat([bytes, FATAL]) : bytes);
    });
  }
}

const FATAL = errorMessage({
  S: 'FATAL',
  V: 'FATAL',
  C: '57P01',
  M: 'terminating connection due to administrator command',
});

function errorMessage(fields: Record<string, string>): Buffer {
  const body = Buffer.from(
    `${Object.entries(fields)
      .flatMap(([field, text]) => `${field}${text}\0`)
      .join('')}\0`,
  );
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
