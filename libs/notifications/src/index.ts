export { MAIL_PURPOSES, Mail, type MailPurpose, type MailStatus } from './mail.entity';
export { mailFailed, mailQueued } from './mail.messages';
export { MailDelivery } from './mail-delivery';
export { MailsQueries } from './mails.queries';
export { MailsService } from './mails.service';
export { NotificationsModule } from './notifications.module';
export { withoutContactDetails } from './mail-content';
export { tokens } from './mail-layout';
export { dayInWords, hoursInWords, phoneInWords, placeInWords, typeset } from './typography';
