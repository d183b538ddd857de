import { Advance, Advances } from '@alize/advances';
import { DecisionCondition, Decisions } from '@alize/committee';
import { SYSTEM } from '@alize/directory';
import { Funds } from '@alize/funds';
import { Clock, Database } from '@alize/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { placed, type Places } from './seed-directory';

/** Who gave how many euros, by their keys. */
const GIVEN = { torrenval: 50_000, alpelec: 40_000, montalbane: 25_000 };

/** The fund that the committee grants from, with what partners gave. */
export async function openFund(
  app: INestApplicationContext,
  { territories, organisations }: Places,
): Promise<void> {
  const funds = app.get(Funds);
  const fundId = await funds.open(SYSTEM, {
    ...{ territoryId: placed(territories, 'savoie'), holderId: placed(organisations, 'cci-savoie') },
    ...{ legalBasis: 'Convention Alizé Savoie 2025-2027, article 6.', reserveCents: 1_000_000 },
  });
  const receivedOn = app.get(Clock).today();
  for (const [index, [key, euros]] of Object.entries(GIVEN).entries())
    await funds.receive(SYSTEM, fundId, {
      ...{ organisationId: placed(organisations, key), amountCents: euros * 100, receivedOn },
      ...{ piece: `VIR ${1042 + index}`, label: 'Contribution reçue' },
    });
}

/** What the committee granted; a process without a worker has opened none. */
const inStatus = (app: INestApplicationContext, status: 'granted' | 'signed') =>
  app.get(Database).repo(Advance).findBy({ status });

/** The firms met their conditions and signed. */
export async function signAdvances(app: INestApplicationContext): Promise<void> {
  for (const { id, decisionId } of await inStatus(app, 'granted')) {
    const open = await app.get(Database).repo(DecisionCondition).findBy({ decisionId, status: 'open' });
    for (const condition of open) await app.get(Decisions).settle(SYSTEM, condition.id, { status: 'met' });
    await app.get(Advances).sign(SYSTEM, id, { signedOn: app.get(Clock).today() });
  }
}

export async function payAdvances(app: INestApplicationContext): Promise<void> {
  for (const { id } of await inStatus(app, 'signed'))
    await app.get(Advances).disburse(SYSTEM, id, { disbursedOn: app.get(Clock).today() });
}
