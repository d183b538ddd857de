import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PERMISSIONS } from '@alize/directory';
import { type Config, createLogger, dataSourceOptions, PlatformModule, PUBLIC } from '@alize/platform';
import { Controller, Get, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { ApiModule } from '../apps/api/src/api.module';
import { DevMailboxController, MAILBOX } from '../apps/api/src/dev-mailbox.controller';
import { createServer } from '../apps/api/src/server';
import { WorkerModule } from '../apps/worker/src/worker.module';
import { drift } from '../infra/database/drift';
import { SCHEMA } from '../infra/database/schema';
import FLOORS from '../libs/floors.json';
import { Handlers } from '../libs/foundation/platform/src/outbox/handlers';
import { declaredMessageTypes } from '../libs/foundation/platform/src/outbox/message';
import { declaredRoutes, type Route, routesOf } from './support/declared-routes';
import { cloneTemplate, dropDatabase } from './support/template';
import { testConfig } from './support/test-config';

const ROOT = join(__dirname, '..');
const DATABASE = `alize_test_architecture_${process.pid}`;

let config: Config;
beforeAll(async () => {
  config = testConfig(await cloneTemplate(DATABASE));
});
afterAll(() => dropDatabase(DATABASE));

/** Each route and whom it lets in: anybody, or somebody with this permission. */
const ROUTES = [
  'GET /answer -> public',
  'POST /answer -> public',
  'POST /api/activities -> activity:write',
  'GET /api/activities/:id -> activity:read',
  'PATCH /api/activities/:id -> activity:write',
  'POST /api/activities/:id/files -> activity:write',
  'DELETE /api/activities/:id/files/:fileId -> activity:write',
  'GET /api/activities/:id/files/:fileId -> activity:read',
  'PUT /api/activities/:id/mention -> activity:write',
  'POST /api/activities/tasks -> activity:write',
  'GET /api/acts -> need:qualify',
  'POST /api/acts/:id/undo -> need:qualify',
  'GET /api/advances -> advance:read',
  'GET /api/advances/:id -> advance:read',
  'POST /api/advances/:id/cancellation -> advance:write',
  'POST /api/advances/:id/disbursement -> advance:write',
  'POST /api/advances/:id/receipts -> advance:write',
  'POST /api/advances/:id/receipts/:receiptId/reversal -> advance:write',
  'POST /api/advances/:id/signature -> advance:write',
  'POST /api/agenda-items/:id/decision -> committee:run',
  'POST /api/agenda-items/:id/poll -> committee:run',
  'GET /api/applications -> application:read',
  'POST /api/applications -> application:write',
  'GET /api/applications/:id -> application:read',
  'PATCH /api/applications/:id -> application:write',
  'POST /api/applications/:id/completion -> application:complete',
  'POST /api/applications/:id/conflicts -> committee:read',
  'GET /api/applications/:id/decisions -> application:read',
  'POST /api/applications/:id/return -> application:complete',
  'POST /api/applications/:id/submission -> application:write',
  'POST /api/applications/:id/withdrawal -> application:write',
  'GET /api/assignments/:id -> match:approve',
  'POST /api/assignments/:id/approval -> match:approve',
  'POST /api/assignments/:id/cancellation -> match:approve',
  'PATCH /api/assignments/:id/lines/:lineId -> match:approve',
  'GET /api/audit -> audit:read',
  'GET /api/awaited-places -> territory:write',
  'POST /api/awaited-places -> public',
  'DELETE /api/awaited-places/:id -> territory:write',
  'GET /api/committee-members -> committee:read',
  'POST /api/committee-members -> committee:write',
  'PATCH /api/committee-members/:id -> committee:write',
  'GET /api/committee-sessions -> committee:read',
  'POST /api/committee-sessions -> committee:write',
  'GET /api/committee-sessions/:id -> committee:read',
  'PUT /api/committee-sessions/:id/agenda -> committee:write',
  'PUT /api/committee-sessions/:id/attendance/:memberId -> committee:read',
  'POST /api/committee-sessions/:id/cancellation -> committee:write',
  'POST /api/committee-sessions/:id/closing -> committee:run',
  'POST /api/committee-sessions/:id/convocation -> committee:write',
  'PUT /api/committee-sessions/:id/minutes -> committee:write',
  'POST /api/committee-sessions/:id/minutes/approval -> committee:run',
  'POST /api/committee-sessions/:id/opening -> committee:run',
  'PUT /api/committee-sessions/:id/presence/:memberId -> committee:run',
  'PUT /api/committee-sessions/:id/proxy -> committee:read',
  'GET /api/communes -> public',
  'POST /api/company-lookups -> public',
  'POST /api/conditions/:id/settlement -> application:complete',
  'POST /api/conflicts/:id/dismissal -> committee:run',
  'GET /api/conventions -> convention:read',
  'POST /api/conventions -> convention:write',
  'GET /api/conventions/:id -> convention:read',
  'PATCH /api/conventions/:id -> convention:write',
  'POST /api/conventions/:id/files -> convention:write',
  'DELETE /api/conventions/:id/files/:fileId -> convention:write',
  'GET /api/conventions/:id/files/:fileId -> convention:read',
  'GET /api/conventions/:id/history -> convention:write',
  'POST /api/conventions/:id/pledges/:organisationId/agreement -> pledge:agree',
  'POST /api/decisions/:id/answer -> application:write',
  'POST /api/decisions/:id/notification -> application:complete',
  'GET /api/documents/:id -> application:read',
  'GET /api/duplicates -> person:write',
  'POST /api/duplicates -> person:write',
  'PUT /api/duplicates/distinction -> person:write',
  'GET /api/epcis -> policy:write',
  'GET /api/funds -> fund:read',
  'POST /api/funds -> fund:write',
  'POST /api/funds/:id/closed-months -> fund:write',
  'POST /api/funds/:id/contributions -> fund:write',
  'POST /api/funds/:id/entries/:entryId/reversal -> fund:write',
  'GET /api/imports -> import:write',
  'POST /api/imports -> import:write',
  'GET /api/imports/:id -> import:write',
  'POST /api/imports/:id/application -> import:write',
  'PUT /api/imports/:id/columns -> import:write',
  'POST /api/imports/:id/undoing -> import:write',
  'GET /api/jobs -> job:read',
  'POST /api/jobs/retry -> job:retry',
  'POST /api/letters -> activity:write',
  'GET /api/letters/drafts -> activity:write',
  'GET /api/lists -> match:propose',
  'GET /api/lists/export -> match:propose',
  'GET /api/lists/views -> match:propose',
  'POST /api/lists/views -> match:propose',
  'DELETE /api/lists/views/:id -> match:propose',
  'GET /api/mails/:id -> mail:read',
  'POST /api/mails/:id/sending -> mail:send',
  'GET /api/mails/failed -> mail:read',
  'GET /api/matches -> match:read',
  'GET /api/matches/:id -> match:read',
  'POST /api/matches/:id/acceptance -> match:answer',
  'POST /api/matches/:id/cancellation -> match:cancel',
  'POST /api/matches/:id/colleague/settlement -> match:approve',
  'POST /api/matches/:id/decline -> match:answer',
  'POST /api/matches/:id/employer-approval -> match:employ',
  'GET /api/matches/:id/history -> match:read',
  'GET /api/matches/:id/question -> match:answer',
  'GET /api/me -> account:read',
  'PATCH /api/me -> account:read',
  'POST /api/me/email-change -> account:read',
  'GET /api/me/given-days -> account:read',
  'GET /api/me/given-days.pdf -> account:read',
  'GET /api/merges -> person:write',
  'POST /api/merges -> person:write',
  'POST /api/merges/:id/undoing -> person:write',
  'GET /api/merges/preview -> person:write',
  'GET /api/missing-skills -> need:qualify',
  'POST /api/missing-skills -> need:qualify',
  'POST /api/missing-skills/:id/closing -> skill:write',
  'GET /api/missions -> mission:read',
  'GET /api/missions/:id -> mission:read',
  'POST /api/missions/:id/completion -> mission:write',
  'POST /api/missions/:id/contact -> mission:write',
  'POST /api/missions/:id/days -> mission:write',
  'DELETE /api/missions/:id/days/:dayId -> mission:write',
  'POST /api/missions/:id/drop -> mission:write',
  'POST /api/missions/:id/feedback -> mission:write',
  'GET /api/missions/:id/history -> mission:read',
  'POST /api/missions/:id/pause -> mission:write',
  'POST /api/missions/:id/reopening -> mission:write',
  'POST /api/missions/:id/resumption -> mission:write',
  'POST /api/missions/:id/start -> mission:write',
  'POST /api/missions/past -> match:approve',
  'GET /api/needs -> need:read',
  'POST /api/needs -> public',
  'GET /api/needs/:id -> need:read',
  'PATCH /api/needs/:id -> need:write',
  'GET /api/needs/:id/candidates -> match:propose',
  'POST /api/needs/:id/confirmation -> public',
  'POST /api/needs/:id/fulfilment -> need:qualify',
  'GET /api/needs/:id/history -> need:read',
  'POST /api/needs/:id/matches -> match:approve',
  'GET /api/needs/:id/matches/preview -> match:approve',
  'GET /api/needs/:id/neighbours -> match:propose',
  'POST /api/needs/:id/qualification -> need:qualify',
  'POST /api/needs/:id/rejection -> need:qualify',
  'GET /api/needs/:id/rejection/preview -> need:qualify',
  'POST /api/needs/:id/reopening -> need:qualify',
  'POST /api/needs/:id/withdrawal -> need:write',
  'POST /api/needs/entries -> need:qualify',
  'GET /api/offer-submissions -> offer:admit',
  'POST /api/offer-submissions -> public',
  'GET /api/offer-submissions/:id -> offer:admit',
  'POST /api/offer-submissions/:id/admission -> offer:admit',
  'POST /api/offer-submissions/:id/agreement -> offer:admit',
  'POST /api/offer-submissions/:id/confirmation -> public',
  'POST /api/offer-submissions/:id/rejection -> offer:admit',
  'GET /api/offers -> offer:read',
  'POST /api/offers -> offer:write',
  'GET /api/offers/:id -> offer:read',
  'PATCH /api/offers/:id -> offer:write',
  'GET /api/offers/:id/needs -> offer:read',
  'POST /api/offers/entries -> offer:admit',
  'GET /api/organisations -> organisation:read',
  'POST /api/organisations -> organisation:write',
  'GET /api/organisations/:id -> organisation:read',
  'PATCH /api/organisations/:id -> organisation:write',
  'GET /api/organisations/:id/given-days -> match:employ',
  'GET /api/organisations/:id/given-days.pdf -> match:employ',
  'GET /api/organisations/:id/volunteers -> match:employ',
  'GET /api/organisations/:id/volunteers.csv -> match:employ',
  'GET /api/partner-accounts -> match:employ',
  'GET /api/people -> person:read',
  'POST /api/people -> person:write',
  'GET /api/people/:id -> person:read',
  'PATCH /api/people/:id -> person:write',
  'POST /api/people/:id/email-change -> person:write',
  'POST /api/polls/:id/ballots -> vote:cast',
  'POST /api/polls/:id/closing -> committee:run',
  'GET /api/programme-figures -> territory:write',
  'GET /api/public/territories/:code/impact -> public',
  'GET /api/records -> activity:read',
  'GET /api/replies -> mail:read',
  'POST /api/replies/:id/answers -> activity:write',
  'POST /api/replies/:id/files -> activity:write',
  'GET /api/replies/:id/files/:fileId -> mail:read',
  'PUT /api/replies/:id/handling -> activity:write',
  'GET /api/search -> account:read',
  'POST /api/sent-forms -> public',
  'POST /api/sent-forms/address -> public',
  'POST /api/sent-forms/confirmation -> public',
  'GET /api/session -> public',
  'DELETE /api/sessions -> account:read',
  'POST /api/sessions -> public',
  'POST /api/sessions/code -> public',
  'DELETE /api/sessions/current -> account:read',
  'POST /api/sign-in-links -> public',
  'GET /api/skills -> public',
  'POST /api/skills/detect -> public',
  'POST /api/skills/suggestion -> public',
  'GET /api/skills/themes -> public',
  'GET /api/territories -> public',
  'POST /api/territories -> territory:write',
  'GET /api/territories/:id -> policy:write',
  'PATCH /api/territories/:id -> policy:write',
  'GET /api/territories/:id/answer-figures -> match:propose',
  'GET /api/territories/:id/assignments -> match:approve',
  'POST /api/territories/:id/assignments -> match:approve',
  'GET /api/territories/:id/colleagues -> activity:read',
  'GET /api/territories/:id/coverage -> match:propose',
  'GET /api/territories/:id/coverage.csv -> match:propose',
  'GET /api/territories/:id/figures -> public',
  'GET /api/territories/:id/map -> match:propose',
  'GET /api/territories/:id/partner-accounts -> match:propose',
  'GET /api/territories/:id/partners -> public',
  'GET /api/territories/:id/policy -> policy:write',
  'PUT /api/territories/:id/policy -> policy:write',
  'PUT /api/territories/:id/profile -> policy:write',
  'GET /api/territories/:id/publication -> public',
  'GET /api/territories/:id/recruitment-sheet -> match:propose',
  'GET /api/territories/:id/refusal-texts -> need:qualify',
  'PUT /api/territories/:id/refusal-texts -> need:qualify',
  'POST /api/territories/:id/weights-preview -> policy:write',
  'GET /api/territories/:id/year-figures -> match:propose',
  'GET /api/territories/:id/year-figures.xlsx -> match:propose',
  'GET /api/timeline -> activity:read',
  'GET /api/today -> need:qualify',
  'GET /approve-mission -> public',
  'POST /approve-mission -> public',
  'GET /confirm -> public',
  'POST /confirm -> public',
  'GET /confirm-offer -> public',
  'POST /confirm-offer -> public',
  'GET /convocation -> public',
  'POST /convocation -> public',
  'GET /dev/mailbox -> public',
  'GET /dev/mailbox.json -> public',
  'GET /dev/mailbox/:id -> public',
  'GET /email-change -> public',
  'POST /email-change -> public',
  'GET /embed/:code -> public',
  'GET /embed/:code/impact -> public',
  'GET /feedback -> public',
  'POST /feedback -> public',
  'GET /first-contact -> public',
  'POST /first-contact -> public',
  'POST /fresh-link -> public',
  'GET /health/live -> public',
  'GET /health/ready -> public',
  'GET /impact/:code -> public',
  'GET /log-days -> public',
  'POST /log-days -> public',
  'GET /poster/:code -> public',
  'GET /preferences -> public',
  'POST /preferences -> public',
  'GET /qr/:code -> public',
  'GET /sign-in -> public',
  'POST /sign-in -> public',
  'POST /sign-in/code -> public',
  'POST /sign-in/link -> public',
  'GET /unsubscribe -> public',
  'POST /unsubscribe -> public',
];
/** Each message and its handlers. */
const MESSAGES = [
  'advance.disbursed -> mail-advance-disbursed',
  'application.returned -> mail-application-to-complete',
  'application.submitted -> mail-application-submitted',
  'assignment.approved -> approve-assignment',
  'assignment.requested -> compute-assignment',
  'bulk-mails.queued -> deliver-bulk-mails',
  'committee.cancelled -> mail-committee-cancelled',
  'committee.convened -> mail-committee-convocation',
  'decision.notified -> open-advance, mail-decision-letter',
  'digests.due -> mail-digests',
  'email-change.asked -> mail-email-change',
  'email-change.confirmed -> mail-email-changed',
  'import.requested -> apply-import',
  'import.undo-requested -> undo-import',
  'letter.written -> mail-letter',
  'mail-link.renewed -> mail-fresh-link',
  'mail.failed -> warn-of-failed-mail',
  'mails.queued -> deliver-mails',
  'match.asked -> mail-match-request, plan-answer-reminders',
  'match.awaits-employer -> mail-employer-approval, plan-approval-reminders',
  'match.cancelled -> mail-match-cancelled, drop-mission-of-cancelled-match',
  'match.declined -> mail-match-declined',
  'match.expired -> mail-match-expired',
  'match.introduced -> introduce',
  'mission.contact-due -> mail-first-contact, plan-contact-reminders',
  'mission.done -> mail-mission-feedback, plan-feedback-reminders',
  'mission.dropped -> mail-mission-dropped',
  'mission.without-contact -> mail-mission-without-contact',
  'need.closed -> mail-need-closed, cancel-matches-of-closed-need',
  'need.confirmation-asked -> mail-need-confirmation-again',
  'need.confirmed -> mail-need-to-qualify, plan-qualification-reminders',
  'need.fulfilled -> mail-need-fulfilled',
  'need.opened -> mail-need-opened, plan-news-of-need',
  'need.rejected -> mail-need-rejected',
  'need.submitted -> mail-need-confirmation, plan-confirmation-reminders',
  'offer.activated -> tell-of-fitting-needs',
  'offer.admitted -> mail-offer-admitted',
  'offer.changed -> index-offer',
  'offer.confirmation-asked -> mail-offer-confirmation-again',
  'offer.confirmed -> mail-offer-to-admit',
  'offer.rejected -> mail-offer-rejected',
  'offer.submitted -> mail-offer-confirmation',
  'person.invited -> mail-invitation',
  'pledges.waiting -> mail-pledge-to-agree',
  'records.merged -> index-offers-of-merged',
  'reminder.ladder-ended -> close-what-nobody-answered',
  'reply.answered -> mail-reply-answer',
  'reply.received -> mail-reply-received',
  'sign-in-link.requested -> mail-sign-in-link',
  'sign-in.requested -> answer-sign-in-request',
  'skills.changed -> reindex-offers',
  'urgent-mails.queued -> deliver-urgent-mails',
];

describe('the HTTP door', () => {
  let app: NestFastifyApplication;
  /** `GET /api/needs`, as Fastify serves them. */
  const served: string[] = [];
  let declared: Route[];

  beforeAll(async () => {
    @Module({
      imports: [PlatformModule.forRoot(config, SCHEMA), ApiModule],
      controllers: [DevMailboxController],
      providers: [{ provide: MAILBOX, useValue: { list: () => [], get: () => undefined } }],
    })
    class ApiProcess {}
    app = await createServer(ApiProcess, config, createLogger('silent'));
    const server = app.getHttpAdapter().getInstance();
    server.addHook('onRoute', ({ method, url }) => {
      for (const verb of [method].flat())
        if (verb !== 'HEAD' && verb !== 'OPTIONS') served.push(`${verb} ${url}`);
    });
    await app.init();
    declared = declaredRoutes(app);
  });
  afterAll(() => app.close());

  const addressOf = ({ verb, path }: Route) =>
    served.find((route) => route === `${verb} /api${path}`) ??
    served.find((route) => route === `${verb} ${path}`);

  it('serves nothing but what a controller declares', () => {
    const known = new Set(declared.map(addressOf));
    // The browser's door: files anybody may read, beside the routes.
    expect(served.filter((route) => !known.has(route))).toEqual(['GET /', 'GET /*', 'POST /t/:code/:form']);
    expect(declared.filter((route) => addressOf(route) === undefined)).toEqual([]);
  });

  it('lets in at each route whom its @Public() or @Can(…) names; a change of this list is a decision', () => {
    const lines = declared.map((route) => `${addressOf(route) ?? ''} -> ${String(route.access)}`);
    const order = (line: string) => line.replace(/^(\w+) (\S+)/, '$2 $1');
    const list = lines.sort((a, b) => order(a).localeCompare(order(b), 'en'));
    expect(list).toEqual(ROUTES);
  });

  it('has no route that says nothing, nor one that asks for a permission nobody has heard of', () => {
    const allowed: unknown[] = [PUBLIC, ...PERMISSIONS];
    expect(declared.filter(({ access }) => !allowed.includes(access))).toEqual([]);
    @Controller('silent')
    class Silent {
      @Get()
      says(): void {}
    }
    expect(routesOf(Silent)).toEqual([{ verb: 'GET', path: '/silent', access: undefined }]);
  });
});

describe('the queue door', () => {
  it('handles every message that the system declares, under ids of their own', async () => {
    const imports = [PlatformModule.forRoot(config, SCHEMA), WorkerModule];
    const app = await Test.createTestingModule({ imports }).compile();
    const handlers = app.get(Handlers, { strict: false });
    handlers.collect();
    const subscribed = handlers.subscribed();
    const list = declaredMessageTypes().map((wanted) => {
      const ids = subscribed.filter(({ type }) => type === wanted).map(({ handler }) => handler);
      return `${wanted} -> ${ids.join(', ')}`;
    });
    const known = new Set([...subscribed.map(({ type }) => type), ...handlers.ids()]);
    await app.close();
    expect(list.sort()).toEqual(MESSAGES);
    // What was released is in databases and queues: a name that goes needs an alias, a new one joins the file.
    const released = readFileSync(join(ROOT, 'test/released-names.txt'), 'utf8').trim().split('\n');
    expect(released.filter((name) => !known.has(name))).toEqual([]);
    expect([...known].filter((name) => !released.includes(name))).toEqual([]);
  });
});

describe('the database', () => {
  let dataSource: DataSource;
  beforeAll(async () => {
    dataSource = await new DataSource(dataSourceOptions(config.databaseUrl, SCHEMA)).initialize();
  });
  afterAll(() => dataSource.destroy());
  const nothing = { up: [], down: [] };

  it('is after its migrations what the entities say', async () =>
    expect(await drift(dataSource)).toEqual(nothing));

  it('is so again after the newest migration was undone and done', async () => {
    await dataSource.undoLastMigration();
    await dataSource.runMigrations();
    expect(await drift(dataSource)).toEqual(nothing);
  });

  it.each([
    ['a column that may be empty', 'ALTER TABLE need ALTER COLUMN title DROP NOT NULL'],
    ['a foreign key that is gone', 'ALTER TABLE need DROP CONSTRAINT need_project_fk'],
    ['a check that is gone', 'ALTER TABLE offer DROP CONSTRAINT offer_capacity'],
    ['an index that is gone', 'DROP INDEX need_territory'],
    ['an exclusion that is gone', 'ALTER TABLE offer_absence DROP CONSTRAINT offer_absence_no_overlap'],
  ])('would tell %s', async (_, change) => {
    const name = `${DATABASE}_changed`;
    const changed = await new DataSource(dataSourceOptions(await cloneTemplate(name), SCHEMA)).initialize();
    await changed.query(change);
    const { up } = await drift(changed);
    await changed.destroy();
    await dropDatabase(name);
    expect(up).not.toEqual([]);
  });
});

const LIBS = Object.entries(FLOORS).flatMap(([floor, libs]) =>
  libs.map((lib) => ({ lib, folder: `libs/${floor}/${lib}/src` })),
);

describe('the documentation', () => {
  it('names each lib on its floor, in the order that is held', () => {
    const documented = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8').matchAll(
      /^\| (\w+) +\| `(\w+)` +\|/gm,
    );
    expect([...documented].map(([, floor, lib]) => `libs/${floor}/${lib}/src`)).toEqual(
      LIBS.map(({ folder }) => folder),
    );
  });
});

describe('the rules held by machines turn red', () => {
  let house: string;

  /** A small house under our own rules: sound libs and doors, and these files. */
  function build(files: Record<string, string>): void {
    house = mkdtempSync(join(tmpdir(), 'alize-house-'));
    const rules = ['eslint.config.mjs', '.oxlintrc.json', '.dependency-cruiser.cjs'];
    for (const name of ['libs/floors.json', 'tsconfig.json', 'package.json', ...rules])
      cpSync(join(ROOT, name), join(house, name));
    symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
    const sound = Object.fromEntries(
      [...LIBS, { lib: 'unlisted', folder: 'libs/overview/unlisted/src' }].flatMap(({ lib, folder }) => [
        [`${folder}/index.ts`, `export { inside } from './inside';\n`],
        [`${folder}/inside.ts`, `export const inside = ['${lib}'] as const;\n`],
      ]),
    );
    const door = { 'apps/api/src/door.ts': `export { inside } from '@alize/notifications';\n` };
    for (const [path, text] of Object.entries({ ...sound, ...door, ...files })) {
      mkdirSync(join(house, dirname(path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
  }
  afterEach(() => rmSync(house, { recursive: true, force: true }));

  function run(program: string, ...parameters: string[]): unknown {
    const script = join(ROOT, 'node_modules', program);
    const { stdout, stderr } = spawnSync(process.execPath, [script, ...parameters], {
      cwd: house,
      encoding: 'utf8',
    });
    if (!stdout) throw new Error(stderr);
    return JSON.parse(stdout);
  }

  it('of the order of libs and what they may import', () => {
    const bring = (from: string) => `export { inside } from '${from}';\n`;
    const faults: Record<string, [rule: string, text: string]> = {
      ...Object.fromEntries(
        LIBS.map(({ lib, folder }, position) => [
          `${folder}/looks-ahead.ts`,
          [`order-${lib}`, bring(`@alize/${LIBS[position + 1]?.lib ?? 'unlisted'}`)],
        ]),
      ),
      ...Object.fromEntries(
        LIBS.map(({ lib, folder }) => [
          `apps/api/src/side-door-of-${lib}.ts`,
          [`front-door-${lib}`, bring(`../../../${folder}/inside`)],
        ]),
      ),
      'libs/skills/skills/src/egg.ts': [
        'no-circular',
        `import { hen } from './hen';\nexport const egg = () => hen;\n`,
      ],
      'libs/skills/offers/src/knows-a-door.ts': ['libs-know-no-door', bring('../../../../apps/api/src/door')],
      'apps/web/src/looks-behind.ts': ['web-knows-contracts-only', bring('@alize/platform')],
      'apps/cli/src/shows.ts': ['nobody-imports-the-web', bring('../../web/src/looks-behind')],
      'infra/knows-a-door.ts': ['infra-knows-no-door', bring('../apps/api/src/door')],
      ...Object.fromEntries(
        ['bullmq', 'ioredis', 'meilisearch', 'nodemailer'].map((client) => [
          `libs/skills/needs/src/speaks-${client}.ts`,
          ['network-only-in-platform', `export * from '${client}';\n`],
        ]),
      ),
      'libs/foundation/contracts/src/serves.ts': [
        'contracts-without-nest',
        `export { Module } from '@nestjs/common';\n`,
      ],
      'libs/skills/offers/src/dreams.ts': ['not-to-unresolvable', bring('./nowhere')],
      'apps/api/src/tests-at-run-time.ts': [
        'no-dev-dependency-at-run-time',
        `export { format } from 'prettier';\n`,
      ],
    };
    build({
      ...Object.fromEntries(Object.entries(faults).map(([path, [, text]]) => [path, text])),
      // A cycle is told of one of its files.
      'libs/skills/skills/src/hen.ts': `import { egg } from './egg';\nexport const hen = () => egg;\n`,
      'libs/foundation/platform/src/speaks.ts': `export { Redis } from 'ioredis';\n`,
      'libs/skills/needs/src/looks-inside.spec.ts': bring('../../offers/src/inside'),
    });
    const { summary } = z
      .object({
        summary: z.object({
          violations: z.array(
            z.object({ from: z.string(), rule: z.object({ name: z.string(), severity: z.string() }) }),
          ),
          ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string() })) }),
        }),
      })
      .parse(
        run(
          'dependency-cruiser/bin/dependency-cruise.mjs',
          ...['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs', 'infra'],
        ),
      );
    const found = summary.violations.map(({ from, rule }) => `${from}: ${rule.severity} ${rule.name}`);
    const expected = Object.entries(faults).map(([path, [rule]]) => `${path}: error ${rule}`);
    expect([...new Set(found)].sort()).toEqual(expected.sort());
    const proven = new Set(summary.violations.map(({ rule }) => rule.name));
    expect(summary.ruleSetUsed.forbidden.filter(({ name }) => !proven.has(name))).toEqual([]);
  });

  it('of the clock, the settings and the types', () => {
    const syntax = 'no-restricted-syntax';
    const typescript = (rule: string) => `@typescript-eslint/${rule}`;
    const faults: Record<string, [rule: string, text: string]> = {
      'libs/skills/offers/src/env.ts': [syntax, `export const home = process.env.HOME;\n`],
      'libs/foundation/platform/src/env.ts': [syntax, `export const home = process.env.HOME;\n`],
      'apps/api/src/now.ts': [syntax, `export const now = new Date();\n`],
      'infra/now.ts': [syntax, `export const now = Date.now();\n`],
      'libs/skills/offers/src/chance.ts': [syntax, `export const chance = Math.random();\n`],
      'libs/skills/offers/src/any.ts': [
        typescript('no-explicit-any'),
        `export const f = (x: any): unknown => x;\n`,
      ],
      'libs/skills/offers/src/cast.ts': [
        typescript('consistent-type-assertions'),
        `export const f = (x: unknown) => x as string;\n`,
      ],
      'libs/skills/offers/src/sure.ts': [
        typescript('no-non-null-assertion'),
        `export const f = (x?: string) => x!;\n`,
      ],
      'libs/skills/offers/src/forgotten.ts': [
        typescript('no-unused-vars'),
        `const forgotten = 1;\nexport {};\n`,
      ],
    };
    build({
      ...Object.fromEntries(Object.entries(faults).map(([path, [, text]]) => [path, text])),
      'libs/foundation/platform/src/config/config.ts': `export const home = process.env.HOME;\n`,
      'libs/foundation/platform/src/clock.ts': `export const now = () => new Date();\n`,
      'libs/skills/offers/src/dated.ts': `export const day = (at: number) => new Date(at);\n`,
    });
    const results = z
      .array(
        z.object({ filePath: z.string(), messages: z.array(z.object({ ruleId: z.string().nullable() })) }),
      )
      .parse(run('eslint/bin/eslint.js', '--format', 'json', '.'));
    const found = results.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId }) => `${filePath.slice(house.length + 1)}: ${ruleId}`),
    );
    expect(found.sort()).toEqual(
      Object.entries(faults)
        .map(([path, [rule]]) => `${path}: ${rule}`)
        .sort(),
    );
  });

  it('of promises that are waited for, and of cases that are not forgotten', () => {
    const later = 'export const later = async (): Promise<void> => undefined;\n';
    const faults: Record<string, [rule: string, text: string]> = {
      'libs/skills/offers/src/floating.ts': [
        'no-floating-promises',
        `${later}export const f = () => {\n  later();\n};\n`,
      ],
      'apps/api/src/misused.ts': [
        'no-misused-promises',
        `${later}export const f = () => [1].forEach(() => later());\n`,
      ],
      'infra/awaited.ts': ['await-thenable', `export const f = async () => await 3;\n`],
      'libs/skills/needs/src/forgotten.ts': [
        'switch-exhaustiveness-check',
        `export function f(side: 'left' | 'right'): void {\n  switch (side) {\n    case 'left':\n  }\n}\n`,
      ],
    };
    build({
      ...Object.fromEntries(Object.entries(faults).map(([path, [, text]]) => [path, text])),
      'libs/skills/offers/src/waited.ts': `${later}export const f = async () => {\n  await later();\n  void later();\n};\n`,
    });
    const { diagnostics } = z
      .object({ diagnostics: z.array(z.object({ filename: z.string(), code: z.string() })) })
      .parse(run('oxlint/bin/oxlint', '--type-aware', '--disable-nested-config', '--format', 'json'));
    expect(diagnostics.map(({ filename, code }) => `${filename}: ${code}`).sort()).toEqual(
      Object.entries(faults)
        .map(([path, [rule]]) => `${path}: typescript(${rule})`)
        .sort(),
    );
  });
});
