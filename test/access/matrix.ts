import { ACTIVITIES } from './activities.rows';
import { COMMITTEE } from './committee.rows';
import { DIRECTORY } from './directory.rows';
import { IMPORTS } from './imports.rows';
import { MERGES } from './merges.rows';
import { NEEDS_AND_OFFERS } from './needs-and-offers.rows';
import { MATCHES_AND_MISSIONS } from './matches-and-missions.rows';
import { PUBLIC_ROUTES } from './public.rows';
import type { Row } from './row';

/** Every route and page, each once. */
export const MATRIX: Row[] = [
  ...DIRECTORY,
  ...NEEDS_AND_OFFERS,
  ...MATCHES_AND_MISSIONS,
  ...ACTIVITIES,
  ...IMPORTS,
  ...MERGES,
  ...COMMITTEE,
  ...PUBLIC_ROUTES,
];
