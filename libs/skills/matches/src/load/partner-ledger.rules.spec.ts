import { partnerAccounts, type UseFact } from './partner-ledger.rules';

const use = (organisationId: string, more: Partial<UseFact> = {}): UseFact => ({
  organisationId,
  parentId: null,
  headId: organisationId,
  daysAsked: 0,
  daysEngaged: 0,
  daysGiven: 0,
  refusals: 0,
  ...more,
});
const group = { organisationId: 'group', daysPerYear: 30 };
const plant = { organisationId: 'plant', daysPerYear: 5 };
const ofGroup = { parentId: 'group', headId: 'group' };

describe('the accounts of partners', () => {
  it('stand at nothing until somebody is asked', () =>
    expect(partnerAccounts([group], [])).toEqual([
      { ...group, daysAsked: 0, daysEngaged: 0, daysGiven: 0, refusals: 0 },
    ]));

  it('count a subsidiary with its group, unless it made a promise of its own', () => {
    const uses = [
      use('group', { daysGiven: 2 }),
      use('plant', { ...ofGroup, daysGiven: 3, refusals: 1 }),
      use('office', { parentId: 'plant', headId: 'group', daysAsked: 4 }),
      use('stranger', { daysGiven: 9 }),
    ];
    expect(partnerAccounts([group], uses)).toMatchObject([{ daysGiven: 5, daysAsked: 4, refusals: 1 }]);
    expect(partnerAccounts([group, plant], uses)).toMatchObject([
      { organisationId: 'group', daysGiven: 2, daysAsked: 0 },
      { organisationId: 'plant', daysGiven: 3, daysAsked: 4, refusals: 1 },
    ]);
  });
});
