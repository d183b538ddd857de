import { setTimeout as pause } from 'node:timers/promises';
import { type Config, Health, type Logger } from '@alize/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const SECOND_MS = 1_000;

/** Asks whoever is answered to open a new connection for what comes next, once this process is to stop. */
export function closeConnectionsWhenStopping(app: NestFastifyApplication): void {
  const health = app.get(Health, { strict: false });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (_request, reply) => {
      if (health.isStopping) void reply.header('connection', 'close');
    });
}

/**
 * Serves on while balancers learn that this process stops: `/health/ready` says so at once, and connections end with
 * their next answer.
 * @param hurry ends the wait
 */
export async function drain(
  app: NestFastifyApplication,
  { drainSeconds }: Config,
  logger: Logger,
  hurry: AbortSignal,
): Promise<void> {
  app.get(Health, { strict: false }).sayStopping();
  if (drainSeconds === 0) return;
  logger.info({ seconds: drainSeconds }, 'stopping: requests are still served');
  await pause(drainSeconds * SECOND_MS, undefined, { signal: hurry }).catch(() => undefined);
}
