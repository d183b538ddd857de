import { Module } from '@nestjs/common';
import { ActivitiesService } from './activities.service';
import './activity.retention';
import { Colleagues } from './colleagues.queries';
import { HandledReplies } from './handled-replies.service';
import { RecordPlaces } from './record-places';
import { RecordsQueries } from './records.queries';
import { SentMailsQueries } from './sent-mails.queries';
import { TimelineQueries } from './timeline.queries';
import './activity.references';

const PROVIDERS = [
  ActivitiesService,
  Colleagues,
  HandledReplies,
  RecordPlaces,
  RecordsQueries,
  SentMailsQueries,
  TimelineQueries,
];

@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class ActivitiesModule {}
