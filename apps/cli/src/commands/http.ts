import { z } from 'zod';

/** A browser's worth of client: keeps the session cookie, speaks JSON, says what the server refused. */
export class HttpClient {
  private cookie = '';

  constructor(private readonly base: string) {}

  async call<T>(answer: z.ZodType<T>, method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${this.base}${path}`, {
      method,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        'accept-language': 'fr',
        cookie: this.cookie,
      },
      body: body && JSON.stringify(body),
    });
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
    if (cookie) this.cookie = cookie;
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return answer.parse(text === '' ? undefined : JSON.parse(text));
  }
}

const Mails = z.array(
  z.object({ id: z.string(), to: z.array(z.string()), subject: z.string(), text: z.string() }),
);
export type CaughtMail = z.infer<typeof Mails>[number];

/** Waits until the mailbox shows a mail that fits; at most half a minute. */
export async function awaitMail(base: string, fits: (mail: CaughtMail) => boolean): Promise<CaughtMail> {
  for (let tries = 0; tries < 150; tries += 1) {
    const mails = Mails.parse(await (await fetch(`${base}/dev/mailbox.json`)).json());
    const found = mails.find(fits);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the mail did not arrive in half a minute');
}
