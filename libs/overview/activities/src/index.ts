export { ActivitiesModule } from './activities.module';
export { ActivitiesService } from './activities.service';
export { Activity, ActivityRevision, HandledReply } from './activity.entities';
export { Colleagues } from './colleagues.queries';
export { HandledReplies } from './handled-replies.service';
export { RecordPlaces } from './record-places';
export { RecordsQueries } from './records.queries';
export { SentMailsQueries } from './sent-mails.queries';
export { TimelineQueries } from './timeline.queries';
