import { Client, type ClientConfig } from 'pg';

/**
 * A connection that may be lost at any moment. Between a pool handing it out and its user listening to it, nobody listens
 * to its errors, and an error that nobody listens to ends the process. What was asked of the connection fails by itself.
 * Every connection of ours to PostgreSQL is one.
 */
export class SteadyClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
