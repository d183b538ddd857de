import { NotificationsModule } from '@alize/notifications';
import { Module } from '@nestjs/common';
import { ActivitiesService } from './activities.service';
import './activity.retention';
import { ActivityFiles } from './activity-files.service';
import { Colleagues } from './colleagues.queries';
import { HandledReplies } from './handled-replies.service';
import { Mentions } from './mentions.service';
import { RecordPlaces } from './record-places';
import { RecordsQueries } from './records.queries';
import { SentMailsQueries } from './sent-mails.queries';
import { TimelineQueries } from './timeline.queries';
import './activity.references';

const PROVIDERS = [
  ActivitiesService,
  ActivityFiles,
  Colleagues,
  HandledReplies,
  Mentions,
  RecordPlaces,
  RecordsQueries,
  SentMailsQueries,
  TimelineQueries,
];

@Module({ imports: [NotificationsModule], providers: PROVIDERS, exports: PROVIDERS })
export class ActivitiesModule {}
