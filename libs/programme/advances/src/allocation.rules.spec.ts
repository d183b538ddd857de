import fc from 'fast-check';
import { allocate, arrears, type ReceiptToAllocate } from './allocation.rules';

const due = (position: number, payableOn: string, amountCents = 50_000) => ({
  position,
  dueOn: payableOn,
  payableOn,
  amountCents,
});
const QUARTER = [due(1, '2027-01-15'), due(2, '2027-02-15'), due(3, '2027-03-15')];
const A = { id: 'a', receivedOn: '2027-01-20', amountCents: 30_000 };
const B = { id: 'b', receivedOn: '2027-02-18', amountCents: 70_000 };
const LATER = { id: 'c', receivedOn: '2027-01-25', amountCents: 20_000 };
const told = (receipts: ReceiptToAllocate[]) =>
  allocate(QUARTER, receipts).instalments.map(({ paidCents, paidOn, daysLate }) => [
    paidCents,
    paidOn,
    daysLate,
  ]);

it('pays the oldest instalment first', () => {
  expect(told([A, B])).toEqual([
    [50_000, '2027-02-18', 34],
    [50_000, '2027-02-18', 3],
    [0, null, 0],
  ]);
  expect(allocate(QUARTER, [A, B]).parts.get('b')).toEqual([
    { position: 1, amountCents: 20_000 },
    { position: 2, amountCents: 50_000 },
  ]);
});

it('lets a receipt recorded late count from its own day', () => {
  expect(told([A, B, LATER])).toEqual([
    [50_000, '2027-01-25', 10],
    [50_000, '2027-02-18', 3],
    [20_000, null, 0],
  ]);
});

it('forgets a receipt that is reversed', () => {
  const receipts = [A, { ...B, reversed: true }, LATER];
  expect(told(receipts)).toEqual([
    [50_000, '2027-01-25', 10],
    [0, null, 0],
    [0, null, 0],
  ]);
  expect(arrears(allocate(QUARTER, receipts), '2027-02-20')).toEqual({ overdueCents: 50_000, daysLate: 5 });
});

it('is late from the day after the one payable', () => {
  const none = allocate(QUARTER, []);
  expect(arrears(none, '2027-01-15')).toEqual({ overdueCents: 0, daysLate: 0 });
  expect(arrears(none, '2027-01-16')).toEqual({ overdueCents: 50_000, daysLate: 1 });
});

it('keeps what is paid beyond all instalments apart', () => {
  expect(allocate(QUARTER, [{ ...A, amountCents: 160_000 }]).unallocatedCents).toBe(10_000);
});

it('allocates alike whatever the order of recording', () => {
  const receipt = fc.record({
    id: fc.uuid(),
    receivedOn: fc.integer({ min: 1, max: 28 }).map((day) => `2027-02-${String(day).padStart(2, '0')}`),
    amountCents: fc.integer({ min: 1, max: 60_000 }),
    reversed: fc.boolean(),
  });
  const receipts = fc.uniqueArray(receipt, { selector: ({ id }) => id, maxLength: 12 });
  const shuffled = receipts.chain((all) =>
    fc.shuffledSubarray(all, { minLength: all.length }).map((other) => ({ all, other })),
  );
  fc.assert(
    fc.property(shuffled, ({ all, other }) => {
      const made = allocate(QUARTER, all);
      expect(allocate(QUARTER, other).instalments).toEqual(made.instalments);
      const live = all.filter(({ reversed }) => !reversed);
      expect(sum(made.instalments.map(({ paidCents }) => paidCents)) + made.unallocatedCents).toBe(
        sum(live.map(({ amountCents }) => amountCents)),
      );
      for (const { id, amountCents } of live)
        expect(sum((made.parts.get(id) ?? []).map((part) => part.amountCents))).toBeLessThanOrEqual(
          amountCents,
        );
      made.instalments.forEach((one, index) => {
        expect(one.paidCents).toBeLessThanOrEqual(one.amountCents);
        const before = made.instalments[index - 1];
        if (one.paidCents && before) expect(before.paidCents).toBe(before.amountCents);
      });
      expect(allocate(QUARTER, [...all, { ...A, reversed: true }]).instalments).toEqual(made.instalments);
    }),
  );
});

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
