import { type Config, Database, Problem, throttled, type Logger } from '@alize/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const RETRY_SECONDS = 2;
const SAY_AGAIN_MS = 10_000;
/** Who waits for a connection of the pool has waited behind three rounds of it. */
const WAITING_FOR_DATABASE_MAX = 60;

/**
 * Refuses early what would only wait: so many requests are worked on at once, and so many wait for a connection to
 * PostgreSQL. `/health` is always answered, for whoever asks must not take a busy process for a dead one.
 */
export function admitWhatCanBeServed(
  app: NestFastifyApplication,
  { requestsInHand: max }: Config,
  logger: Logger,
): void {
  const database = app.get(Database, { strict: false });
  const say = throttled<{ inHand: number; waiting: number }>(SAY_AGAIN_MS, (pressure, requests) =>
    logger.warn({ ...pressure, requests }, 'requests are refused: too many at once'),
  );
  let inHand = 0;
  app
    .getHttpAdapter()
    .getInstance()
    // Once the body is here: whoever sends it slowly would hold a place of those who do not.
    .addHook('preValidation', (request, reply, done) => {
      if (request.url.startsWith('/health/')) return done();
      const { waiting } = database;
      if (inHand >= max || waiting >= WAITING_FOR_DATABASE_MAX) {
        say({ inHand, waiting });
        return done(new Problem(503, 'server/overloaded', { retryAfter: RETRY_SECONDS }));
      }
      inHand += 1;
      // Also what is cut off by the client ends so.
      reply.raw.once('close', () => (inHand -= 1));
      done();
    });
}
