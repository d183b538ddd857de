import { ProblemBody } from '@alize/contracts';
import {
  ACTORS,
  type AccessWorld,
  type ActorName,
  emailOf,
  makeAccessWorld,
  type Objects,
} from '../access/access-world';
import { MATRIX } from '../access/matrix';
import type { Ask, Row } from '../access/row';
import type { Answer } from '../support/client';
import { declaredRoutes } from '../support/declared-routes';
import { documentedRoutes } from '../support/routes';
import { bootSystem, type System } from '../support/system';

const AT_ONCE = 8;
/** Which object `:id` of a path is, by the segment before it. */
const RESOURCES: Record<string, keyof Objects> = {
  territories: 'territory',
  organisations: 'organisation',
  conventions: 'convention',
  people: 'person',
  needs: 'need',
  offers: 'offer',
  'offer-submissions': 'submission',
  matches: 'match',
  missions: 'match',
  assignments: 'assignment',
  mails: 'mail',
  activities: 'activity',
  imports: 'import',
  merges: 'merge',
  replies: 'reply',
  applications: 'application',
  decisions: 'decision',
  conditions: 'condition',
  conflicts: 'conflict',
  documents: 'document',
  'committee-members': 'otherSeat',
  'committee-sessions': 'session',
  'agenda-items': 'item',
  polls: 'poll',
  advances: 'advance',
  funds: 'fund',
  // No answer of this world has one.
  files: 'reply',
};

describe('who may do what, where', () => {
  let system: System;
  let world: AccessWorld;
  let routes: string[];
  beforeAll(async () => {
    system = await bootSystem();
    world = await makeAccessWorld(system);
    const described = documentedRoutes(system.app).map(
      ({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    );
    const pages = declaredRoutes(system.app)
      .filter(({ verb, path }) => !described.includes(`${verb} /api${path}`))
      .map(({ verb, path }) => `${verb} ${path}`);
    routes = [...new Set([...described, ...pages])].sort();
  });
  afterAll(() => system.close());

  it('has a row for each route and page, and none for what is gone', () => {
    const rows = MATRIX.map(([route]) => route);
    expect(routes.filter((route) => !rows.includes(route))).toEqual([]);
    expect(rows.filter((route) => !routes.includes(route))).toEqual([]);
    expect(new Set(rows).size).toBe(rows.length);
  });

  it('answers each actor as its row says, and tells nobody how to reach those they may not', async () => {
    const atOnce = MATRIX.filter(([, , ask]) => !ask?.last);
    const answered: string[] = [];
    const next = atOnce.values();
    const askAll = async () => {
      for (const row of next) answered.push(await answersTo(row));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, askAll));
    for (const row of MATRIX) if (row[2]?.last) answered.push(await answersTo(row));
    const wanted = MATRIX.map(([route, expected]) => `${route} -> ${columnsOf(expected)}`);
    expect(answered.sort()).toEqual(wanted.sort());
    expect(told).toEqual([]);
    expect(requests).toBe(MATRIX.length * ACTORS.length);
  });

  /** What was told to whom that was not theirs to know. */
  const told: string[] = [];
  let requests = 0;

  async function answersTo([route, , ask]: Row): Promise<string> {
    const got: string[] = [];
    for (const actor of ACTORS) {
      const answer = await send(actor, route, ask);
      requests += 1;
      got.push(inShort(answer));
      for (const secret of world.secrets)
        if (
          !mayKnow(actor, secret.email) &&
          [secret.email, secret.phone].some((way) => answer.text.includes(way))
        )
          told.push(`${route}: ${actor} reads of ${secret.email}`);
    }
    return `${route} -> ${got.join(' ')}`;
  }

  async function send(
    actor: ActorName,
    route: string,
    { ids = {}, query, body, file }: Ask = {},
  ): Promise<Answer> {
    const [verb = '', path = ''] = route.split(' ');
    const segments = path.split('/').map((segment, index, all) => {
      if (!segment.startsWith(':')) return segment;
      const named = ids[segment.slice(1)] ?? RESOURCES[all[index - 1] ?? ''];
      if (!named) throw new Error(`${route}: what is ${segment}?`);
      return world.objects[typeof named === 'function' ? named(actor) : named];
    });
    const client = world.clients.get(actor);
    if (!client) throw new Error(`${actor} is not signed in`);
    const asked = `${segments.join('/')}${query?.(world.objects) ?? ''}`;
    const headers: Record<string, string> = file ? { 'content-type': 'application/octet-stream' } : {};
    return client.send(verb, asked, file ?? body?.(world.objects), undefined, headers);
  }
});

/** One word is for everybody. */
function columnsOf(expected: string): string {
  const columns = expected.split(/[\s|]+/);
  return (columns.length === 1 ? ACTORS.flatMap(() => columns) : columns).join(' ');
}

function inShort({ status, json }: Answer): string {
  if (status < 400 || status === 409) return 'ok';
  if (status !== 400) return String(status);
  const { code, errors = [] } = ProblemBody.parse(json);
  return `400:${errors[0]?.code ?? code}`;
}

/** Of one's own territory those who run it know everybody; the two of a match each other; an employer its employee. */
function mayKnow(actor: ActorName, email: string): boolean {
  if (actor === 'administrator' || email === emailOf(actor)) return true;
  if (actor === 'animator') return email.endsWith('@savoie.test') || email === emailOf('newcomer');
  if (actor === 'animator of the Ain') return email.endsWith('@ain.test');
  const known: Partial<Record<ActorName, ActorName[]>> = {
    requester: ['volunteer'],
    volunteer: ['requester'],
    contact: ['volunteer'],
    'contact of the Ain': ['volunteer of the Ain'],
  };
  return known[actor]?.some((other) => emailOf(other) === email) ?? false;
}
