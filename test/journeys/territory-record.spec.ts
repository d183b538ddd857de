import { ProblemBody, TerritoryRecord, type UpdateTerritory } from '@alize/contracts';
import { TerritoriesService } from '@alize/directory';
import { z } from 'zod';
import { bootSystem, type System } from '../support/system';
import { makeWorld, type World } from '../support/world';

const [ADMIN, FANNY] = ['admin@alize.test', 'animation.savoie@alize.test'];
let system: System;
let world: World;
beforeAll(async () => {
  system = await bootSystem();
  world = await makeWorld(system);
});
afterAll(() => system.close());

const path = () => `/api/territories/${world.savoie}`;
const read = async (who = ADMIN) =>
  TerritoryRecord.parse((await (await system.as(who)).get(path(), 200)).json);
const change = async (fields: Partial<z.input<typeof UpdateTerritory>>, status = 200, who = ADMIN) => {
  const { version } = await read();
  return (await (await system.as(who)).patch(path(), { version, ...fields }, status)).json;
};

it('says its communes and groups by name, who runs it and how its mails are signed', async () => {
  const record = await read(FANNY);
  expect(record).toMatchObject({
    ...{ name: 'Savoie', senderName: 'Alizé Savoie', replyTo: 'animation.savoie@alize.test', history: [] },
    runBy: [{ name: 'Fanny Blanc', email: FANNY }],
  });
  expect(record.communes).toContainEqual({ code: '73065', name: 'Chambéry', departementCode: '73' });
  expect(record.epcis).toContainEqual({
    ...{ code: '200069110', name: 'CA du Grand Chambéry', communes: expect.any(Number), missing: 0 },
  });
});

it('is corrected by its animator, with who, before and after', async () => {
  await change({ name: 'Savoie et Combe', replyTo: 'equipe.savoie@alize.test' }, 200, FANNY);
  const { name, history } = await read();
  expect(name).toBe('Savoie et Combe');
  expect(history).toMatchObject([
    {
      by: 'Fanny Blanc',
      changes: [
        { field: 'name', before: 'Savoie', after: 'Savoie et Combe' },
        { field: 'replyTo', before: 'animation.savoie@alize.test', after: 'equipe.savoie@alize.test' },
      ],
    },
  ]);
  expect(ProblemBody.parse(await change({ name: 'Autrement', version: 1 }, 409)).code).toBe('input/stale');
});

it('gets and loses communes by administrators alone, and says whose they are already', async () => {
  await change({ addCommuneCodes: ['38185'] }, 403, FANNY);
  expect(ProblemBody.parse(await change({ addCommuneCodes: ['01053'] }, 409))).toMatchObject({
    code: 'territory/commune-taken',
    detail: 'Ces communes sont déjà dans un autre territoire : Bourg-en-Bresse (Ain).',
  });
  const before = (await read()).communes.length;
  await change({ addCommuneCodes: ['38185'], removeCommuneCodes: ['73008'] });
  const { communes, history } = await read();
  expect(communes).toHaveLength(before);
  expect(communes.map(({ code }) => code)).toEqual(expect.arrayContaining(['38185']));
  expect(history[0]?.changes).toEqual([
    { field: 'communesRemoved', before: null, after: 'Aix-les-Bains' },
    { field: 'communesAdded', before: null, after: 'Grenoble' },
  ]);
  expect((await system.app.get(TerritoriesService).ofCommune('73008'))?.id).toBeUndefined();
  expect((await system.app.get(TerritoriesService).ofCommune('38185'))?.id).toBe(world.savoie);
});

it('takes a whole group found by name, and keeps one commune at least', async () => {
  const admin = await system.as(ADMIN);
  const { json } = await admin.get('/api/epcis?q=gresivaudan', 200);
  const [group] = z
    .object({ items: z.array(z.object({ code: z.string(), name: z.string() })) })
    .parse(json).items;
  expect(group?.name).toContain('Grésivaudan');
  await change({ addEpciCodes: [group?.code ?? ''] });
  const { communes, epcis } = await read();
  expect(epcis).toContainEqual(expect.objectContaining({ code: group?.code, missing: 0 }));
  const all = communes.map(({ code }) => code);
  expect(ProblemBody.parse(await change({ removeCommuneCodes: all }, 400)).errors).toMatchObject([
    { path: 'removeCommuneCodes', code: 'territory/no-commune' },
  ]);
  expect((await read()).communes).toHaveLength(all.length);
});
