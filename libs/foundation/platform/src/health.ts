import { Inject, Injectable, type OnApplicationBootstrap, Optional } from '@nestjs/common';
import type { BuildInfo } from './config/build-info';
import { CONFIG, type Config } from './config/config';
import { DatabaseWatch, type DatabaseState } from './database/database-watch';
import { ServiceWatch } from './outages/service-watch';
import { Relay } from './outbox/relay';
import { SearchIndex } from './search/search-index';

type State = 'up' | 'down';
export interface Readiness {
  ready: boolean;
  /** The process was told to stop: what still comes is served, and nothing more should be sent. */
  stopping?: true;
  /**
   * `search` down leaves a process ready: only candidates need it. `relay` is there in a worker: up if it ticked lately.
   * A database is `behind` until this release's migrations have run.
   */
  services: {
    database: DatabaseState;
    search: State;
    /** The mail server, from the mails it was given; a process that sends none does not know. Like `search` it leaves ready. */
    mail: State | 'unknown';
    relay?: State;
    /** In a worker. Down leaves it ready: what is due waits in the database, and nobody is served better elsewhere. */
    queue?: State;
  };
  build: BuildInfo;
}

/** How this process is. Nothing here waits for a service: each is looked at aside, and the last look is told. */
@Injectable()
export class Health implements OnApplicationBootstrap {
  private stopping = false;
  private searchUp = false;
  private lookingAtSearch = false;

  constructor(
    private readonly database: DatabaseWatch,
    private readonly search: SearchIndex,
    private readonly services: ServiceWatch,
    @Inject(CONFIG) private readonly config: Config,
    @Optional() private readonly relay?: Relay,
  ) {}

  onApplicationBootstrap(): void {
    this.lookAtSearch();
  }

  check(): Readiness {
    this.lookAtSearch();
    const database = this.database.now;
    const services = {
      database,
      search: state(this.searchUp),
      mail: this.services.stateOf('mail').state,
      ...(this.relay && { relay: state(this.relay.healthy), queue: state(this.relay.queueReachable) }),
    };
    const ready = database === 'up' && this.relay?.healthy !== false && !this.stopping;
    return { ready, ...(this.stopping && { stopping: true }), services, build: this.config.build };
  }

  /**
   * False when only a new process helps: the relay stands still, though nothing keeps it waiting that long. An event loop
   * that stands still gives no answer at all.
   */
  get alive(): boolean {
    return this.relay?.standsStill !== true;
  }

  /** From now on whoever asks hears that this process is not ready. */
  sayStopping(): void {
    this.stopping = true;
  }

  get build(): BuildInfo {
    return this.config.build;
  }

  get isStopping(): boolean {
    return this.stopping;
  }

  /** For the next who asks. */
  private lookAtSearch(): void {
    if (this.lookingAtSearch) return;
    this.lookingAtSearch = true;
    const found = (up: boolean) => {
      this.searchUp = up;
      this.lookingAtSearch = false;
    };
    this.search.ping().then(
      () => found(true),
      () => found(false),
    );
  }
}

const state = (up: boolean): State => (up ? 'up' : 'down');
