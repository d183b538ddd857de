/** An answer with its body already read. `json` is `unknown` on purpose: tests say what they expect of it. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  json: unknown;
}

/** A browser's worth of HTTP: keeps the cookie, can be told which status to insist on. */
export class Client {
  /** `name=value`, once there is one. */
  cookie = '';

  constructor(private readonly base: string) {}

  get(path: string, status?: number, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, undefined, status, headers);
  }
  post(path: string, body?: unknown, status?: number, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', path, body, status, headers);
  }
  patch(path: string, body: unknown, status?: number): Promise<Answer> {
    return this.send('PATCH', path, body, status);
  }
  put(path: string, body: unknown, status?: number): Promise<Answer> {
    return this.send('PUT', path, body, status);
  }
  delete(path: string, status?: number): Promise<Answer> {
    return this.send('DELETE', path, undefined, status);
  }
  /** As a page's form posts it. */
  form(path: string, fields: Record<string, string>): Promise<Answer> {
    return this.fetch('POST', path, new URLSearchParams(fields).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
    });
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
    status?: number,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await this.fetch(method, path, typeof body === 'string' ? body : JSON.stringify(body), {
      ...type,
      ...headers,
    });
    if (status !== undefined && answer.status !== status)
      throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return answer;
  }

  private async fetch(
    method: string,
    path: string,
    body: string | undefined,
    headers: Record<string, string>,
  ): Promise<Answer> {
    const response = await fetch(`${this.base}${path}`, {
      method,
      body,
      headers: { 'accept-language': 'fr', cookie: this.cookie, ...headers },
    });
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
    if (cookie) this.cookie = cookie;
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson && text ? JSON.parse(text) : undefined,
    };
  }
}
