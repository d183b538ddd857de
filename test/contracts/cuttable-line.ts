import { connect, createServer, type Server, type Socket } from 'node:net';

/** A TCP line to a service that a test cuts and mends: to who speaks through it, the service is gone, then back. */
export class CuttableLine {
  private readonly sockets = new Set<Socket>();
  private server: Server;

  private constructor(
    private readonly target: URL,
    readonly url: string,
    server: Server,
    readonly port: number,
  ) {
    this.server = server;
    this.accept();
  }

  /** @param address of the service, with its port */
  static async to(address: string): Promise<CuttableLine> {
    const target = new URL(address);
    const { server, port } = await listen(0);
    const url = new URL(address);
    url.hostname = '127.0.0.1';
    url.port = String(port);
    return new CuttableLine(target, url.href.replace(/\/$/, ''), server, port);
  }

  /** Ends every connection; new ones are refused. */
  async cut(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  async mend(): Promise<void> {
    this.server = (await listen(this.port)).server;
    this.accept();
  }

  private accept(): void {
    this.server.on('connection', (near) => {
      const far = connect(Number(this.target.port), this.target.hostname);
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.sockets.add(socket);
        socket.setNoDelay(true);
        socket.pipe(other);
        socket.on('error', () => other.destroy());
        socket.on('close', () => {
          this.sockets.delete(socket);
          other.destroy();
        });
      }
    });
  }
}

function listen(port: number): Promise<{ server: Server; port: number }> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve({ server, port: address.port });
    });
  });
}
