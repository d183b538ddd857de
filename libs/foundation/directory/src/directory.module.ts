import { AccountsModule } from '@alize/accounts';
import { Module } from '@nestjs/common';
import { AuditQueries } from './audit.queries';
import './awaited-place.retention';
import { AwaitedPlacesService } from './awaited-places.service';
import { RefusalTextsService } from './refusal-texts.service';
import { CommunesService } from './communes.service';
import { ConfirmationLinks } from './confirmation-links';
import { ConfirmationRequests } from './confirmation-requests';
import { ConventionFiles } from './convention-files.service';
import { ConventionsService } from './conventions.service';
import { FormReaders } from './form-readers.service';
import { History } from './history.service';
import { OrganisationsService } from './organisations.service';
import { PartnersQueries } from './partners.queries';
import { PeopleService } from './people.service';
import { PledgesService } from './pledges.service';
import { RolesService } from './roles.service';
import { Epcis } from './epcis';
import { TerritoriesService } from './territories.service';
import { TerritoryRecords } from './territory-records.service';
import { UndoableActs } from './undoable-acts.service';
import './undoable-act.retention';
import './directory.references';
import { DuplicatesQueries } from './merging/duplicates.queries';
import { MergeJournal } from './merging/merge-journal';
import { MergeRefusals } from './merging/merge-refusals';
import { MergesService } from './merging/merges.service';

const SERVICES = [
  CommunesService,
  AwaitedPlacesService,
  RefusalTextsService,
  TerritoriesService,
  TerritoryRecords,
  Epcis,
  OrganisationsService,
  ConventionsService,
  ConventionFiles,
  PledgesService,
  ConfirmationRequests,
  ConfirmationLinks,
  FormReaders,
  PartnersQueries,
  PeopleService,
  History,
  AuditQueries,
  UndoableActs,
  DuplicatesQueries,
  MergesService,
];

@Module({
  imports: [AccountsModule],
  providers: [...SERVICES, RolesService, MergeRefusals, MergeJournal],
  exports: SERVICES,
})
export class DirectoryModule {}
