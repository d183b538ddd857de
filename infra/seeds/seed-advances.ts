import { Advance, Advances } from '@alize/advances';
import { DecisionCondition, Decisions } from '@alize/committee';
import { SYSTEM } from '@alize/directory';
import { Clock, Database } from '@alize/platform';
import type { INestApplicationContext } from '@nestjs/common';

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
