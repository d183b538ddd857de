import { getEventListeners } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { SearchRefused, sendWithoutDelay } from './http-client';

let server: Server;
let url: string;
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`;
});
afterAll(() => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))));

const send = (init?: RequestInit) => sendWithoutDelay(`${url}/indexes`, init);

it('sends the method, the headers and a body of accents whole, and reads the answer', async () => {
  answer = (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, headers } = request;
      response.end(
        JSON.stringify({ method, key: headers.authorization, body: Buffer.concat(chunks).toString() }),
      );
    });
  };
  const body = JSON.stringify({ q: 'métallurgie 山' });
  expect(await send({ method: 'POST', headers: { authorization: 'Bearer k' }, body })).toEqual({
    method: 'POST',
    key: 'Bearer k',
    body,
  });
});

it('reads an empty answer as nothing', async () => {
  answer = (_, response) => response.writeHead(204).end();
  expect(await send({ method: 'DELETE' })).toBeUndefined();
});

it('rejects a refusal with its status and the words of the engine', async () => {
  answer = (_, response) => response.writeHead(404).end('{"code":"index_not_found"}');
  await expect(send()).rejects.toThrow(SearchRefused);
  await expect(send()).rejects.toMatchObject({
    status: 404,
    message: expect.stringContaining('index_not_found'),
  });
});

it.each([
  ['a proxy’s page instead of an answer', 502, '<html>Bad Gateway</html>'],
  ['a page that claims to be an answer', 200, '<html>Welcome</html>'],
])('rejects %s, and the process lives', async (_, status, page) => {
  answer = (_request, response) => response.writeHead(status).end(page);
  await expect(send()).rejects.toThrow();
});

it('rejects an answer that breaks off', async () => {
  answer = (_, response) => {
    response.writeHead(200, { 'content-length': 100 }).write('{');
    setImmediate(() => response.destroy());
  };
  await expect(send()).rejects.toThrow();
});

it('rejects when it is told to wait no longer', async () => {
  answer = () => undefined;
  await expect(send({ signal: AbortSignal.timeout(50) })).rejects.toThrow('too long');
  await expect(send({ signal: AbortSignal.abort() })).rejects.toThrow('too long');
});

it('waits five seconds for a silent engine, even when it is told to wait longer', async () => {
  answer = () => undefined;
  await expect(send({ signal: AbortSignal.timeout(20_000) })).rejects.toThrow('too long');
}, 15_000);

it('leaves nothing behind on a signal that many requests share', async () => {
  answer = (_, response) => response.end('{}');
  const { signal } = new AbortController();
  for (let call = 0; call < 12; call += 1) await send({ signal });
  await new Promise((resolve) => setImmediate(resolve));
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
