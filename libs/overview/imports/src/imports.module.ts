import { ActivitiesModule } from '@alize/activities';
import { DirectoryModule } from '@alize/directory';
import { NeedsModule } from '@alize/needs';
import { OffersModule } from '@alize/offers';
import { SkillsModule } from '@alize/skills';
import { Module } from '@nestjs/common';
import { ImportActor } from './import-actor';
import { ImportApplication } from './import-application';
import { ImportUndo } from './import-undo';
import './import.retention';
import { ImportsService } from './imports.service';
import { ImportPlanner } from './planning/import-planner';
import { WorkbookReader } from './reading/workbook-reader';
import { FileWriter } from './writing/file-writer';
import { ImportedOrganisations } from './writing/imported-organisations';
import { ImportedPeople } from './writing/imported-people';
import { PartnerWriter } from './writing/partner-writer';
import { RowNotes } from './writing/row-notes';
import { RowsWriter } from './writing/rows-writer';
import { VolunteerWriter } from './writing/volunteer-writer';
import './import.references';

const WRITERS = [
  FileWriter,
  VolunteerWriter,
  PartnerWriter,
  RowsWriter,
  RowNotes,
  ImportedOrganisations,
  ImportedPeople,
];

@Module({
  imports: [DirectoryModule, SkillsModule, OffersModule, NeedsModule, ActivitiesModule],
  providers: [
    ImportsService,
    ImportApplication,
    ImportUndo,
    ImportActor,
    ImportPlanner,
    WorkbookReader,
    ...WRITERS,
  ],
  exports: [ImportsService, ImportApplication, ImportUndo],
})
export class ImportsModule {}
