import { FirstTables1795392000000 } from './1795392000000-first-tables';
import { HistoryAndGroups1795478400000 } from './1795478400000-history-and-groups';
import { Assignments1795564800000 } from './1795564800000-assignments';
import { OfferFitsNeeds1795651200000 } from './1795651200000-offer-fits-needs';
import { MailLinks1795737600000 } from './1795737600000-mail-links';
import { Answers1795741200000 } from './1795741200000-answers';
import { OfferSubmissions1795744800000 } from './1795744800000-offer-submissions';
import { SearchEverything1795910400000 } from './1795910400000-search-everything';
import { MailTransport1795917600000 } from './1795917600000-mail-transport';
import { Missions1795996800000 } from './1795996800000-missions';
import { Reminders1796083200000 } from './1796083200000-reminders';
import { Replies1796169600000 } from './1796169600000-replies';
import { DaysByReply1796256000000 } from './1796256000000-days-by-reply';
import { JobsOfDeliveries1796342400000 } from './1796342400000-jobs-of-deliveries';
import { ReachByTerritory1796436000000 } from './1796436000000-reach-by-territory';
import { FormDetails1796439600000 } from './1796439600000-form-details';
import { ConfirmationRequests1796439610000 } from './1796439610000-confirmation-requests';
import { ProofOfReplies1796443200000 } from './1796443200000-proof-of-replies';
import { UnansweredMails1796443210000 } from './1796443210000-unanswered-mails';
import { SignInRequests1796446800000 } from './1796446800000-sign-in-requests';
import { IdleSessions1796446810000 } from './1796446810000-idle-sessions';
import { Traces1796450400000 } from './1796450400000-traces';
import { Audit1796450460000 } from './1796450460000-audit';
import { SearchChecks1796454000000 } from './1796454000000-search-checks';
import { IndexesOfGrowth1796454010000 } from './1796454010000-indexes-of-growth';
import { IndexesOfRetention1796461200000 } from './1796461200000-indexes-of-retention';
import { MissingSkills1796480000000 } from './1796480000000-missing-skills';
import { NotesOfMatches1796490000000 } from './1796490000000-notes-of-matches';
import { ApprovalOfAssignments1796500000000 } from './1796500000000-approval-of-assignments';
import { NetworksOfForms1796510000000 } from './1796510000000-networks-of-forms';
import { IndexesOfLists1796510100000 } from './1796510100000-indexes-of-lists';
import { PurposesOfMails1796540000000 } from './1796540000000-purposes-of-mails';
import { WhatFormsAsk1796610000000 } from './1796610000000-what-forms-ask';
import { CorrectedAddresses1796610010000 } from './1796610010000-corrected-addresses';
import { CodesToSignIn1796610020000 } from './1796610020000-codes-to-sign-in';
import { AwaitedPlaces1796610030000 } from './1796610030000-awaited-places';
import { NewsOfNeeds1796620000000 } from './1796620000000-news-of-needs';
import { ReasonsAndCallsOfMatches1796620010000 } from './1796620010000-reasons-and-calls-of-matches';
import { ProfilesOfTerritories1796630000000 } from './1796630000000-profiles-of-territories';
import { Activities1796640000000 } from './1796640000000-activities';
import { EditsInHistory1796640010000 } from './1796640010000-edits-in-history';
import { WordsOfMails1796640020000 } from './1796640020000-words-of-mails';
import { IndexesOfTimelines1796640030000 } from './1796640030000-indexes-of-timelines';
import { PeopleWithoutAddress1796650000000 } from './1796650000000-people-without-address';
import { NeedsEntered1796650010000 } from './1796650010000-needs-entered-for-firms';
import { IndexesOfDetails1796650020000 } from './1796650020000-indexes-of-details';
import { EndsOfMissions1796660000000 } from './1796660000000-ends-of-missions';
import { UndoableActs1796660010000 } from './1796660010000-undoable-acts';
import { ChangesOfAddresses1796660020000 } from './1796660020000-changes-of-addresses';
import { FilesOfReplies1796670000000 } from './1796670000000-files-of-replies';
import { Imports1796670100000 } from './1796670100000-imports';
import { StoredFiles1796710000000 } from './1796710000000-stored-files';
import { Merges1796710010000 } from './1796710010000-merges';
import { FilesAndMentions1796710020000 } from './1796710020000-files-and-mentions';
import { DistinctRecords1796710030000 } from './1796710030000-distinct-records';
import { OffersEntered1796720000000 } from './1796720000000-offers-entered-for-people';
import { SavedViews1796720010000 } from './1796720010000-saved-views';
import { DraftsOfNeeds1796720020000 } from './1796720020000-drafts-of-chosen-needs';
import { WordsOfNotes1796720030000 } from './1796720030000-words-of-notes';
import { WordsAndCallsOfApprovals1796730000000 } from './1796730000000-words-and-calls-of-approvals';
import { RefusalTexts1796730010000 } from './1796730010000-refusal-texts';
import { AnswersToReplies1796730020000 } from './1796730020000-answers-to-replies';
import { CopiesOfMails1796730030000 } from './1796730030000-copies-of-mails';
import { Committee1796750000000 } from './1796750000000-committee';
import { Funds1796800000000 } from './1796800000000-funds';
import { ActivityCodes1796820000000 } from './1796820000000-activity-codes';
import { FileNumbers1796830000000 } from './1796830000000-file-numbers';
import { Letters1796870000000 } from './1796870000000-letters';
import { Advances1796870010000 } from './1796870010000-advances';

/** In the order they are run. */
export const migrations = [
  FirstTables1795392000000,
  HistoryAndGroups1795478400000,
  Assignments1795564800000,
  OfferFitsNeeds1795651200000,
  MailLinks1795737600000,
  Answers1795741200000,
  OfferSubmissions1795744800000,
  SearchEverything1795910400000,
  MailTransport1795917600000,
  Missions1795996800000,
  Reminders1796083200000,
  Replies1796169600000,
  DaysByReply1796256000000,
  JobsOfDeliveries1796342400000,
  ReachByTerritory1796436000000,
  FormDetails1796439600000,
  ConfirmationRequests1796439610000,
  ProofOfReplies1796443200000,
  UnansweredMails1796443210000,
  SignInRequests1796446800000,
  IdleSessions1796446810000,
  Traces1796450400000,
  Audit1796450460000,
  SearchChecks1796454000000,
  IndexesOfGrowth1796454010000,
  IndexesOfRetention1796461200000,
  MissingSkills1796480000000,
  NotesOfMatches1796490000000,
  ApprovalOfAssignments1796500000000,
  NetworksOfForms1796510000000,
  IndexesOfLists1796510100000,
  PurposesOfMails1796540000000,
  WhatFormsAsk1796610000000,
  CorrectedAddresses1796610010000,
  CodesToSignIn1796610020000,
  AwaitedPlaces1796610030000,
  NewsOfNeeds1796620000000,
  ReasonsAndCallsOfMatches1796620010000,
  ProfilesOfTerritories1796630000000,
  Activities1796640000000,
  EditsInHistory1796640010000,
  WordsOfMails1796640020000,
  IndexesOfTimelines1796640030000,
  PeopleWithoutAddress1796650000000,
  NeedsEntered1796650010000,
  IndexesOfDetails1796650020000,
  EndsOfMissions1796660000000,
  UndoableActs1796660010000,
  ChangesOfAddresses1796660020000,
  FilesOfReplies1796670000000,
  Imports1796670100000,
  StoredFiles1796710000000,
  Merges1796710010000,
  FilesAndMentions1796710020000,
  DistinctRecords1796710030000,
  OffersEntered1796720000000,
  SavedViews1796720010000,
  DraftsOfNeeds1796720020000,
  WordsOfNotes1796720030000,
  WordsAndCallsOfApprovals1796730000000,
  RefusalTexts1796730010000,
  AnswersToReplies1796730020000,
  CopiesOfMails1796730030000,
  Committee1796750000000,
  Funds1796800000000,
  ActivityCodes1796820000000,
  FileNumbers1796830000000,
  Letters1796870000000,
  Advances1796870010000,
];
