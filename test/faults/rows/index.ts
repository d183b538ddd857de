import type { Fault } from '../fault';
import { DATABASE_FAULTS } from './database';
import { GROUND_FAULTS, MEMORY } from './ground';
import { NETWORK_FAULTS } from './network';
import { PROCESS_FAULTS } from './processes';
import { SERVICE_FAULTS } from './services';

export const FAULTS: Fault[] = [
  ...SERVICE_FAULTS,
  ...DATABASE_FAULTS,
  ...NETWORK_FAULTS,
  ...PROCESS_FAULTS,
  ...GROUND_FAULTS,
  MEMORY,
];
