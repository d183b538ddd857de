export { ActivitiesModule } from './activities.module';
export { ActivitiesService } from './activities.service';
export { Activity, ActivityRevision, HandledReply } from './activity.entities';
export { Colleagues } from './colleagues.queries';
export { RecordPlaces } from './record-places';
