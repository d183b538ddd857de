import { Module } from '@nestjs/common';
import { ActivitiesService } from './activities.service';
import './activity.retention';
import { Colleagues } from './colleagues.queries';
import { RecordPlaces } from './record-places';

const PROVIDERS = [ActivitiesService, Colleagues, RecordPlaces];

@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class ActivitiesModule {}
