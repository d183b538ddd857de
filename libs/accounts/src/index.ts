export { mailLinkRenewed, signInLinkRequested } from './account.messages';
export { AccountsModule } from './accounts.module';
export { AccountsService } from './accounts.service';
export { MailLink } from './mail-link.entity';
export { LINK_PAGES, linkPath, type LinkPurpose } from './mail-link.rules';
export { MailLinks, type UsedLink } from './mail-links';
export { hideContactDetails } from './privacy.rules';
export { discreetName, fullName, namesOf, Person } from './person.entity';
export { Session, SignInLink } from './session.entities';
