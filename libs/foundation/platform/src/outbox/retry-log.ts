import type { Logger } from '../logger';

/** Before that, what fails for a moment comes right by itself. */
const TRIES_BEFORE_LINE = 5;
const PAUSE_MS = 60_000;

interface Retry {
  handler: string;
  messageId: string;
  tries: number;
}

/** Deliveries that are tried again and again: a line a minute for each handler, however many they are. */
export class RetryLog {
  private readonly handlers = new Map<string, { loggedAt: number; unsaid: number }>();

  constructor(private readonly logger: Logger) {}

  failed({ handler, messageId, tries }: Retry, error: unknown): void {
    if (tries < TRIES_BEFORE_LINE) return;
    const now = performance.now();
    const last = this.handlers.get(handler);
    if (last && now - last.loggedAt < PAUSE_MS) return void (last.unsaid += 1);
    this.handlers.set(handler, { loggedAt: now, unsaid: 0 });
    const since = last && { failuresSinceLastLine: last.unsaid };
    this.logger.warn({ handler, messageId, tries, ...since, err: error }, 'delivery is tried again');
  }
}
