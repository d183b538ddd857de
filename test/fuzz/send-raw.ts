import { type Agent, request } from 'node:http';
import type { MalformedRequest } from './malformed-requests';

export interface RawAnswer {
  status: number;
  type: string;
  text: string;
}

/** Sends it byte for byte, where `fetch` would tidy the path. */
export function sendRaw(
  base: string,
  { method, path, headers, body }: MalformedRequest,
  { cookie = '', agent }: { cookie?: string; agent?: Agent } = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, method, path, agent, headers: { ...(cookie && { cookie }), ...headers } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            type: answer.headers['content-type'] ?? '',
            text: Buffer.concat(parts).toString(),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
