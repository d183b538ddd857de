export {
  Fund,
  FundClosedMonth,
  FundCommitment,
  JournalCounter,
  JournalEntry,
  JournalLine,
} from './fund.entities';
export { type FundBalance, FundsQueries } from './funds.queries';
export { FundsModule } from './funds.module';
export { FundViews } from './funds.view';
export { type AdvanceMoney, type Contribution, Funds } from './funds.service';
export { type AccountRole, type JournalCode, type PostedLine } from './journal.rules';
export { Journal, type Posting } from './journal.service';
