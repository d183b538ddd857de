import type { Instalment } from './schedule.rules';

export interface ReceiptToAllocate {
  id: string;
  receivedOn: string;
  amountCents: number;
  reversed?: boolean;
}

export interface AllocatedInstalment extends Instalment {
  paidCents: number;
  /** The day its last cent came. */
  paidOn: string | null;
  /** Days from the day payable to the day paid; 0 when paid in time or not paid. */
  daysLate: number;
}

export interface Allocation {
  instalments: AllocatedInstalment[];
  /** Receipt → what it paid, oldest instalment first. */
  parts: Map<string, { position: number; amountCents: number }[]>;
  /** Received beyond what was due. */
  unallocatedCents: number;
}

/**
 * What the receipts pay, oldest instalment first. Nothing of it is stored: a receipt recorded late with an earlier day
 * moves those after it, and no entry of the journal has to be posted again.
 */
export function allocate(
  instalments: readonly Instalment[],
  receipts: readonly ReceiptToAllocate[],
): Allocation {
  const allocated: AllocatedInstalment[] = [...instalments]
    .sort((a, b) => a.position - b.position)
    .map((instalment) => ({ ...instalment, paidCents: 0, paidOn: null, daysLate: 0 }));
  const parts: Allocation['parts'] = new Map();
  let unallocatedCents = 0;
  let next = 0;
  for (const receipt of receipts.filter(({ reversed }) => !reversed).sort(byDayThenId)) {
    let leftCents = receipt.amountCents;
    const paid: { position: number; amountCents: number }[] = [];
    for (let at = allocated[next]; at && leftCents > 0; at = allocated[next]) {
      const amountCents = Math.min(leftCents, at.amountCents - at.paidCents);
      at.paidCents += amountCents;
      leftCents -= amountCents;
      paid.push({ position: at.position, amountCents });
      if (at.paidCents < at.amountCents) break;
      at.paidOn = receipt.receivedOn;
      at.daysLate = Math.max(0, daysBetween(at.payableOn, receipt.receivedOn));
      next += 1;
    }
    parts.set(receipt.id, paid);
    unallocatedCents += leftCents;
  }
  return { instalments: allocated, parts, unallocatedCents };
}

export interface Arrears {
  overdueCents: number;
  /** Since the oldest instalment that is not paid was payable; 0 when nothing is late. */
  daysLate: number;
}

/** What is late on a day: an instalment is late from the day after the one on which it was payable. */
export function arrears({ instalments }: Pick<Allocation, 'instalments'>, today: string): Arrears {
  const late = instalments.filter((one) => one.payableOn < today && one.paidCents < one.amountCents);
  const [oldest] = late;
  return {
    overdueCents: late.reduce((sum, { amountCents, paidCents }) => sum + amountCents - paidCents, 0),
    daysLate: oldest ? daysBetween(oldest.payableOn, today) : 0,
  };
}

function byDayThenId(a: ReceiptToAllocate, b: ReceiptToAllocate): number {
  return a.receivedOn === b.receivedOn ? (a.id < b.id ? -1 : 1) : a.receivedOn < b.receivedOn ? -1 : 1;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
