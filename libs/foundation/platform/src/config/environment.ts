import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';
import { EmbedderVariable } from './embedder';

const isPostgres = (url: string) => /^postgres(ql)?:\/\//.test(url);
/** Every environment variable the system reads; nothing else in the code looks at `process.env`. */
export const Environment = z.object({
  NODE_ENV: z.string().default('development'),
  DATABASE_URL: z.string().refine(isPostgres, 'must be a postgres:// address').optional(),
  DATABASE_DIRECT_URL: z.string().refine(isPostgres, 'must be a postgres:// address').optional(),
  DATABASE_PREPARED: z.enum(['on', 'off']).default('on'),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must be a redis:// address')
    .optional(),
  SEARCH_URL: z.url({ protocol: /^https?$/, error: 'must be an http:// address' }).optional(),
  SEARCH_KEY: z.string().optional(),
  SEARCH_PREFIX: z
    .string()
    .regex(/^[\w-]*$/, 'may have letters, digits, - and _')
    .default(''),
  SEARCH_EMBEDDER: EmbedderVariable.optional(),
  MEILISEARCH_BIN: z.string().optional(),
  MAIL_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must be an smtp:// address')
    .optional(),
  MAIL_FROM: z.email('must be an e-mail address').default('alize@alize.test'),
  MAIL_PER_SECOND: z.coerce.number('must be a number').positive().max(10_000).optional(),
  MAIL_DKIM_KEY: z
    .string()
    // A file of variables has one line for each.
    .transform((pem) => pem.replaceAll('\\n', '\n'))
    .refine(isPrivateKey, 'must be a private key in PEM')
    .optional(),
  MAIL_DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z\d]([a-z\d-]*[a-z\d])?$/i, 'must be a DNS label')
    .default('alize'),
  REPLY_DOMAIN: z
    .string()
    .regex(/^[a-z\d.-]+$/i, 'must be a domain')
    .optional(),
  REPLY_PORT: z.coerce.number('must be a port number').int().min(0).max(65535).optional(),
  REPLY_AUTHSERV_ID: z
    .string()
    .regex(/^[a-z\d]([a-z\d.-]*[a-z\d])?$/i, 'must be the name your mail server signs its checks with')
    .optional(),
  REPLY_PROTOCOL: z.enum(['smtp', 'lmtp']).default('smtp'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http:// address' }).optional(),
  SESSION_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  PORT: z.coerce.number('must be a port number').int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  TRUSTED_PROXIES: z.coerce.number('must be a number of proxies').int().min(0).max(10).default(0),
  DRAIN_SECONDS: z.coerce.number('must be a number of seconds').min(0).max(300).optional(),
  REQUESTS_IN_HAND: z.coerce.number('must be a number').int().min(1).max(100_000).default(100),
  METRICS_PORT: z.coerce.number('must be a port number').int().min(0).max(65535).optional(),
  ALIZE_REVISION: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
  WORKER_CONCURRENCY: z.coerce.number('must be a number').int().min(1).max(200).default(40),
  COMPANY_REGISTER_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http:// address' })
    .default('https://recherche-entreprises.api.gouv.fr'),
  API_DOCS: z.enum(['on', 'off'], 'must be on or off').optional(),
  PUBLIC_WRITES_PER_MINUTE: z.coerce.number('must be a number').int().min(1).max(1_000_000).default(60),
  CONFIRMATIONS_PER_HOUR: z.coerce.number('must be a number').int().min(1).max(1_000_000).default(300),
  /** npm's own: names the script it runs. */
  npm_lifecycle_event: z.string().optional(),
  ALIZE_HOME: z.string().default('.alize'),
});

/** Names of all variables the system reads: deployment files and the README are held to them. */
export const environmentVariables = (): string[] => Object.keys(Environment.shape);

function isPrivateKey(pem: string): boolean {
  try {
    createPrivateKey(pem);
    return true;
  } catch {
    return false;
  }
}
