import {
  type DeclineMatch,
  CreateNeed,
  CreateOffer,
  CreateOrganisation,
  CreatePerson,
  CreateTerritory,
  Coverage,
  type FitBand,
  type OrganisationKind,
} from '@alize/contracts';
import {
  type Actor,
  OrganisationsService,
  PeopleService,
  SYSTEM,
  TerritoriesService,
} from '@alize/directory';
import { MissingSkills, Need, NeedsQueries, NeedsService, NeedSubmission } from '@alize/needs';
import { OffersService } from '@alize/offers';
import { Skill } from '@alize/skills';
import { actorWith } from '../../../../../test/support/actors';
import { type BootedTest, bootTest } from '../../../../../test/support/boot';
import { BOURG, CHAMBERY, SIRETS } from '../../../../../test/support/world';
import { MatchAnswers } from '../answers/match-answers.service';
import { MatchesModule } from '../matches.module';
import { MatchesService } from '../matches.service';
import { CandidatesQueries } from '../candidates.queries';
import { CoverageQueries } from './coverage.queries';
import type { RecruitmentSheet } from './recruitment-sheet.rules';

const DAY = 86_400_000;
const NOW = new Date('2026-03-02T09:00:00Z');
const daysAgo = (days: number) => boot.clock.set(new Date(NOW.getTime() - days * DAY));

let boot: BootedTest;
let savoie: string;
let fanny: Actor;
let rachid: Actor;
let skills: Map<string, string>;
const skill = (code: string) => skills.get(code) ?? code;
const labelOf = (code: string) => expect.objectContaining({ id: skill(code) });

async function territory(departement: string): Promise<[string, Actor]> {
  const fields = { code: `t${departement}`, name: `Territoire ${departement}`, senderName: 'Alizé' };
  const input = CreateTerritory.parse({
    ...fields,
    replyTo: 'a@alize.test',
    departementCodes: [departement],
  });
  const { id: territoryId } = await boot.get(TerritoriesService).create(SYSTEM, input);
  return [territoryId, await person(`a${departement}@alize.test`, 'animator', { territoryId })];
}
async function person(
  email: string,
  role: 'animator' | 'volunteer',
  place: { territoryId?: string; organisationId?: string },
): Promise<Actor> {
  const names = { firstName: 'Anne', lastName: 'Blanc' };
  const { id } = await boot
    .get(PeopleService)
    .create(SYSTEM, CreatePerson.parse({ email, ...names, roles: [{ role, ...place }] }));
  return actorWith(id, [role, place]);
}
const organisation = async (kind: OrganisationKind, name: string, fields: object = {}) =>
  (
    await boot
      .get(OrganisationsService)
      .create(SYSTEM, CreateOrganisation.parse({ kind, name, communeCode: CHAMBERY, ...fields }))
  ).id;
const offer = (volunteer: Actor, organisationId: string, codes: string[], fields: object = {}) =>
  boot.get(OffersService).create(
    volunteer,
    CreateOffer.parse({
      organisationId,
      title: 'Mon appui',
      text: 'Ce que je sais faire et que je propose.',
      skills: codes.map((code) => ({ skillId: skill(code), level: 2 })),
      communeCode: CHAMBERY,
      hoursPerMonth: 10,
      introduction: 'ask_first',
      ...fields,
    }),
  );
const VAGUE = 'Nous cherchons quelqu’un qui connaît le sujet.';
/** Without codes, what its text names. */
async function need(title: string, codes: string[] | undefined, siret: string, text = VAGUE) {
  const { id } = await boot.get(NeedSubmission).submit(
    fanny,
    CreateNeed.parse({
      organisation: { siret, name: 'Atelier Rochaix', communeCode: CHAMBERY },
      contact: { firstName: 'Claire', lastName: 'Rochaix', email: 'claire@alize.test' },
      project: { title: 'Un nouvel atelier', description: 'Deux machines et des embauches.', jobsPlanned: 3 },
      title,
      text,
      ...(codes && { skillIds: codes.map(skill) }),
      mode: 'both',
      hours: 20,
    }),
  );
  await boot.get(NeedsService).qualify(fanny, id, {});
  return id;
}
const refuse = async (needId: string, offerId: string, refusal: DeclineMatch = {}) => {
  const matchId = await boot.get(MatchesService).approve(fanny, needId, offerId, { again: true });
  await boot.get(MatchAnswers).answer(fanny, matchId, refusal);
};

const FIRM = SIRETS[1];
const SUBSIDIARY = SIRETS[2];
let coverage: Coverage;
let sheet: RecruitmentSheet;

beforeAll(async () => {
  boot = await bootTest({ imports: [MatchesModule] });
  skills = new Map((await boot.db.repo(Skill).findBy({ scheme: 'alize' })).map(({ code, id }) => [code, id]));
  daysAgo(500);
  [savoie, fanny] = await territory('73');
  [, rachid] = await territory('01');
  const group = await organisation('group', 'Alpélec', { siret: SIRETS[0] });
  await organisation('company', 'Alpélec Services', { siret: SUBSIDIARY, parentId: group });
  const school = await organisation('school', 'École du Granier');
  const federation = await organisation('federation', 'Union de l’Ain', { communeCode: BOURG });
  const anne = await person('anne@alize.test', 'volunteer', { organisationId: group });
  const paul = await person('paul@alize.test', 'volunteer', { organisationId: school });
  const lea = await person('lea@alize.test', 'volunteer', { organisationId: federation });
  const zoe = await person('zoe@alize.test', 'volunteer', { organisationId: group });

  const erp = await offer(anne, group, ['digital/erp'], { capacity: 2 });
  await offer(anne, group, ['digital/erp', 'digital/software-selection'], { title: 'Un autre appui' });
  await offer(zoe, group, ['digital/erp']);
  await offer(paul, school, ['digital/information-system'], { title: 'Schéma directeur' });
  const away = [{ from: '2026-02-01', to: '2026-12-31' }];
  await offer(paul, school, ['export/customs'], { title: 'Douane', absences: away });
  const paused = await offer(anne, group, ['finance/accounting'], { title: 'Comptabilité' });
  await boot.get(OffersService).update(anne, paused, { status: 'paused', version: 1 });
  await offer(lea, federation, ['export/customs'], { title: 'Douane', communeCode: BOURG });

  // Older than a year: a need, its refusal and its first approval count for nothing.
  daysAgo(450);
  const old = await need('Vieux besoin', ['digital/erp'], FIRM);
  await refuse(old, erp, { reason: 'wrong_topic' });
  await boot.get(NeedsService).withdraw(fanny, old);

  daysAgo(100);
  const rejected = await need('Hors du programme', ['export/customs'], FIRM);
  await boot.get(NeedsService).reject(fanny, rejected, 'Hors du programme.');
  const withdrawn = await need('Abandonné', ['quality/iso-9001'], FIRM);
  await boot.get(NeedsService).withdraw(fanny, withdrawn);
  daysAgo(40);
  await need('Passer la douane', ['export/customs'], FIRM);
  daysAgo(30);
  const several = await need('Choisir un ERP', ['digital/erp', 'quality/iso-9001'], FIRM);
  daysAgo(26);
  await refuse(several, erp, { reason: 'too_far', details: 'Une heure de route' });
  daysAgo(24);
  await refuse(several, erp);
  daysAgo(20);
  await need('ERP de la filiale', ['digital/erp'], SUBSIDIARY);
  daysAgo(10);
  await need('Sans compétence', [], FIRM);
  daysAgo(0);
  coverage = Coverage.parse(await boot.get(CoverageQueries).of(fanny, savoie));
  sheet = await boot.get(CoverageQueries).recruitmentSheet(fanny, savoie, 'fr');
});
afterAll(() => boot.close());

const titles = (needs: Coverage['openNeeds']['nobody']) =>
  needs.map(({ title, waitingDays }) => [title, waitingDays]);
const figuresOf = (code: string) => coverage.skills.find((each) => each.skill.id === skill(code));

describe('the coverage of a territory', () => {
  it('tells open needs apart by the number of people who fit, the longest wait first', () => {
    expect(coverage.openNeeds.total).toBe(4);
    expect(titles(coverage.openNeeds.nobody)).toEqual([['Passer la douane', 40]]);
    expect(titles(coverage.openNeeds.undecided)).toEqual([['Sans compétence', 10]]);
    expect(coverage.openNeeds).toMatchObject({ severalPeople: [], notCompared: [], toConfirm: 1 });
    expect(titles(coverage.openNeeds.onePerson)).toEqual([
      ['Choisir un ERP', 30],
      ['ERP de la filiale', 20],
    ]);
    expect(coverage.openNeeds.onePerson[0]).toMatchObject({
      ...{ organisation: 'Atelier Rochaix', lackSaid: true },
      skillsWithoutAnybody: [labelOf('quality/iso-9001')],
    });
  });

  it('says of every need what its own page says', async () => {
    const { nobody, undecided, onePerson, severalPeople } = coverage.openNeeds;
    for (const { id, canHelp, toCheck } of [...nobody, ...undecided, ...onePerson, ...severalPeople]) {
      const shown = await boot.get(CandidatesQueries).forNeed(fanny, id, 50);
      const inBand = (band: FitBand) =>
        new Set(
          shown.items.filter(({ fit }) => fit.band === band).map(({ offer: { volunteer } }) => volunteer.id),
        );
      const able = inBand('can_help');
      const check = [...inBand('to_check')].filter((person) => !able.has(person));
      expect([canHelp, toCheck]).toEqual([able.size, check.length]);
      expect(shown.nobody !== undefined).toBe(nobody.some((need) => need.id === id));
      expect(shown.undecided !== undefined).toBe(undecided.some((need) => need.id === id));
    }
  });

  it('says of a need that lost its skills that it has none, not that none was recognised', async () => {
    const text = 'Il nous faut un ERP, et quelqu’un qui sache le choisir.';
    const id = await need('Choisir un ERP', undefined, FIRM, text);
    const shown = () => boot.get(CandidatesQueries).forNeed(fanny, id, 1);
    expect(await shown()).not.toHaveProperty('note');
    const { version } = await boot.get(NeedsQueries).get(fanny, id);
    await boot.get(NeedsService).update(fanny, id, { skillIds: [], version });
    expect((await shown()).note).toMatch(/^Aucune compétence n’est choisie pour ce besoin/);
    await boot.get(NeedsService).withdraw(fanny, id);
  });

  it('counts the needs of a year and the people, away or not, of each skill', () => {
    const counted = { needsWithoutAnyone: 0, restsOnOnePerson: false };
    expect(figuresOf('digital/erp')).toMatchObject({
      ...counted,
      needs: 2,
      openNeeds: 2,
      jobsPlanned: 6,
      availablePeople: 3,
      people: 3,
    });
    expect(figuresOf('quality/iso-9001')).toMatchObject({ ...counted, needs: 2, openNeeds: 1, people: 0 });
    expect(figuresOf('export/customs')).toMatchObject({
      needs: 1,
      needsWithoutAnyone: 1,
      availablePeople: 0,
      people: 1,
      restsOnOnePerson: true,
    });
  });

  it('counts the refusals of a year by reason, and how long needs wait', () => {
    expect(coverage.refusals).toEqual([
      { reason: 'too_far', count: 1 },
      { reason: 'not_said', count: 1 },
    ]);
    expect(coverage.waiting).toEqual({ median: 25, longest: 40, medianToFirstApproval: 4 });
  });

  it('says whom to recruit first, and which kinds of partner lend such people anywhere', () => {
    const [customs, iso, ...rest] = coverage.recommendations;
    expect(customs).toMatchObject({
      skill: labelOf('export/customs'),
      urgency: 'need_without_anyone',
      longestWaitDays: 40,
      partners: {
        basis: 'skill',
        kinds: [
          { kind: 'federation', offers: 1 },
          { kind: 'school', offers: 1 },
        ],
      },
    });
    expect(iso).toMatchObject({
      skill: labelOf('quality/iso-9001'),
      urgency: 'skill_without_anyone',
      partners: { basis: 'none', kinds: [] },
    });
    expect(rest).toEqual([]);
  });

  it('falls back on skills beside, then on the theme', async () => {
    const kindsFor = async (code: string) => {
      const needId = await need(`Avec ${code}`, [code], FIRM);
      const { recommendations } = await boot.get(CoverageQueries).of(fanny, savoie);
      await boot.get(NeedsService).withdraw(fanny, needId);
      return recommendations.find((each) => each.skill.id === skill(code))?.partners;
    };
    expect(await kindsFor('finance/reading-accounts')).toEqual({
      basis: 'near',
      kinds: [{ kind: 'group', offers: 1 }],
    });
    expect(await kindsFor('digital/custom-software')).toEqual({
      basis: 'theme',
      kinds: [
        { kind: 'group', offers: 3 },
        { kind: 'school', offers: 1 },
      ],
    });
  });

  it('does not exist for who runs another territory', async () => {
    const missing = expect.objectContaining({ status: 404, code: 'territory/not-found' });
    const queries = boot.get(CoverageQueries);
    await expect(queries.of(rachid, savoie)).rejects.toEqual(missing);
    await expect(queries.recruitmentSheet(rachid, savoie, 'fr')).rejects.toEqual(missing);
    await expect(queries.of(SYSTEM, '019c0000-0000-7000-8000-000000000000')).rejects.toEqual(missing);
  });
});

describe('the recruitment sheet', () => {
  it('says what is wanted and at stake in figures, without a name or a firm’s words', () => {
    expect(sheet).toMatchObject({
      openNeeds: 2,
      jobsPlanned: 6,
      mission: {
        hours: { least: 20, median: 20, most: 20 },
        modes: { on_site: 0, remote: 0, both: 2 },
      },
    });
    expect(sheet.skills.map(({ needs, jobsPlanned, urgency }) => [needs, jobsPlanned, urgency])).toEqual([
      [1, 3, 'need_without_anyone'],
      [2, 6, 'skill_without_anyone'],
    ]);
    expect(JSON.stringify(sheet)).not.toMatch(/Rochaix|Claire|atelier|Passer/i);
  });

  it('of one need names what this need lacks alone', async () => {
    const [customs] = coverage.openNeeds.nobody;
    const one = await boot.get(CoverageQueries).recruitmentSheet(fanny, savoie, 'fr', customs!.id);
    expect(one.skills).toEqual([
      { label: expect.stringContaining('Douane'), needs: 1, jobsPlanned: 3, urgency: 'need_without_anyone' },
    ]);
    expect(one).toMatchObject({ openNeeds: 1, toConfirm: 0 });
  });

  it('asks partners for no skill that only the machine read in a text', async () => {
    const queries = boot.get(CoverageQueries);
    const before = await queries.recruitmentSheet(fanny, savoie, 'fr');
    const text = 'Il nous faut un tableau de bord de trésorerie.';
    const id = await need('Suivre la trésorerie', undefined, FIRM, text);
    const { recommendations, openNeeds, skills: asked } = await queries.of(fanny, savoie);
    for (const { skill: named } of [...recommendations, ...asked])
      expect(named.id).not.toBe(skill('finance/cash-flow'));
    expect(openNeeds.undecided).toContainEqual(
      expect.objectContaining({ id, lackSaid: false, skillsWithoutAnybody: [] }),
    );
    const { toConfirm } = before;
    expect(await queries.recruitmentSheet(fanny, savoie, 'fr')).toEqual({
      ...before,
      toConfirm: toConfirm + 1,
    });
    await boot.get(NeedsService).withdraw(fanny, id);
  });

  it('takes words that an animator noted for what a need lacks, and not those of the firm', async () => {
    const queries = boot.get(CoverageQueries);
    const missing = boot.get(MissingSkills);
    const candidates = boot.get(CandidatesQueries);
    const id = await need('Vendre mes crèmes', undefined, FIRM, 'Il faut un dossier par produit.');
    const words = 'Réglementation cosmétique';
    const theirs = await boot.db.repo(Need).findOneByOrFail({ id });
    await boot.db.tx(() => missing.noteWith(fanny, theirs, [words]));
    expect(await candidates.forNeed(fanny, id, 5)).toMatchObject({ undecided: expect.any(String) });
    await missing.note(fanny, { words: `${words} européenne`, needId: id });
    expect(await candidates.forNeed(fanny, id, 5)).toMatchObject({ nobody: expect.any(String) });
    const { openNeeds } = await queries.of(fanny, savoie);
    expect(openNeeds.nobody).toContainEqual(
      expect.objectContaining({ id, wordsNoted: [`${words} européenne`] }),
    );
    const one = await queries.recruitmentSheet(fanny, savoie, 'fr', id);
    expect(one).toMatchObject({ skills: [], wordsNoted: [`${words} européenne`], toConfirm: 0 });
    await boot.get(NeedsService).withdraw(fanny, id);
  });
});
