import { MatchStatus } from '@alize/contracts';
import { ACTIVE_STATUSES, MATCH_TRANSITIONS, afterApproval, canMove, isActive } from './match.rules';

const EVERY_MOVE = MatchStatus.options.flatMap((from) => MatchStatus.options.map((to) => ({ from, to })));
const ENDED = ['declined', 'expired', 'cancelled'] as const;

describe('the life of a match', () => {
  test('asks first, then introduces', () => {
    expect(canMove('approved', 'asked')).toBe(true);
    expect(canMove('asked', 'accepted')).toBe(true);
    expect(canMove('accepted', 'introduced')).toBe(true);
  });

  test('goes straight to the introduction only for who said direct', () => {
    expect(afterApproval('direct', { employerApproval: false })).toBe('introduced');
    for (const employerApproval of [true, false]) {
      expect(afterApproval('ask_first', { employerApproval })).toBe('asked');
      for (const preference of ['direct', 'ask_first'] as const)
        expect(canMove('approved', afterApproval(preference, { employerApproval }))).toBe(true);
    }
  });

  test('waits for the employer where the territory asks for it, even for who said direct', () =>
    expect(afterApproval('direct', { employerApproval: true })).toBe('accepted'));

  test('introduces nobody who was asked and has not said yes', () => {
    expect(canMove('asked', 'introduced')).toBe(false);
  });

  test.each(['approved', 'asked', 'accepted'] as const)('may end from %s in every way', (from) => {
    for (const to of ENDED) expect(canMove(from, to)).toBe(true);
  });

  test('is completed or cancelled once two people know each other', () => {
    expect(MATCH_TRANSITIONS.introduced).toEqual(['completed', 'cancelled']);
  });

  test('is over once completed', () => {
    expect(MATCH_TRANSITIONS.completed).toEqual([]);
  });

  test.each(ENDED)('never leaves %s', (from) => {
    for (const to of MatchStatus.options) expect(canMove(from, to)).toBe(false);
  });

  test('never comes back: no status can be met twice', () => {
    const reached = (from: MatchStatus): MatchStatus[] =>
      MATCH_TRANSITIONS[from].flatMap((to) => [to, ...reached(to)]);
    for (const { from, to } of EVERY_MOVE.filter((move) => canMove(move.from, move.to)))
      expect([to, ...reached(to)]).not.toContain(from);
  });

  test('holds a place of the capacity until it ends, and no longer', () => {
    expect(MatchStatus.options.filter(isActive)).toEqual([...ACTIVE_STATUSES]);
    expect(ENDED.some(isActive)).toBe(false);
    expect(EVERY_MOVE.filter(({ from, to }) => canMove(from, to) && !isActive(from))).toEqual([]);
  });
});
