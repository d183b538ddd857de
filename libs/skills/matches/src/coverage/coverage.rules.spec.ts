import type { FitBand } from '@alize/contracts';
import {
  type ActiveOffer,
  type AskedNeed,
  coverNeeds,
  coverSkills,
  median,
  type SkillFigures,
} from './coverage.rules';
import { countRefusals } from './decline-reasons';
import { type FittingPeople, fittingPeople } from './fitting-people.rules';
import { toRecruit } from './recruitment.rules';

const moment = { now: new Date('2026-03-02T09:00:00Z'), today: '2026-03-02' };
/** `erp` is a part of `it`; `choice`, beside it, is another. */
const RELATED: Record<string, string[]> = { erp: ['it'], choice: ['it'], it: ['erp', 'choice'] };
const answering = (id: string) => [id, ...(RELATED[id] ?? [])];

let made = 0;
const need = (skillIds: string[], fields: Partial<AskedNeed> = {}): AskedNeed => {
  const id = `need-${(made += 1)}`;
  return {
    id,
    title: 'Un besoin',
    organisation: 'Atelier',
    projectId: `project-of-${id}`,
    jobsPlanned: 2,
    contactId: 'claire',
    groupId: 'atelier',
    confirmedAt: new Date('2026-02-20T09:00:00Z'),
    wantedBy: null,
    open: true,
    refusedBy: [],
    skillIds,
    confirmedSkillIds: skillIds,
    lackSaid: skillIds.length > 0,
    wordsNoted: [],
    ...fields,
  };
};
const offer = (personId: string, skillIds: string[], fields: Partial<ActiveOffer> = {}): ActiveOffer => ({
  personId,
  groupId: 'alpelec',
  free: true,
  absences: [],
  skillIds,
  ...fields,
});
const bring = (asked: AskedNeed, ...offers: ActiveOffer[]) =>
  coverNeeds([asked], offers, answering, new Map(), moment)[0]?.skillsWithoutAnybody;

describe('somebody brings a confirmed skill', () => {
  it.each([
    ['the very skill', 'erp', 'erp', true],
    ['the skill above', 'erp', 'it', true],
    ['a skill below', 'it', 'erp', true],
    ['a skill beside', 'erp', 'choice', false],
    ['another skill', 'erp', 'sales', false],
  ])('who has %s', (_, needed, offered, brought) =>
    expect(bring(need([needed]), offer('anne', [offered]))).toEqual(brought ? [] : [needed]),
  );

  it('who has not said no to the need', () => {
    const asked = need(['erp'], { refusedBy: ['anne'] });
    expect(bring(asked, offer('anne', ['erp']))).toEqual(['erp']);
    expect(bring(asked, offer('anne', ['erp']), offer('paul', ['erp']))).toEqual([]);
  });

  it.each<[string, Partial<ActiveOffer>]>([
    ['without a place left', { free: false }],
    ['of the firm’s own group', { groupId: 'atelier' }],
    ['who is the need’s contact', { personId: 'claire' }],
    ['away until after three months', { absences: [{ from: '2026-03-01', to: '2026-06-02' }] }],
  ])('but nobody %s', (_, fields) =>
    expect(bring(need(['erp']), offer('anne', ['erp'], fields))).toEqual(['erp']),
  );

  it('who may be back for the last day the help may begin, and no later', () => {
    const away = (to: string) => offer('anne', ['erp'], { absences: [{ from: '2026-03-01', to }] });
    const wanted = need(['erp'], { wantedBy: '2026-07-20' });
    expect(bring(wanted, away('2026-07-19'))).toEqual([]);
    expect(bring(wanted, away('2026-07-20'))).toEqual(['erp']);
  });

  it('and nobody is asked for one that only a machine read', () =>
    expect(bring(need(['erp'], { confirmedSkillIds: [] }))).toEqual([]));
});

describe('people who fit', () => {
  const ranked = (personId: string, band: FitBand) => ({ offer: { personId }, score: { fit: { band } } });

  it('count once, in the better band of their offers; nobody below', () =>
    expect(
      fittingPeople([
        ranked('anne', 'can_help'),
        ranked('anne', 'to_check'),
        ranked('paul', 'to_check'),
        ranked('paul', 'to_check'),
        ranked('lea', 'touches'),
        ranked('zoe', 'other'),
      ]),
    ).toEqual({ canHelp: 1, toCheck: 1 }));
});

describe('needs', () => {
  it('wait longest first, in whole days, each with the skills nobody could bring it', () => {
    const figures = coverNeeds(
      [
        need(['erp', 'sales'], { id: 'new', confirmedAt: new Date('2026-03-01T10:00:00Z') }),
        need(['sales'], { id: 'old', confirmedAt: new Date('2026-01-31T08:00:00Z') }),
        need(['erp'], { id: 'closed', open: false }),
      ],
      [offer('anne', ['erp'])],
      answering,
      new Map([['new', { canHelp: 1, toCheck: 2 }]]),
      moment,
    );
    expect(
      figures.map(({ need: { id }, waitingDays, fitting, skillsWithoutAnybody }) => [
        ...[id, waitingDays, fitting, skillsWithoutAnybody],
      ]),
    ).toEqual([
      ['old', 30, null, ['sales']],
      ['new', 0, { canHelp: 1, toCheck: 2 }, ['sales']],
    ]);
  });
});

describe('skills', () => {
  const figuresOf = (needs: AskedNeed[], offers: ActiveOffer[], fits = new Map<string, FittingPeople>()) =>
    coverSkills(needs, coverNeeds(needs, offers, answering, fits, moment), offers, answering, moment);

  it('are lacking where nobody fits: the one that nobody has, or all where each has somebody', () => {
    const lacking = (skillIds: string[], people = 0) => {
      const asked = need(skillIds);
      const fits = new Map([[asked.id, { canHelp: 0, toCheck: people }]]);
      return figuresOf([asked], [offer('anne', ['erp']), offer('paul', ['sales'])], fits)
        .filter(({ needsWithoutAnyone }) => needsWithoutAnyone > 0)
        .map(({ skillId }) => skillId)
        .sort();
    };
    expect(lacking(['erp', 'customs'])).toEqual(['customs']);
    expect(lacking(['erp', 'sales'])).toEqual(['erp', 'sales']);
    expect(lacking(['erp', 'customs'], 1)).toEqual([]);
  });

  it('are counted with their needs, the jobs of each project once, and their people', () => {
    const project = { projectId: 'one', jobsPlanned: 5 };
    const [erp] = figuresOf(
      [
        need(['erp'], project),
        need(['erp'], { ...project, open: false }),
        need(['erp'], { confirmedSkillIds: [] }),
      ],
      [offer('anne', ['erp']), offer('paul', ['it'], { free: false })],
    );
    expect(erp).toEqual({
      skillId: 'erp',
      needs: 2,
      openNeeds: 1,
      needsWithoutAnyone: 0,
      jobsPlanned: 5,
      availablePeople: 1,
      people: 2,
      restsOnOnePerson: false,
      longestWaitDays: 10,
    });
  });

  it('rest on one person even while that person is busy or away, and not on nobody', () => {
    const rests = (...offers: ActiveOffer[]) =>
      figuresOf([need(['erp'], { open: false })], offers)[0]?.restsOnOnePerson;
    expect(rests(offer('anne', ['erp'], { free: false }))).toBe(true);
    expect(rests(offer('anne', ['erp']), offer('anne', ['it']))).toBe(true);
    expect(rests()).toBe(false);
  });
});

describe('skills to recruit', () => {
  const skill = (skillId: string, figures: Partial<SkillFigures>): SkillFigures => ({
    skillId,
    needs: 1,
    openNeeds: 0,
    needsWithoutAnyone: 0,
    jobsPlanned: 0,
    availablePeople: 2,
    people: 2,
    restsOnOnePerson: false,
    longestWaitDays: null,
    ...figures,
  });

  it('are those of needs without anyone, then those nobody is free for, then those that rest on one', () => {
    const none = { availablePeople: 0, people: 0 };
    const wanted = toRecruit([
      skill('enough', { needs: 50 }),
      skill('one', { restsOnOnePerson: true, people: 1, availablePeople: 1, needs: 40 }),
      skill('busy', { availablePeople: 0, openNeeds: 3, needs: 4 }),
      skill('nobody', { ...none, needs: 30 }),
      skill('kept', { ...none, openNeeds: 4, needs: 4 }),
      skill('waits', { ...none, openNeeds: 1, needsWithoutAnyone: 1, longestWaitDays: 90 }),
      skill('waits-more', { ...none, openNeeds: 2, needsWithoutAnyone: 2, longestWaitDays: 3 }),
    ]);
    expect(wanted.map(({ skillId, urgency }) => [skillId, urgency])).toEqual([
      ['waits-more', 'need_without_anyone'],
      ['waits', 'need_without_anyone'],
      ['kept', 'skill_without_anyone'],
      ['busy', 'skill_without_anyone'],
      ['nobody', 'skill_without_anyone'],
      ['one', 'rests_on_one'],
    ]);
  });
});

describe('refusals', () => {
  it('are counted, the most frequent first', () =>
    expect(countRefusals(['too_far', null, 'too_far'])).toEqual([
      { reason: 'too_far', count: 2 },
      { reason: 'not_said', count: 1 },
    ]));
});

it.each([
  [[], null],
  [[7], 7],
  [[9, 1, 2], 2],
  [[4, 1, 2, 10], 3],
  [[1, 2], 1.5],
])('the median of %j is %j', (values, expected) => expect(median(values)).toBe(expected));
