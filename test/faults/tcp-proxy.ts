import { connect, createServer, type Server, type Socket } from 'node:net';

interface Line {
  near: Socket;
  far: Socket;
  silent: boolean;
}

/** A TCP line to a service that can be cut, silenced and slowed: to who speaks through it the network is broken. */
export class TcpProxy {
  private readonly lines = new Set<Line>();
  private server?: Server;
  port = 0;
  /** Milliseconds added to every piece in both directions. */
  delayMs = 0;
  /** New connections are taken and hear nothing. */
  silentNew = false;

  /** @param target port of 127.0.0.1; it may change */
  constructor(public target: number) {}

  async open(): Promise<void> {
    const server = createServer({ noDelay: true }, (near) => this.accept(near));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.port, '127.0.0.1', resolve);
    });
    const address = server.address();
    if (address && typeof address === 'object') this.port = address.port;
    this.server = server;
  }

  /** Ends every connection and refuses new ones until `open`. */
  async cut(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    const closed = new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
    this.endLines();
    await closed;
  }

  /** What is open hears nothing any more, and its other end is gone: a lost machine behind a moved address. */
  silenceOpen(): void {
    for (const line of this.lines) {
      line.silent = true;
      line.far.destroy();
    }
  }

  /** Nobody hears anything, and no connection ends: a firewall that drops. */
  silence(): void {
    for (const line of this.lines) line.silent = true;
    this.silentNew = true;
  }

  /** As it was; what was silenced is reset. */
  restore(): void {
    this.delayMs = 0;
    this.silentNew = false;
    for (const line of this.lines) if (line.silent) end(line);
  }

  private endLines(): void {
    for (const line of this.lines) end(line);
  }

  private accept(near: Socket): void {
    const far = connect({ port: this.target, host: '127.0.0.1', noDelay: true });
    const line = { near, far, silent: this.silentNew };
    this.lines.add(line);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (piece) => this.pass(line, from, to, piece));
      from.on('error', () => undefined);
      from.on('end', () => {
        if (!line.silent) this.later(() => to.end());
      });
      from.on('close', () => {
        if (line.silent && from === far) return;
        this.lines.delete(line);
        this.later(() => to.destroy());
      });
    }
  }

  private pass(line: Line, from: Socket, to: Socket, piece: Buffer): void {
    this.later(() => {
      if (line.silent || to.destroyed || to.write(piece)) return;
      from.pause();
      to.once('drain', () => from.resume());
    });
  }

  private later(work: () => void): void {
    if (this.delayMs === 0) work();
    else setTimeout(work, this.delayMs);
  }
}

function end({ near, far }: Line): void {
  near.resetAndDestroy();
  far.destroy();
}
