import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** A fixed address in front of a service that stops, and starts again somewhere else. Shut, it refuses connections. */
export interface Gate {
  port: number;
  openTo(port: number): Promise<void>;
  shut(): Promise<void>;
}

export async function makeGate(target: number): Promise<Gate> {
  let to = target;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const onward = connect(to, '127.0.0.1');
    for (const end of [socket, onward]) {
      sockets.add(end);
      end.on('error', () => undefined).on('close', () => sockets.delete(end));
    }
    socket
      .setNoDelay(true)
      .pipe(onward)
      .on('close', () => socket.destroy());
    onward
      .setNoDelay(true)
      .pipe(socket)
      .on('close', () => onward.destroy());
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = addressOf(server.address());
  return {
    port,
    openTo: async (next) => {
      to = next;
      if (!server.listening) await listen(port);
    },
    shut: async () => {
      if (!server.listening) return;
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** Of a server that listens. */
export function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address;
}
