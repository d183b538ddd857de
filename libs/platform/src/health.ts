import { Injectable } from '@nestjs/common';
import { Database } from './database/database';
import { SearchIndex } from './search/search-index';

export interface Readiness {
  ready: boolean;
  /** `down` of the search engine does not make a process unready: only candidates need it. */
  services: Record<string, 'up' | 'down'>;
}

@Injectable()
export class Health {
  constructor(
    private readonly db: Database,
    private readonly search: SearchIndex,
  ) {}

  async check(): Promise<Readiness> {
    const [database, search] = await Promise.all([isUp(this.db.query('SELECT 1')), isUp(this.search.ping())]);
    return { ready: database, services: { database: state(database), search: state(search) } };
  }
}

const state = (up: boolean) => (up ? 'up' : 'down');
const isUp = (probe: Promise<unknown>): Promise<boolean> =>
  probe.then(
    () => true,
    () => false,
  );
