import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { SearchCheck } from './search-check.entity';

/** Keeps what the last comparison of each index found. */
@Injectable()
export class SearchChecks {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  last(indexName: string): Promise<SearchCheck | null> {
    return this.db.repo(SearchCheck).findOneBy({ indexName });
  }

  /** What is not named stays as it was. */
  async note(indexName: string, found: Partial<SearchCheck>): Promise<void> {
    await this.db
      .repo(SearchCheck)
      .upsert({ indexName, lookedAt: this.clock.now(), ...found }, ['indexName']);
  }
}
