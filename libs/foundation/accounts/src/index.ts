export { EmailAlias, EmailChange, personOfAddress } from './email-change.entities';
export { EmailChanges } from './email-changes.service';
export {
  emailChangeAsked,
  emailChanged,
  mailLinkRenewed,
  signInLinkRequested,
  signInRequested,
} from './account.messages';
export { AccountsModule } from './accounts.module';
export { AccountsService } from './accounts.service';
export { MailLink } from './mail-link.entity';
export { LINK_PAGES, linkPath, type LinkPurpose } from './mail-link.rules';
export { MailLinks, type UsedLink } from './mail-links';
export { hideContactDetails } from './privacy.rules';
export { discreetName, fullName, namesOf, Person } from './person.entity';
export { PersonRecords, takesMailAgain } from './person-records';
export { MailRefusal, MailRhythm } from './preference.entities';
export { PreferencesService } from './preferences.service';
export { Session, SignInLink } from './session.entities';
export { SignInCodes } from './sign-in-codes';
export { SignInRequest } from './sign-in-request.entity';
export { SignInRequests } from './sign-in-requests';
