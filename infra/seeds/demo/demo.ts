import { ACTIVITIES } from './activities';
import { DOSSIERS, SEATS } from './committee';
import { CONVENTIONS } from './conventions';
import { MATCHES } from './matches';
import { NEEDS_AIN } from './needs-ain';
import { NEEDS_HAUTE_SAVOIE } from './needs-haute-savoie';
import { NEEDS_SAVOIE } from './needs-savoie';
import { OFFERS_AIN } from './offers-ain';
import { OFFERS_HAUTE_SAVOIE } from './offers-haute-savoie';
import { OFFERS_SAVOIE } from './offers-savoie';
import { ORGANISATIONS } from './organisations';
import { PEOPLE } from './people';
import { TERRITORIES } from './territories';
import {
  DemoActivity,
  DemoConvention,
  DemoDossier,
  DemoMatch,
  DemoNeed,
  DemoOffer,
  DemoOrganisation,
  DemoPerson,
  DemoSeat,
  DemoTerritory,
} from './types';

export interface Demo {
  readonly territories: readonly DemoTerritory[];
  readonly conventions: readonly DemoConvention[];
  readonly organisations: readonly DemoOrganisation[];
  readonly people: readonly DemoPerson[];
  readonly offers: readonly DemoOffer[];
  readonly needs: readonly DemoNeed[];
  readonly matches: readonly DemoMatch[];
  readonly activities: readonly DemoActivity[];
  readonly seats: readonly DemoSeat[];
  readonly dossiers: readonly DemoDossier[];
}

export const DEMO: Demo = {
  territories: TERRITORIES,
  conventions: CONVENTIONS,
  organisations: ORGANISATIONS,
  people: PEOPLE,
  offers: [...OFFERS_SAVOIE, ...OFFERS_HAUTE_SAVOIE, ...OFFERS_AIN],
  needs: [...NEEDS_SAVOIE, ...NEEDS_HAUTE_SAVOIE, ...NEEDS_AIN],
  matches: MATCHES,
  activities: ACTIVITIES,
  seats: SEATS,
  dossiers: DOSSIERS,
};
