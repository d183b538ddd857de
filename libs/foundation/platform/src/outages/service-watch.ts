import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { LOGGER, type Logger } from '../logger';
import { errorFacts } from '../logging/error-facts';

/** What others run and a process does without for a while. */
export const WATCHED = ['mail', 'search'] as const;
export type Watched = (typeof WATCHED)[number];

export interface ServiceState {
  /** Unknown until it was first asked for something. */
  state: 'up' | 'down' | 'unknown';
  lastSuccessAt?: Date;
  lastFailureAt?: Date;
  /** Of the last failure, while it is down. */
  code?: string;
}

const REMINDER_MS = 60_000;
/** A server that answers may have something against one request only; one that cannot be reached has not. */
const ANSWERS_BEFORE_OUTAGE = 3;

interface Outage {
  /** Milliseconds of the process's own clock. */
  since: number;
  failures: number;
  reminder: NodeJS.Timeout;
}

interface Seen {
  lastSuccessAt?: Date;
  lastFailureAt?: Date;
  failuresInARow: number;
  code?: string;
  outage?: Outage;
}

/**
 * Knows of each service whether it answers, from what is asked of it anyway. An outage is a line when it begins, one a
 * minute while it lasts, and one when it ends, however many calls fail meanwhile.
 */
@Injectable()
export class ServiceWatch implements OnApplicationShutdown {
  private readonly seen: Record<Watched, Seen> = {
    mail: { failuresInARow: 0 },
    search: { failuresInARow: 0 },
  };

  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  stateOf(service: Watched): ServiceState {
    const { lastSuccessAt, lastFailureAt, code, outage } = this.seen[service];
    if (outage) return { state: 'down', lastSuccessAt, lastFailureAt, code };
    return { state: lastSuccessAt ? 'up' : 'unknown', lastSuccessAt, lastFailureAt };
  }

  succeeded(service: Watched): void {
    const seen = this.seen[service];
    seen.lastSuccessAt = new Date();
    seen.failuresInARow = 0;
    const { outage } = seen;
    if (!outage) return;
    clearInterval(outage.reminder);
    seen.outage = undefined;
    this.logger.info(
      { service, failures: outage.failures, seconds: secondsSince(outage) },
      'service is back',
    );
  }

  /** @param answered whether the service itself said that it cannot, rather than nothing or nobody */
  failed(service: Watched, error: unknown, { answered }: { answered: boolean }): void {
    const seen = this.seen[service];
    const { code, responseCode, status, message } = errorFacts(error);
    seen.lastFailureAt = new Date();
    seen.failuresInARow += 1;
    seen.code = String(responseCode ?? status ?? code ?? message);
    if (seen.outage) return void (seen.outage.failures += 1);
    if (answered && seen.failuresInARow < ANSWERS_BEFORE_OUTAGE) return;
    const outage = {
      since: performance.now(),
      failures: seen.failuresInARow,
      reminder: setInterval(() => this.remind(service), REMINDER_MS).unref(),
    };
    seen.outage = outage;
    this.logger.warn({ service, code: seen.code, err: error }, 'service is out of reach');
  }

  onApplicationShutdown(): void {
    for (const { outage } of Object.values(this.seen)) clearInterval(outage?.reminder);
  }

  private remind(service: Watched): void {
    const { outage, code } = this.seen[service];
    if (!outage) return;
    const { failures } = outage;
    this.logger.warn(
      { service, code, failures, seconds: secondsSince(outage) },
      'service is still out of reach',
    );
  }
}

const secondsSince = ({ since }: Outage): number => Math.round((performance.now() - since) / 1_000);
