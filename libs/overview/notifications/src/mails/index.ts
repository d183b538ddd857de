import { advanceDisbursedMail } from './advance-disbursed';
import { applicationSubmitted } from './application-submitted';
import { applicationToComplete } from './application-to-complete';
import { committeeCancelled } from './committee-cancelled';
import { committeeConvocation } from './committee-convocation';
import { decisionLetter } from './decision-letter';
import { emailChange } from './email-change';
import { emailChanged } from './email-changed';
import { invitation } from './invitation';
import { daysLogged } from './days-logged';
import { digest } from './digest';
import { employerApproval } from './employer-approval';
import { employerApprovalNeeded } from './employer-approval-needed';
import { filesNotKept } from './files-not-kept';
import { firstContact } from './first-contact';
import { freshLink } from './fresh-link';
import { introductionToRequester } from './introduction-to-requester';
import { introductionToVolunteer } from './introduction-to-volunteer';
import { letter } from './letter';
import { mailFailed } from './mail-failed';
import { matchCancelled } from './match-cancelled';
import { matchDeclined } from './match-declined';
import { matchExpired } from './match-expired';
import { matchRequest } from './match-request';
import { missionDropped } from './mission-dropped';
import { missionFeedback } from './mission-feedback';
import { missionWithoutContact } from './mission-without-contact';
import { needClosed } from './need-closed';
import { needConfirmation } from './need-confirmation';
import { needOpened } from './need-opened';
import { needRejected } from './need-rejected';
import { needToQualify } from './need-to-qualify';
import { offerAdmitted } from './offer-admitted';
import { offerConfirmation } from './offer-confirmation';
import { offerFitsNeeds } from './offer-fits-needs';
import { offerRejected } from './offer-rejected';
import { offerToAdmit } from './offer-to-admit';
import { pledgeToAgree } from './pledge-to-agree';
import { replyAnswer } from './reply-answer';
import { replyReceived } from './reply-received';
import { signInLink } from './sign-in-link';

/** Every mail there is. */
export const mails = [
  advanceDisbursedMail,
  applicationSubmitted,
  applicationToComplete,
  committeeCancelled,
  committeeConvocation,
  decisionLetter,
  daysLogged,
  digest,
  emailChange,
  emailChanged,
  invitation,
  employerApproval,
  employerApprovalNeeded,
  filesNotKept,
  firstContact,
  freshLink,
  introductionToRequester,
  introductionToVolunteer,
  letter,
  mailFailed,
  matchCancelled,
  matchDeclined,
  matchExpired,
  matchRequest,
  missionDropped,
  missionFeedback,
  missionWithoutContact,
  needClosed,
  needConfirmation,
  needOpened,
  needRejected,
  needToQualify,
  offerAdmitted,
  offerConfirmation,
  offerFitsNeeds,
  offerRejected,
  offerToAdmit,
  pledgeToAgree,
  replyAnswer,
  replyReceived,
  signInLink,
];
