import { ApplicationsModule } from '@alize/applications';
import { FundsModule } from '@alize/funds';
import { DirectoryModule } from '@alize/directory';
import { DocumentsModule } from '@alize/documents';
import { MissionsModule } from '@alize/missions';
import { Module } from '@nestjs/common';
import { AgendaQueries } from './agenda.queries';
import { CommitteeAttendances } from './attendance.service';
import { CommitteePapers } from './committee-papers';
import { CommitteeQueries } from './committee.queries';
import { CommitteeConflicts } from './conflicts.service';
import { Decisions } from './decisions.service';
import { DecisionsQueries } from './decisions.queries';
import { Envelopes } from './envelopes.queries';
import { LetterFacts } from './letter-facts.queries';
import { CommitteeMembers } from './members.service';
import { Minutes } from './minutes.service';
import { Polls } from './polls.service';
import { CommitteeSessions } from './sessions.service';
import { Sittings } from './sitting';
import './committee.references';

const EXPORTED = [
  CommitteeMembers,
  CommitteeSessions,
  CommitteeQueries,
  CommitteeAttendances,
  CommitteeConflicts,
  CommitteePapers,
  Polls,
  Decisions,
  DecisionsQueries,
  LetterFacts,
  Minutes,
];

@Module({
  imports: [DirectoryModule, DocumentsModule, MissionsModule, ApplicationsModule, FundsModule],
  providers: [...EXPORTED, Sittings, AgendaQueries, Envelopes],
  exports: EXPORTED,
})
export class CommitteeModule {}
