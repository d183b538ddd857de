export { CandidatesQueries } from './candidates.queries';
export { Match } from './match.entities';
export { matchAsked, matchDeclined, matchIntroduced } from './match.messages';
export { isActive } from './match.rules';
export { MatchesModule } from './matches.module';
export { MatchesQueries } from './matches.queries';
export { MatchesService } from './matches.service';
export type { Score } from './score/facts';
export { tellingReasons } from './telling-reasons';
