import { Client, type ClientConfig } from 'pg';

/**
 * A connection that may be lost at any moment. While BullMQ has one in hand, to open its store, it listens to no error
 * of it, and an error nobody listens to ends the process; what was asked of the connection fails by itself.
 */
export class SteadyClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
