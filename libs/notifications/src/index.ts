export { MAIL_PURPOSES, Mail, type MailPurpose, type MailStatus } from './mail.entity';
