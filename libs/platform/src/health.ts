import { Injectable, Optional } from '@nestjs/common';
import { Database } from './database/database';
import { Relay } from './outbox/relay';
import { SearchIndex } from './search/search-index';

type State = 'up' | 'down';
export interface Readiness {
  ready: boolean;
  /**
   * `search` down leaves a process ready: only candidates need it. `relay` is there in a worker: up if it ticked lately.
   * A database is `behind` until this release's migrations have run.
   */
  services: { database: State | 'behind'; search: State; relay?: State };
}

@Injectable()
export class Health {
  constructor(
    private readonly db: Database,
    private readonly search: SearchIndex,
    @Optional() private readonly relay?: Relay,
  ) {}

  async check(): Promise<Readiness> {
    const [database, search] = await Promise.all([this.database(), isUp(this.search.ping())]);
    const relay = this.relay?.healthy;
    const services = {
      database,
      search: state(search),
      ...(relay !== undefined && { relay: state(relay) }),
    };
    return { ready: database === 'up' && relay !== false, services };
  }

  private async database(): Promise<State | 'behind'> {
    if (!(await isUp(this.db.query('SELECT 1')))) return 'down';
    return (await this.db.missingMigrations()).length > 0 ? 'behind' : 'up';
  }
}

const state = (up: boolean): State => (up ? 'up' : 'down');
const isUp = (probe: Promise<unknown>): Promise<boolean> =>
  probe.then(
    () => true,
    () => false,
  );
