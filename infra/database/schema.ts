import {
  MailLink,
  Person,
  EmailAlias,
  EmailChange,
  Session,
  SignInLink,
  SignInRequest,
  MailRefusal,
  MailRhythm,
} from '@alize/accounts';
import { Activity, ActivityRevision, HandledReply } from '@alize/activities';
import { Import, ImportedRow, ImportTitle } from '@alize/imports';
import {
  AwaitedPlace,
  Commune,
  ConfirmationRequest,
  Convention,
  HistoryRow,
  Organisation,
  Pledge,
  Role,
  Territory,
  UndoableAct,
  TerritoryCommune,
} from '@alize/directory';
import { Assignment, AssignmentLine, Match, SuggestedColleagueRow } from '@alize/matches';
import { Mission, MissionContact, MissionDay, MissionFeedback } from '@alize/missions';
import { MissingSkill, Need, NeedSkill, Project } from '@alize/needs';
import { Mail, ReplyFile, ReplyRow } from '@alize/notifications';
import { Offer, OfferAbsence, OfferSkill, OfferSubmission } from '@alize/offers';
import {
  LeaseRow,
  MailPace,
  OutboxDelivery,
  OutboxMessage,
  type Schema,
  SearchCheck,
  RecordMerge,
  StoredFileRow,
  AuditEntryRow,
} from '@alize/platform';
import { Digest, Reminder } from '@alize/reminders';
import { Skill, SkillBroader } from '@alize/skills';
import { migrations } from './migrations';

/** Every table and every migration of the system, in one place for the doors, the command line and the drift check. */
export const SCHEMA: Schema = {
  entities: [
    OutboxMessage,
    OutboxDelivery,
    AuditEntryRow,
    StoredFileRow,
    RecordMerge,
    Person,
    SignInLink,
    SignInRequest,
    EmailAlias,
    EmailChange,
    Session,
    MailLink,
    Commune,
    Organisation,
    Territory,
    UndoableAct,
    TerritoryCommune,
    Convention,
    Pledge,
    Role,
    ConfirmationRequest,
    AwaitedPlace,
    HistoryRow,
    Skill,
    SkillBroader,
    Offer,
    OfferSkill,
    OfferAbsence,
    OfferSubmission,
    Project,
    Need,
    NeedSkill,
    MissingSkill,
    Match,
    SuggestedColleagueRow,
    Assignment,
    AssignmentLine,
    Mission,
    MissionDay,
    MissionContact,
    MissionFeedback,
    Digest,
    Reminder,
    MailRefusal,
    MailRhythm,
    Mail,
    ReplyFile,
    ReplyRow,
    Activity,
    ActivityRevision,
    HandledReply,
    Import,
    ImportedRow,
    ImportTitle,
    MailPace,
    LeaseRow,
    SearchCheck,
  ],
  migrations,
};
