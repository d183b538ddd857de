export {
  doubts,
  type FigureDoubt,
  type FigureSource,
  type FiguresToCheck,
  type HeadcountBand,
  isOutsideBand,
  prevailing,
  type SourcedFigure,
} from './figures.rules';
export { ImpactQueries } from './impact.queries';
export {
  type Milestone,
  MILESTONE_MONTHS,
  milestones,
  outcomesStartOn,
  type ProjectDays,
} from './milestones.rules';
export { OutcomesModule } from './outcomes.module';
export {
  type JobsAtMilestone,
  materialisedJobs,
  type MaterialisedJobs,
  share,
  type Share,
  turnoverGrowth,
  type TurnoverGrowth,
  type TurnoverPair,
} from './rates.rules';
export {
  type Contribution,
  mayStandBeside,
  publishableParts,
  type Secrecy,
  STATISTICAL_SECRECY,
  withheld,
  type Withheld,
} from './secrecy.rules';
