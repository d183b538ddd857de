export { MailReader } from './replies/mail-reader';
export { ReplyIntake, type Incoming, type Taken } from './replies/reply-intake';
export { ReplyMailings } from './replies/reply-mailings';
export { RepliesQueries } from './replies/replies.queries';
export { ReplyFile } from './replies/reply-file.entity';
export { LetterRow } from './letters/letter.entity';
export { Letters } from './letters/letters.service';
export { ReplyAnswer, ReplyAnswerFile } from './replies/reply-answer.entity';
export { ReplyAddresses } from './replies/reply-addresses';
export { ReplyAnswers } from './replies/reply-answers.service';
export { ReplyRow } from './replies/reply.entity';
export { Mail, type MailStatus } from './mail.entity';
export { ReplyDays } from './replies/reply-days';
export {
  bulkMailsQueued,
  mailFailed,
  mailsQueued,
  letterWritten,
  replyAnswered,
  replyReceived,
  urgentMailsQueued,
} from './mail.messages';
export { MailDelivery } from './mail-delivery';
export { MailQueue } from './mail-queue';
export { MailPreviews } from './mail-preview';
export { MailsQueries } from './mails.queries';
export { MailsService } from './mails.service';
export { PageFacts, type PageContact } from './page-facts.queries';
export { MissionMailings } from './mission-mailings';
export { ReminderMailings } from './reminder-mailings';
export { NotificationsModule } from './notifications.module';
export { withoutContactDetails } from './mail-content';
export { tokens } from './mail-style';
export { dayInWords, hoursInWords, momentInWords, phoneInWords, placeInWords, typeset } from './typography';
export { webPaths } from './web-paths';
export { balanceSentence } from './balance-sentence';
export { employerSentence } from './mails/match-request';
export { repeats } from './firm-words';
export { renderSamples, type RenderedSample } from './mails/render-samples';
export { CommitteeMailings } from './committee-mailings';
