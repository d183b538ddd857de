export { Application } from './application.entity';
export { applicationReturned, applicationSubmitted } from './application.messages';
export { lacksOf } from './application.rules';
export { ApplicationsModule } from './applications.module';
export { ApplicationsQueries } from './applications.queries';
export { ApplicationsService } from './applications.service';
