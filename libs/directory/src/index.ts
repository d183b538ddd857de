export {
  type Actor,
  byWhom,
  isAdministrator,
  may,
  mustRun,
  organisationsContacted,
  organisationsOf,
  type Permission,
  PERMISSIONS,
  permissionsOf,
  runs,
  SYSTEM,
  territoriesRun,
} from './access.rules';
export { Commune } from './commune.entity';
export { Convention, Pledge } from './convention.entities';
export { HistoryRow, type HistorySubject } from './history.entity';
export { History } from './history.service';
export { Organisation } from './organisation.entity';
export { Role } from './role.entity';
export { Territory, TerritoryCommune } from './territory.entities';
