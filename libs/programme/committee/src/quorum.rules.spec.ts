import { type Choice, CommitteePolicy } from '@alize/contracts';
import fc from 'fast-check';
import { entitledTo, quorumOf, type Seated, tally, type VotingPolicy } from './quorum.rules';
import { resultSentence } from './result-sentence';

const policy = (changed: Partial<VotingPolicy> = {}): VotingPolicy => ({
  ...CommitteePolicy.parse({}),
  quorum: 3,
  ...changed,
});
const people = (count: number) => Array.from({ length: count }, (_, index) => `m${index + 1}`);
const room = (ids: string[]): Seated[] => ids.map((memberId) => ({ memberId, mode: 'room' }));
const HALF = { quorumShare: { numerator: 1, denominator: 2 } };
const votes = (f: number, against: number, abstain: number): Choice[] => [
  ...Array<Choice>(f).fill('for'),
  ...Array<Choice>(against).fill('against'),
  ...Array<Choice>(abstain).fill('abstain'),
];
const counted = (choices: Choice[], more: Partial<Parameters<typeof tally>[0]> = {}) => ({
  ...{ choices, entitled: choices.length, inOffice: 9, chairChoice: null },
  ...more,
});
const majority = (changed: Partial<VotingPolicy['majority']>) =>
  policy({ majority: { ...policy().majority, ...changed } });

describe('the worked cases of quorum and vote', () => {
  it('1: of nine in office five are there; three for, one against and one abstention adopt', () => {
    const quorum = quorumOf({ inOffice: people(9), present: room(people(5)), aside: [] }, policy());
    expect(quorum).toEqual({ met: true, needed: 3, counted: 5 });
    const result = tally(counted(votes(3, 1, 1)), policy());
    expect(result).toMatchObject({ base: 4, adopted: true, castingVote: false });
    const sentence = resultSentence({ ...result, present: 5, inOffice: 9, quorum: 3, aside: 1 }, 'fr');
    expect(sentence).toBe(
      'Adopté : 3 voix pour, 1 contre, 1 abstention. Majorité des voix exprimées. 5 membres présents sur 9, quorum de 3 atteint. Une personne s’est retirée.',
    );
  });

  it('2: half of nine is five; who stands aside counts among those in office, and four are not enough', () => {
    const sitting = { inOffice: people(9), present: room(people(5)) };
    expect(quorumOf({ ...sitting, aside: [] }, policy(HALF))).toEqual({ met: true, needed: 5, counted: 5 });
    expect(quorumOf({ ...sitting, aside: ['m1'] }, policy(HALF))).toEqual({
      met: false,
      needed: 5,
      counted: 4,
    });
  });

  it('3: adjusted, who stands aside leaves both sides, and four of eight are enough', () => {
    const adjusted = policy({ ...HALF, standAside: 'adjusted' });
    expect(quorumOf({ inOffice: people(9), present: room(people(5)), aside: ['m1'] }, adjusted)).toEqual({
      ...{ met: true, needed: 4, counted: 4 },
    });
  });

  it('4: four are there and two stand aside: two are fewer than three', () => {
    const sitting = { inOffice: people(9), present: room(people(4)), aside: ['m1', 'm2'] };
    expect(quorumOf(sitting, policy())).toEqual({ met: false, needed: 3, counted: 2 });
  });

  it('5: two against two is carried by the chair, where the rules give the casting vote', () => {
    const tie = counted(votes(2, 2, 1), { chairChoice: 'for' });
    expect(tally(tie, policy())).toMatchObject({ adopted: true, castingVote: true });
    expect(tally(tie, policy({ chairCastingVote: false }))).toMatchObject({ adopted: false });
    expect(tally({ ...tie, chairChoice: 'against' }, policy())).toMatchObject({ adopted: false });
    const told = { ...tally(tie, policy()), present: 5, inOffice: 9, quorum: 3, aside: 0 };
    expect(resultSentence(told, 'fr')).toContain('Voix prépondérante de la présidence.');
  });

  it('6: nobody carries a tie where the chair stood aside', () =>
    expect(tally(counted(votes(2, 2, 1)), policy())).toMatchObject({ adopted: false, castingVote: false }));

  it('7: the voice of a giver and of a holder who stand aside fall for the item', () => {
    const sitting = {
      ...{ voting: people(7), present: people(5) },
      proxies: [
        { giverId: 'm6', holderId: 'm1' },
        { giverId: 'm7', holderId: 'm2' },
      ],
    };
    expect(entitledTo({ ...sitting, aside: [] })).toHaveLength(7);
    expect(entitledTo({ ...sitting, aside: ['m6', 'm2'] })).toEqual(
      ['m1', 'm3', 'm4', 'm5'].map((id) => ({ principalId: id, voterId: id })),
    );
  });

  it('8: a majority of nine in office, one aside, needs five of eight', () => {
    const inOffice = majority({ base: 'in_office' });
    const of = (f: number) => tally(counted(votes(f, 0, 0), { inOffice: 8 }), inOffice);
    expect(of(4)).toMatchObject({ base: 8, adopted: false });
    expect(of(5)).toMatchObject({ base: 8, adopted: true });
  });

  it('9: everybody abstains: nothing was cast, and nothing is adopted', () => {
    expect(tally(counted(votes(0, 0, 5)), policy())).toMatchObject({ base: 0, adopted: false });
    expect(tally(counted(votes(0, 0, 5)), majority({ threshold: 'at_least' }))).toMatchObject({
      adopted: false,
    });
  });

  it('10: a giver who has come votes themselves, and their proxy votes no more', () => {
    const sitting = { voting: people(3), aside: [], proxies: [{ giverId: 'm3', holderId: 'm1' }] };
    const before = entitledTo({ ...sitting, present: ['m1', 'm2'] });
    expect(before).toContainEqual({ principalId: 'm3', voterId: 'm1' });
    expect(entitledTo({ ...sitting, present: people(3) })).toContainEqual({
      principalId: 'm3',
      voterId: 'm3',
    });
  });

  it('11: who has left votes on nothing after, and the quorum is measured again', () => {
    const left = { voting: people(4), present: ['m1', 'm2'], aside: [], proxies: [] };
    expect(entitledTo(left).map(({ voterId }) => voterId)).toEqual(['m1', 'm2']);
    expect(quorumOf({ inOffice: people(4), present: room(['m1', 'm2']), aside: [] }, policy()).met).toBe(
      false,
    );
  });

  it('12: four against two are two thirds, to the integer', () => {
    const thirds = majority({ threshold: 'at_least', numerator: 2, denominator: 3 });
    expect(tally(counted(votes(4, 2, 0)), thirds)).toMatchObject({ adopted: true });
    expect(tally(counted(votes(4, 2, 0)), majority({ numerator: 2, denominator: 3 }))).toMatchObject({
      adopted: false,
    });
  });

  it('counts who is there by video only where the rules say so', () => {
    const present: Seated[] = [...room(['m1', 'm2']), { memberId: 'm3', mode: 'remote' }];
    const sitting = { inOffice: people(5), present, aside: [] };
    expect(quorumOf(sitting, policy()).met).toBe(true);
    expect(quorumOf(sitting, policy({ remoteCounts: false })).met).toBe(false);
  });
});

describe('whatever the votes', () => {
  const choice = fc.constantFrom<Choice>('for', 'against', 'abstain');
  const rules = fc.record({
    base: fc.constantFrom<VotingPolicy['majority']['base']>('cast', 'entitled_present', 'in_office'),
    threshold: fc.constantFrom<VotingPolicy['majority']['threshold']>('more_than', 'at_least'),
    numerator: fc.integer({ min: 1, max: 3 }),
    denominator: fc.integer({ min: 3, max: 4 }),
  });

  it('the order in which they come changes nothing', () =>
    fc.assert(
      fc.property(fc.array(choice), rules, (choices, changed) => {
        const given = majority(changed);
        expect(tally(counted([...choices].reverse()), given)).toEqual(tally(counted(choices), given));
      }),
    ));

  it('one more abstention never adopts what was not adopted', () =>
    fc.assert(
      fc.property(fc.array(choice), rules, (choices, changed) => {
        const given = majority(changed);
        const more = counted([...choices, 'abstain']);
        if (!tally(counted(choices), given).adopted) expect(tally(more, given).adopted).toBe(false);
      }),
    ));

  it('who stands aside is entitled to nothing, and what the others are entitled to stays', () =>
    fc.assert(
      fc.property(fc.subarray(people(6)), fc.subarray(people(6)), (present, aside) => {
        const sitting = { voting: people(6), present, proxies: [] };
        const all = entitledTo({ ...sitting, aside: [] });
        expect(entitledTo({ ...sitting, aside })).toEqual(
          all.filter(({ voterId }) => !aside.includes(voterId)),
        );
      }),
    ));
});
