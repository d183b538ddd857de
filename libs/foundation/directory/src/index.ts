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
  placesContacted,
  speaksFor,
  SYSTEM,
  territoriesRun,
} from './access.rules';
export { attachedFiles } from './attached-files.sql';
export { AuditQueries } from './audit.queries';
export { AwaitedPlace } from './awaited-place.entity';
export { AwaitedPlacesService } from './awaited-places.service';
export { RefusalTextsService } from './refusal-texts.service';
export { Commune } from './commune.entity';
export { CommunesService } from './communes.service';
export { ConfirmationRequest } from './confirmation-request.entity';
export { ConfirmationLinks, CORRECTIONS_MAX } from './confirmation-links';
export { ConfirmationRequests } from './confirmation-requests';
export { Convention, Pledge } from './convention.entities';
export { ConventionFile } from './convention-file.entity';
export { ConventionFiles } from './convention-files.service';
export { ConventionsService } from './conventions.service';
export { DirectoryModule } from './directory.module';
export { foldedSql, foldName } from './folded-names';
export {
  answersBy,
  type FormContact,
  formContactOf,
  formDifference,
  type FormOrganisation,
  isNameless,
  type PendingForm,
  pendingForm,
} from './form-details.rules';
export { editOf, fieldChanges } from './field-changes.rules';
export { type FormReader, FormReaders } from './form-readers.service';
export { HistoryRow, type HistorySubject } from './history.entity';
export { type HistoryFact, type HistoryView, wholeHistory } from './history.rules';
export { History } from './history.service';
export { Organisation } from './organisation.entity';
export { OrganisationsService } from './organisations.service';
export { PartnersQueries } from './partners.queries';
export { personInvited } from './people.messages';
export { PeopleService } from './people.service';
export { actingIn, contacted, groupHead, reachesOne, reachesPerson, reachOf, seatedIn } from './reach.sql';
export { pledgesWaiting } from './pledge.messages';
export { PledgesService, type WaitingPledge } from './pledges.service';
export { Role } from './role.entity';
export { Epcis } from './epcis';
export { TerritoryRecords } from './territory-records.service';
export { TerritoriesService } from './territories.service';
export { Territory, TerritoryCommune } from './territory.entities';
export { dayAfter, type WorkingCalendar, workingCalendar } from './working-days.rules';
export { UndoableAct } from './undoable-act.entity';
export { DistinctRecord } from './merging/distinct-record.entity';
export { DuplicatesQueries } from './merging/duplicates.queries';
export { defineMergeConflict } from './merging/merge-refusals';
export { recordsMerged } from './merging/merge.messages';
export { MergesService } from './merging/merges.service';
export { type DoneAct, TAKEN_BACK, UndoableActs } from './undoable-acts.service';
export { definePresence, type Presence } from './presence';
