import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuditEntry, pageOf } from '@alize/contracts';
import { DatabaseGauges, MetricsDoor } from '@alize/platform';
import { parse } from 'yaml';
import { z } from 'zod';
import { bootSystem, type System, tokenIn } from '../support/system';
import { eventually } from '../support/eventually';
import { makeWorld, needOf, type World } from '../support/world';

const TRACE_ID = '4bf92f3577b34da6a3ce929d0e0e4736';
const TRACEPARENT = `00-${TRACE_ID}-00f067aa0ba902b7-01`;

const Alerts = z.object({ groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string() })) })) });

interface Line {
  msg: string;
  level: number;
  traceId?: string;
  requestId?: string;
  [field: string]: unknown;
}

describe('what an installation tells of itself', () => {
  let system: System;
  let world: World;
  const lines: Line[] = [];
  const scrape = async (app: 'api' | 'worker'): Promise<string> => {
    const door = (app === 'api' ? system.app : system.worker()).get(MetricsDoor);
    const answer = await fetch(`http://127.0.0.1:${door.port ?? 0}/metrics`);
    expect(answer.status).toBe(200);
    return answer.text();
  };
  beforeAll(async () => {
    system = await bootSystem({ metricsPort: 0, log: (line) => void lines.push(JSON.parse(line)) });
    world = await makeWorld(system);
    await system.as('animation.savoie@alize.test');
    await system.drain();
  });
  afterAll(() => system.close());

  it('joins a request, the jobs it led to and their mails by one trace', async () => {
    const posted = await system
      .anonymous()
      .post('/api/needs', needOf('Un besoin suivi', 'suivie@firme.test'), 201, { traceparent: TRACEPARENT });
    expect(posted.headers.get('traceparent')).toMatch(new RegExp(`^00-${TRACE_ID}-[0-9a-f]{16}-01$`));
    await system.drain();
    const mail = system.mailbox.list().find(({ to }) => to.includes('suivie@firme.test'));
    expect(mail?.headers['x-alize-trace']).toBe(TRACE_ID);
    const requestId = posted.headers.get('x-request-id');
    const joined = lines.filter(({ traceId }) => traceId === TRACE_ID);
    expect(joined).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ msg: 'request', route: '/api/needs', status: 201, requestId }),
        expect.objectContaining({ msg: 'mail sent', purpose: 'need-confirmation', requestId }),
      ]),
    );
    const confirmed = await system.anonymous().form('/confirm', { token: tokenIn(mail?.text ?? '') });
    expect(confirmed.headers.get('traceparent')).not.toContain(TRACE_ID);
    await system.drain();
  });

  it('logs who asked by id, and what machines ask every few seconds at debug', async () => {
    await (await system.as('animation.savoie@alize.test')).get('/api/me', 200);
    expect((await system.anonymous().get('/health/live', 200)).json).toEqual({
      status: 'up',
      build: { version: expect.stringMatching(/^\d+\.\d+\.\d+/), revision: 'unknown' },
    });
    expect((await system.anonymous().get('/health/ready')).json).toMatchObject({
      services: { mail: 'unknown' },
      build: { revision: 'unknown' },
    });
    await eventually(async () => lines.some(({ route }) => route === '/health/ready'));
    const line = lines.findLast(({ route }) => route === '/api/me');
    expect(line).toMatchObject({ level: 30, actorId: expect.any(String), territoryIds: [world.savoie] });
    expect(lines.findLast(({ route }) => route === '/health/ready')?.level).toBe(20);
  });

  it('counts by route templates, handlers and purposes, never by what visitors choose', async () => {
    await system.anonymous().get('/api/needs/01a2b3c4-0612-7345-8678-061234567890');
    await system.anonymous().get('/nowhere/at/all');
    const [api, worker] = [await scrape('api'), await scrape('worker')];
    expect(api).toContain(
      'alize_http_request_duration_seconds_count{method="POST",route="/api/needs",status="201"}',
    );
    expect(api).toContain('route="/api/needs/:id"');
    expect(api).toMatch(/alize_build_info\{version="\d+\.\d+\.\d+",revision="unknown"\} 1/);
    expect(api).toMatch(/alize_database_connections\{state="in_use"\} \d/);
    expect(api).toMatch(/nodejs_eventloop_lag_p99_seconds /);
    expect(worker).toMatch(/alize_outbox_oldest_undone_seconds \d/);
    expect(worker).toMatch(/alize_delivery_tries_total\{handler="deliver-mails",outcome="done"\} \d/);
    expect(worker).toMatch(/alize_mails_total\{purpose="need-confirmation",outcome="sent"\} 1/);
    expect(worker).toMatch(/alize_service_up\{service="mail"\} 1/);
    expect(worker).toMatch(/alize_service_up\{service="search"\} 1/);
    expect(worker).toMatch(/alize_schedule_last_success_timestamp_seconds\{schedule="purge-outbox"\} \d/);
    expect(worker).toMatch(/alize_relay_last_tick_age_seconds \d/);
    for (const text of [api, worker]) {
      expect(text).not.toMatch(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}/);
      expect(text).not.toMatch(/nowhere|firme\.test/);
      expect(text).toContain('alize_database_figures_up 1');
    }
  });

  it('has every figure that a rule or the dashboard asks for, and a section for every alert', async () => {
    const [rules, dashboard, docs] = [
      'infra/monitoring/alerts.yml',
      'infra/monitoring/dashboard.json',
      'docs/alerts.md',
    ].map((path) => readFileSync(join(__dirname, '../..', path), 'utf8'));
    const asked = new Set(`${rules}${dashboard}`.match(/\b(alize|nodejs|process)_[a-z\d_]+/g));
    const told = `${await scrape('api')}${await scrape('worker')}`;
    const names = new Set([...told.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name));
    const isTold = (name: string) => names.has(name) || names.has(name.replace(/_(bucket|count|sum)$/, ''));
    expect(asked.size).toBeGreaterThan(15);
    expect([...asked].filter((name) => !isTold(name))).toEqual([]);
    const alerts = Alerts.parse(parse(rules ?? '')).groups.flatMap((group) =>
      group.rules.map(({ alert }) => alert),
    );
    const sections = [...(docs ?? '').matchAll(/^## (\w+)$/gm)].map(([, name]) => name);
    expect(sections).toEqual(alerts);
  });

  it('answers a scrape while the database does not, without its figures', async () => {
    const worker = system.worker();
    const gauges = worker.get(DatabaseGauges);
    await system.db.tx(async () => {
      await system.db.query('LOCK TABLE outbox_message IN ACCESS EXCLUSIVE MODE');
      gauges.expire();
      const text = await scrape('worker');
      expect(text).toContain('alize_database_figures_up 0');
      expect(text).not.toMatch(/^alize_outbox_oldest_undone_seconds /m);
      expect(text).toMatch(/^alize_delivery_tries_total/m);
    });
    await eventually(async () => (await scrape('worker')).includes('alize_database_figures_up 1'));
  });

  it('keeps who did what for administrators, and lets nobody rewrite it', async () => {
    const [admin, animator] = [
      await system.as('admin@alize.test'),
      await system.as('animation.savoie@alize.test'),
    ];
    const page = async (query: string) =>
      pageOf(AuditEntry).parse((await admin.get(`/api/audit?${query}`, 200)).json);
    const [{ id: rachid, version }] = await system.db.query<{ id: string; version: number }>(
      "SELECT id, version FROM person WHERE email = 'animation.ain@alize.test'",
    );
    const viewed = await admin.get(`/api/people/${rachid}`, 200);
    await admin.patch(
      `/api/people/${rachid}`,
      { version, roles: [{ role: 'animator', territoryId: world.savoie }] },
      200,
    );
    const current = z
      .object({ policy: z.looseObject({}), version: z.int() })
      .parse((await animator.get(`/api/territories/${world.savoie}/policy`, 200)).json);
    await animator.send('PUT', `/api/territories/${world.savoie}/policy`, current);
    await animator.get(`/api/territories/${world.savoie}/coverage.csv`, 200);
    await animator.get(`/api/territories/${world.savoie}/recruitment-sheet`, 200);
    const { items } = await page(`personId=${rachid}`);
    expect(items.map(({ action, detail }) => [action, detail])).toEqual([
      ['role_given', 'animator'],
      ['role_revoked', 'animator'],
      ['person_viewed', null],
      ['role_given', 'animator'],
    ]);
    expect(items[2]).toMatchObject({
      actor: { name: 'Fanny Blanc' },
      subject: { type: 'person', id: rachid, name: 'Rachid Ferrand' },
      requestId: viewed.headers.get('x-request-id'),
    });
    for (const action of [
      'signed_in',
      'sign_in_requested',
      'policy_changed',
      'coverage_exported',
      'recruitment_sheet_opened',
    ])
      expect((await page(`action=${action}`)).items[0]).toMatchObject({ action });
    const first = await page('limit=2');
    const second = await page(`limit=2&cursor=${first.nextCursor ?? ''}`);
    expect(second.items[0]?.id.localeCompare(first.items[1]?.id ?? '')).toBe(-1);
    await animator.get('/api/audit', 403);
    await system.anonymous().get('/api/audit', 401);
    for (const write of [
      'UPDATE audit_entry SET actor_id = NULL',
      'DELETE FROM audit_entry',
      'TRUNCATE audit_entry',
    ])
      await expect(system.db.query(write)).rejects.toThrow('append-only');
  });
});
