import type { Advance } from '@alize/contracts';
import type { ReactNode } from 'react';
import { Fold } from '../../design/fold';
import { Notice } from '../../design/notice';
import { Sheet } from '../../design/sheet';
import { Stack } from '../../design/stack';
import { Stat, Stats } from '../../design/stat';
import { type Column, Table } from '../../design/table';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { today } from '../../i18n/now';
import { advanceWords } from './advance-words';

/** More at once are a wall. */
const SHOWN = 6;

type Due = Advance['schedule'][number];
type Receipt = Advance['receipts'][number];

/** What was lent, what came back, and what is due when: the same for who repays and who keeps the books. */
export function AdvanceView({
  advance,
  receiptAct,
}: {
  advance: Advance;
  /** Beside a receipt, for who may take it back. */
  receiptAct?: (receipt: Receipt) => ReactNode;
}) {
  const w = useWords(advanceWords);
  const f = useFormats();
  const { overdue, next, openConditions, schedule } = advance;
  return (
    <Stack>
      {overdue && (
        <Notice tone="warn">{w.overdue(f.money(overdue.cents), f.day(overdue.since), overdue.days)}</Notice>
      )}
      {advance.overpaidCents > 0 && <Notice>{w.overpaid(f.money(advance.overpaidCents))}</Notice>}
      <Stats>
        <Stat label={w.amount} value={f.money(advance.amountCents)} />
        <Stat label={w.repaid} value={f.money(advance.repaidCents)} />
        <Stat label={w.left} value={f.money(advance.leftCents)} />
        {next && (
          <Stat label={w.next} value={w.onDay(f.money(next.amountCents), f.shortDay(next.payableOn))} />
        )}
      </Stats>
      <Sheet title={w.decision(advance.number)}>
        <p>{w.terms(advance.instalments, advance.periodMonths, advance.deferralMonths)}</p>
        {advance.status === 'granted' && advance.validUntil && <p>{w.until(f.day(advance.validUntil))}</p>}
        {advance.signedOn && <p>{w.signedOn(f.day(advance.signedOn))}</p>}
        {advance.disbursedOn && <p>{w.disbursedOn(f.day(advance.disbursedOn))}</p>}
        {advance.reason && <p>{w.why(advance.reason)}</p>}
        {openConditions.length > 0 && (
          <>
            <p>{w.open}</p>
            <ul>
              {openConditions.map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
            </ul>
          </>
        )}
      </Sheet>
      <Sheet title={w.schedule}>
        {schedule.length === 0 && <p>{w.notYet}</p>}
        {schedule.length > 0 && <Schedule rows={aroundNext(schedule)} />}
        {schedule.length > SHOWN && (
          <Fold label={w.whole(schedule.length)}>
            <Schedule rows={schedule} />
          </Fold>
        )}
      </Sheet>
      {schedule.length > 0 && (
        <Sheet title={w.receipts}>
          {advance.receipts.length === 0 ? (
            <p>{w.noReceipt}</p>
          ) : (
            <Receipts rows={advance.receipts} act={receiptAct} />
          )}
        </Sheet>
      )}
    </Stack>
  );
}

/** The last that was settled, and those that follow. */
function aroundNext(rows: Due[]): Due[] {
  if (rows.length <= SHOWN) return rows;
  const next = rows.findIndex(({ settledOn }) => settledOn === null);
  const from = Math.max(Math.min((next === -1 ? rows.length : next) - 1, rows.length - SHOWN), 0);
  return rows.slice(from, from + SHOWN);
}

function Schedule({ rows }: { rows: Due[] }) {
  const w = useWords(advanceWords);
  const f = useFormats();
  const stateOf = ({ settledOn, lateDays, paidCents, payableOn }: Due) => {
    if (settledOn)
      return lateDays > 0 ? w.settledLate(f.day(settledOn), lateDays) : w.settled(f.day(settledOn));
    if (payableOn < today()) return w.late;
    return paidCents > 0 ? w.partly : w.toCome;
  };
  const columns: Column<Due>[] = [
    { id: 'position', label: w.due, cell: ({ position }) => String(position) },
    { id: 'payable', label: w.payable, short: true, cell: ({ payableOn }) => f.day(payableOn) },
    { id: 'owed', label: w.owed, number: true, cell: ({ amountCents }) => f.money(amountCents) },
    {
      id: 'paid',
      label: w.paid,
      number: true,
      cell: ({ paidCents }) => (paidCents > 0 ? f.money(paidCents) : ''),
    },
    { id: 'state', label: w.state, cell: stateOf },
  ];
  return (
    <Table caption={w.schedule} captionHidden columns={columns} rows={rows} keyOf={({ dueOn }) => dueOn} />
  );
}

function Receipts({ rows, act }: { rows: Receipt[]; act?: (receipt: Receipt) => ReactNode }) {
  const w = useWords(advanceWords);
  const f = useFormats();
  const columns: Column<Receipt>[] = [
    { id: 'received', label: w.received, short: true, cell: ({ receivedOn }) => f.day(receivedOn) },
    { id: 'amount', label: w.owed, number: true, cell: ({ amountCents }) => f.money(amountCents) },
    { id: 'method', label: w.method, cell: ({ method }) => w.methods[method] },
    {
      id: 'state',
      label: w.state,
      long: true,
      cell: ({ isReversed, reversalReason, reference, by }) =>
        isReversed ? w.reversed(reversalReason ?? '') : [reference, by].filter(Boolean).join(' · '),
    },
    ...(act
      ? [{ id: 'act', label: w.mistake, cell: (receipt: Receipt) => !receipt.isReversed && act(receipt) }]
      : []),
  ];
  return <Table caption={w.receipts} captionHidden columns={columns} rows={rows} keyOf={({ id }) => id} />;
}
