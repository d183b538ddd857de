import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { type BuildInfo, readVersion } from './build-info';
import type { TextEmbedder } from './embedder';
import { Environment, environmentVariables } from './environment';
import { keptSessionSecret } from './session-secret';
import { withFiles } from './variable-files';

/** What signed tokens before each installation made its own: everybody can read it in the code's history. */
const PUBLISHED_SECRET = 'development-only-secret-of-at-least-32-characters';

/** In production; elsewhere nobody waits at Ctrl-C. */
const DRAIN_SECONDS = 5;
const NEEDED_IN_PRODUCTION = [
  'DATABASE_URL',
  'SEARCH_URL',
  'SEARCH_KEY',
  'MAIL_URL',
  'MAIL_FROM',
  'PUBLIC_URL',
  'SESSION_SECRET',
];

export interface Settings {
  production: boolean;
  databaseUrl?: string;
  /** PostgreSQL itself where a pooler stands at `databaseUrl`: for LISTEN and for locks that outlive a transaction. */
  databaseDirectUrl?: string;
  /** Off behind a pooler that does not know prepared statements. */
  databasePrepared: boolean;
  redisUrl?: string;
  searchUrl?: string;
  searchKey?: string;
  /** Begins the name of every index: several installations may share one engine. */
  searchPrefix: string;
  /** Off by default: then meaning is found through the skills alone. */
  searchEmbedder?: TextEmbedder;
  searchBinary?: string;
  mailUrl?: string;
  mailFrom: string;
  /** Mails the server is given at most, by all workers together; as fast as it takes them when there is none. */
  mailPerSecond?: number;
  /** Mails are signed for the domain of `mailFrom` when there is a key. */
  dkim?: { selector: string; privateKey: string };
  /** Mails are answered at an address of this domain; at the animator's own where there is none. */
  replyDomain?: string;
  /** Where a worker takes these answers in; off where there is none. */
  replyDoor?: { port: number; protocol: 'smtp' | 'lmtp' };
  /**
   * What our mail server calls itself in `Authentication-Results`. Without it nothing proves who wrote an answer, and none
   * acts by itself.
   */
  replyAuthservId?: string;
  publicUrl: string;
  /** One is made and kept in `home` where none is given; never in production. */
  sessionSecret?: string;
  host: string;
  port: number;
  /** Where Prometheus asks, on `host`; off where there is none. */
  metricsPort?: number;
  build: BuildInfo;
  /** Reverse proxies in front whose `X-Forwarded-For` is believed. */
  trustedProxies: number;
  /** How long a process that was told to stop still takes requests, while its balancer learns of it. */
  drainSeconds: number;
  /** Requests an API process works on at once; more are answered 503. */
  requestsInHand: number;
  logLevel: string;
  workerConcurrency: number;
  /** Writes one address may make in a minute without a session: sign-in links, needs, confirmations. */
  publicWritesPerMinute: number;
  /** Mails an hour to addresses that have not answered, for forms of strangers, of the whole system. */
  confirmationsPerHour: number;
  /** Whether the page `/api/docs` is there; `/api/openapi.json` always is. */
  apiDocs: boolean;
  /** Where company details are looked up by SIRET: the State's public search, or one that speaks like it. */
  companyRegisterUrl: string;
  startedByNpm: boolean;
  /** Absolute path of the embedded services' data. */
  home: string;
}

/** Settings whose services are all known: given by a variable, or started by the embedded default. */
export interface Config extends Settings {
  databaseUrl: string;
  searchUrl: string;
  mailUrl: string;
  sessionSecret: string;
}
/** DI token of the `Config`. */
export const CONFIG = Symbol('CONFIG');

/** Thrown with every bad variable named, one line each. */
export class BadSettings extends Error {}

export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  // An empty variable means unset: compose files and CI systems write `REDIS_URL=`.
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const { given, problems } = withFiles(set, environmentVariables());
  const parsed = Environment.safeParse(given);
  if (!parsed.success)
    problems.push(...parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const production = given.NODE_ENV === 'production';
  if (production) problems.push(...missing(NEEDED_IN_PRODUCTION, given, 'must be set in production'));
  if (given.SESSION_SECRET === PUBLISHED_SECRET)
    problems.push('SESSION_SECRET: must be another one, everybody can read this');
  if (given.DATABASE_DIRECT_URL && !given.DATABASE_URL)
    problems.push('DATABASE_URL: must be set with DATABASE_DIRECT_URL, it is what everything else uses');
  if (given.REPLY_PORT && !given.REPLY_DOMAIN)
    problems.push('REPLY_DOMAIN: must be set with REPLY_PORT, it is what answers are addressed to');
  if (!parsed.success || problems.length > 0) throw new BadSettings(problems.join('\n'));
  const variables = parsed.data;
  return {
    production,
    databaseUrl: variables.DATABASE_URL,
    databaseDirectUrl: variables.DATABASE_DIRECT_URL,
    databasePrepared: variables.DATABASE_PREPARED === 'on',
    redisUrl: variables.REDIS_URL,
    searchUrl: variables.SEARCH_URL,
    searchKey: variables.SEARCH_KEY,
    searchPrefix: variables.SEARCH_PREFIX,
    searchEmbedder: variables.SEARCH_EMBEDDER,
    searchBinary: variables.MEILISEARCH_BIN,
    mailUrl: variables.MAIL_URL,
    mailFrom: variables.MAIL_FROM,
    mailPerSecond: variables.MAIL_PER_SECOND,
    dkim:
      variables.MAIL_DKIM_KEY === undefined
        ? undefined
        : { selector: variables.MAIL_DKIM_SELECTOR, privateKey: variables.MAIL_DKIM_KEY },
    replyDomain: variables.REPLY_DOMAIN?.toLowerCase(),
    replyAuthservId: variables.REPLY_AUTHSERV_ID?.toLowerCase(),
    replyDoor:
      variables.REPLY_PORT === undefined
        ? undefined
        : { port: variables.REPLY_PORT, protocol: variables.REPLY_PROTOCOL },
    publicUrl: (variables.PUBLIC_URL ?? `http://127.0.0.1:${variables.PORT}`).replace(/\/$/, ''),
    sessionSecret: variables.SESSION_SECRET,
    host: variables.HOST,
    port: variables.PORT,
    metricsPort: variables.METRICS_PORT,
    build: { version: readVersion(), revision: variables.ALIZE_REVISION?.slice(0, 12) ?? 'unknown' },
    trustedProxies: variables.TRUSTED_PROXIES,
    drainSeconds: variables.DRAIN_SECONDS ?? (production ? DRAIN_SECONDS : 0),
    requestsInHand: variables.REQUESTS_IN_HAND,
    // At a terminal people read what we say to them; a line a request would hide it.
    logLevel: variables.LOG_LEVEL ?? (variables.npm_lifecycle_event === undefined ? 'info' : 'warn'),
    workerConcurrency: variables.WORKER_CONCURRENCY,
    apiDocs: variables.API_DOCS === undefined ? !production : variables.API_DOCS === 'on',
    publicWritesPerMinute: variables.PUBLIC_WRITES_PER_MINUTE,
    confirmationsPerHour: variables.CONFIRMATIONS_PER_HOUR,
    companyRegisterUrl: variables.COMPANY_REGISTER_URL.replace(/\/$/, ''),
    startedByNpm: variables.npm_lifecycle_event !== undefined,
    home: resolve(variables.ALIZE_HOME.replace(/^~(?=\/|$)/, homedir())),
  };
}

/** Processes on one data folder sign and read each other's links. */
export const sessionSecretOf = ({ sessionSecret, home }: Settings): string =>
  sessionSecret ?? keptSessionSecret(home);

/** For a process that starts no service itself: each must be given. */
export function requireServices(settings: Settings): Config {
  const { databaseUrl, searchUrl, mailUrl } = settings;
  if (databaseUrl && searchUrl && mailUrl)
    return { ...settings, databaseUrl, searchUrl, mailUrl, sessionSecret: sessionSecretOf(settings) };
  const given = { DATABASE_URL: databaseUrl, SEARCH_URL: searchUrl, MAIL_URL: mailUrl };
  throw new BadSettings(
    missing(Object.keys(given), given, 'must be set, or use `npm start`, which brings its own').join('\n'),
  );
}

/** Where a connection stays ours from one statement to the next. */
export const directUrl = ({ databaseUrl, databaseDirectUrl }: Config): string =>
  databaseDirectUrl ?? databaseUrl;

/** What lets the process start, and will surprise its operator: a line each. */
export function doubts({ production, publicUrl, trustedProxies }: Settings): string[] {
  return production && publicUrl.startsWith('https:') && trustedProxies === 0
    ? [
        'TRUSTED_PROXIES: 0, though PUBLIC_URL is https and a proxy must stand in front: all visitors count as one address, and few of them can write.',
      ]
    : [];
}

function missing(names: string[], given: Record<string, string | undefined>, advice: string): string[] {
  return names.filter((name) => !given[name]).map((name) => `${name}: ${advice}`);
}
