import { z } from 'zod';
import type { Stage } from './stage';

const INDEX_PAGE = 1_000;

export interface Balance {
  journeys: number;
  rowsLost: number;
  rowsDoubled: number;
  mailsLost: number;
  mailsDoubled: number;
  mailsFailed: number;
  drift: number;
  requests: number;
  failed: Map<string, number>;
}

/** What was acknowledged and what was asked during one fault, held against what is there afterwards. */
export class Books {
  readonly needs = new Map<string, string>();
  readonly matches = new Set<string>();
  readonly firms = new Set<string>();
  journeys = 0;
  requests = 0;
  readonly failed = new Map<string, number>();
  /** When the request that failed last had begun, on `performance.now()`. */
  lastFailedAt = 0;
  private readonly failures: { what: string; why: string }[] = [];

  constructor(
    private readonly stage: Stage,
    readonly since: Date,
  ) {}

  asked(what: string, why: string | undefined, startedAt: number): void {
    this.requests += 1;
    if (why === undefined) return;
    this.failed.set(why, (this.failed.get(why) ?? 0) + 1);
    this.failures.push({ what: what.replace(/[\da-f]{8}-[\da-f-]{27}/g, ':id').replace(/\?.*/, ''), why });
    this.lastFailedAt = Math.max(this.lastFailedAt, startedAt);
  }

  /** Which requests failed, most often first. */
  worst(): string[] {
    const counts = new Map<string, number>();
    for (const { what, why } of this.failures)
      counts.set(`${what}: ${why}`, (counts.get(`${what}: ${why}`) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]).map(([what, count]) => `${count} × ${what}`);
  }

  /** Facts and mails on their way. */
  async undone(): Promise<number> {
    const [row] = await this.stage.query<{ count: number }>(
      `SELECT (SELECT count(*) FROM outbox_message WHERE relayed_at IS NULL)::int
         + (SELECT count(*) FROM outbox_delivery WHERE done_at IS NULL AND failed_at IS NULL)::int
         + (SELECT count(*) FROM mail WHERE status IN ('queued', 'sending') AND next_try_at IS NULL AND created_at >= $1)::int AS count`,
      [this.since],
    );
    return row?.count ?? 0;
  }

  async close(): Promise<Balance> {
    const { query } = this.stage;
    const count = async (table: string, ids: string[]) =>
      (await query<{ id: string }>(`SELECT id FROM ${table} WHERE id = ANY($1::uuid[])`, [ids])).length;
    const lostNeeds = this.needs.size - (await count('need', [...this.needs.keys()]));
    const lostMatches = this.matches.size - (await count('match', [...this.matches]));
    const [doubled] = await query<{ count: number }>(
      `SELECT coalesce(sum(count - 1), 0)::int AS count FROM (SELECT count(*) FROM need n JOIN person p ON p.id = n.contact_id
         WHERE p.email = ANY($1) GROUP BY p.email HAVING count(*) > 1) twice`,
      [[...this.firms]],
    );
    const mails = await query<{ id: string; status: string }>(
      "SELECT id, status FROM mail WHERE created_at >= $1 AND status <> 'needless'",
      [this.since],
    );
    const copies = new Map<string, number>();
    for (const { headers } of this.stage.mail.mailbox.list()) {
      const id = /<([\da-f-]{36})@/.exec(headers['message-id'] ?? '')?.[1] ?? '';
      copies.set(id, (copies.get(id) ?? 0) + 1);
    }
    return {
      journeys: this.journeys,
      rowsLost: lostNeeds + lostMatches,
      rowsDoubled: doubled?.count ?? 0,
      mailsLost: mails.filter(({ id, status }) => status !== 'failed' && !copies.has(id)).length,
      mailsDoubled: mails.reduce((sum, { id }) => sum + Math.max(0, (copies.get(id) ?? 0) - 1), 0),
      mailsFailed: mails.filter(({ status }) => status === 'failed').length,
      drift: await this.drift(),
      requests: this.requests,
      failed: this.failed,
    };
  }

  /** Offers whose document is missing, stale or one too many. */
  private async drift(): Promise<number> {
    const rows = await this.stage.query<{ id: string; title: string; status: string; free: boolean }>(
      'SELECT id, title, status, taken < capacity AS free FROM offer',
    );
    const documents = new Map<string, string>();
    for (let offset = 0; ; offset += INDEX_PAGE) {
      const page = await this.documents(offset);
      for (const document of page) documents.set(document.id, stateOf(document));
      if (page.length < INDEX_PAGE) break;
    }
    const wrong = rows.filter((row) => documents.get(row.id) !== stateOf(row)).length;
    const known = new Set(rows.map(({ id }) => id));
    return wrong + [...documents.keys()].filter((id) => !known.has(id)).length;
  }

  private async documents(offset: number): Promise<IndexedOffer[]> {
    const { meilisearch, environment } = this.stage;
    const index = `http://127.0.0.1:${meilisearch.port}/indexes/${environment.SEARCH_PREFIX ?? ''}offers`;
    const fields = 'id,title,status,free';
    const response = await fetch(`${index}/documents?limit=${INDEX_PAGE}&offset=${offset}&fields=${fields}`, {
      headers: { authorization: `Bearer ${environment.SEARCH_KEY}` },
    });
    if (!response.ok) return [];
    return Documents.parse(await response.json()).results;
  }
}

const Documents = z.object({
  results: z.array(z.object({ id: z.string(), title: z.string(), status: z.string(), free: z.boolean() })),
});
type IndexedOffer = z.infer<typeof Documents>['results'][number];
const stateOf = ({ title, status, free }: Omit<IndexedOffer, 'id'>): string => `${title} ${status} ${free}`;
