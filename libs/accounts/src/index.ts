export { signInLinkRequested } from './account.messages';
export { AccountsModule } from './accounts.module';
export { AccountsService } from './accounts.service';
export { hideContactDetails } from './privacy.rules';
export { discreetName, fullName, Person } from './person.entity';
export { Session, SignInLink } from './session.entities';
