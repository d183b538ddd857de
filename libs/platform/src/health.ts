import { Injectable, Optional } from '@nestjs/common';
import { Database } from './database/database';
import { Relay } from './outbox/relay';
import { SearchIndex } from './search/search-index';

type State = 'up' | 'down';
export interface Readiness {
  ready: boolean;
  /** `search` down leaves a process ready: only candidates need it. `relay` is there in a worker: up if it ticked lately. */
  services: { database: State; search: State; relay?: State };
}

@Injectable()
export class Health {
  constructor(
    private readonly db: Database,
    private readonly search: SearchIndex,
    @Optional() private readonly relay?: Relay,
  ) {}

  async check(): Promise<Readiness> {
    const [database, search] = await Promise.all([isUp(this.db.query('SELECT 1')), isUp(this.search.ping())]);
    const relay = this.relay?.healthy;
    const services = {
      database: state(database),
      search: state(search),
      ...(relay !== undefined && { relay: state(relay) }),
    };
    return { ready: database && relay !== false, services };
  }
}

const state = (up: boolean): State => (up ? 'up' : 'down');
const isUp = (probe: Promise<unknown>): Promise<boolean> =>
  probe.then(
    () => true,
    () => false,
  );
