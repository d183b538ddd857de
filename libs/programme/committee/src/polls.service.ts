import { randomUUID } from 'node:crypto';
import type { CastBallot, Choice, OpenPoll, PollResult } from '@alize/contracts';
import type { Actor } from '@alize/directory';
import { Clock, conflict, Database, newId, notFound, ROW_LOCK } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { newSealingKey, seal, unseal } from './ballots.rules';
import { type Entitled, entitledTo, SECRET_VOTERS_MIN, tally } from './quorum.rules';
import { AgendaItem } from './session.entities';
import { asideFrom, quorumIn, type Sitting, Sittings, votingIn, votingPolicy } from './sitting';
import { Ballot, Poll, PollVoter, SecretBallot } from './vote.entities';
import { CommitteeSessions } from './sessions.service';

/** Who may vote on the item now. */
export const entitledIn = (sitting: Sitting, applicationId: string): Entitled[] =>
  entitledTo({
    voting: votingIn(sitting),
    present: sitting.present.map(({ memberId }) => memberId),
    aside: asideFrom(sitting, applicationId),
    proxies: sitting.proxies,
  });

/** Votes: opened once the quorum of the item is there, cast once, counted when closed. */
@Injectable()
export class Polls {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly sittings: Sittings,
    private readonly sessions: CommitteeSessions,
  ) {}

  async open(actor: Actor, itemId: string, { ballot, motion }: z.output<typeof OpenPoll>): Promise<string> {
    const id = newId();
    await this.db.tx(async () => {
      const { item } = await this.sittings.ofItem(actor, itemId);
      const sitting = await this.sessions.for(actor, item.sessionId, 'decide');
      const { status } = await this.db.repo(AgendaItem).findOneByOrFail({ id: itemId });
      if (status !== 'pending') throw conflict('agenda-item/not-now', { status });
      if (!quorumIn(sitting, item.applicationId).met) throw conflict('committee/no-quorum-for-item');
      const entitled = entitledIn(sitting, item.applicationId);
      if (ballot === 'secret' && entitled.length < SECRET_VOTERS_MIN)
        throw conflict('poll/too-few-for-secret');
      const sealingKey = ballot === 'secret' ? newSealingKey() : null;
      await this.db.repo(Poll).insert({ id, itemId, ballot, motion, openedAt: this.clock.now(), sealingKey });
      await this.db.repo(AgendaItem).update({ id: itemId }, { status: 'voting' });
    });
    return id;
  }

  /** One's own voice, or one that is held. The same choice again is answered as the first time. */
  async cast(
    actor: Actor,
    pollId: string,
    { choice, principalId }: z.output<typeof CastBallot>,
  ): Promise<void> {
    await this.db.tx(async () => {
      const { poll, sitting, item } = await this.reading(actor, pollId);
      const voterId = sitting.seat?.id;
      if (!voterId) throw notFound('poll');
      const principal = principalId ?? voterId;
      const entitled = entitledIn(sitting, item.applicationId);
      const may = entitled.some((one) => one.voterId === voterId && one.principalId === principal);
      if (!may) throw conflict('poll/not-entitled');
      // Until it commits nobody closes it.
      const [open] = await this.db.query(
        'SELECT id FROM poll WHERE id = $1 AND closed_at IS NULL FOR SHARE',
        [pollId],
      );
      if (!open) throw conflict('poll/not-open');
      const written = poll.sealingKey
        ? await this.insertSealed(pollId, principal, seal(choice, poll.sealingKey))
        : await this.db.query(
            `INSERT INTO ballot (poll_id, principal_id, voter_id, choice, at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (poll_id, principal_id) DO NOTHING RETURNING poll_id`,
            [pollId, principal, voterId, choice, this.clock.now()],
          );
      if (written.length > 0) return;
      if ((await this.chosen(poll, principal)) !== choice) throw conflict('poll/voted-already');
    });
  }

  /** Frozen: who could vote, and how it came out. Without a quorum at the end it has decided nothing. */
  async close(actor: Actor, pollId: string): Promise<void> {
    await this.db.tx(async () => {
      const { item } = await this.reading(actor, pollId);
      const sitting = await this.sessions.for(actor, item.sessionId, 'decide');
      const poll = await this.db.repo(Poll).findOne({ where: { id: pollId }, lock: ROW_LOCK });
      if (!poll || poll.closedAt) throw conflict('poll/not-open');
      const quorum = quorumIn(sitting, item.applicationId);
      if (!quorum.met) throw conflict('committee/no-quorum-for-item');
      const aside = asideFrom(sitting, item.applicationId);
      const votes = (await this.votes(poll)).filter(({ principalId }) => !aside.includes(principalId));
      const now = entitledIn(sitting, item.applicationId);
      const voted = votes.filter(({ principalId }) => !now.some((one) => one.principalId === principalId));
      const entitled = [...now, ...voted.map(({ principalId }) => ({ principalId, voterId: principalId }))];
      const inOffice = votingIn(sitting);
      const chairId = sitting.session.chairId;
      const chair = poll.sealingKey ? undefined : votes.find(({ principalId }) => principalId === chairId);
      const counted = {
        ...{
          choices: votes.map(({ choice }) => choice),
          entitled: entitled.length,
          chairChoice: chair?.choice ?? null,
        },
        inOffice: inOffice.filter((id) => !aside.includes(id)).length,
      };
      const result: PollResult = {
        ...tally(counted, votingPolicy(sitting)),
        ...{ present: quorum.counted, inOffice: inOffice.length, quorum: quorum.needed },
        aside: aside.filter((id) => inOffice.includes(id)).length,
      };
      if (poll.sealingKey) await this.unsealAll(pollId, counted.choices);
      await this.db
        .repo(Poll)
        .save({ id: pollId, closedAt: this.clock.now(), sealingKey: null, entitled, result });
      await this.db.repo(AgendaItem).update({ id: item.id }, { status: 'voted' });
    });
  }

  private async reading(actor: Actor, pollId: string) {
    const poll = await this.db.repo(Poll).findOneBy({ id: pollId });
    if (!poll) throw notFound('poll');
    return { poll, ...(await this.sittings.ofItem(actor, poll.itemId)) };
  }

  /** Sorted by choice, in one statement, under random ids; the sealed ones are wiped and the key goes. */
  private async unsealAll(pollId: string, choices: readonly Choice[]): Promise<void> {
    const rows = [...choices].sort().map((choice) => ({ id: randomUUID(), pollId, choice }));
    if (rows.length > 0) await this.db.repo(SecretBallot).insert(rows);
    await this.db.repo(PollVoter).update({ pollId }, { sealedChoice: null });
  }

  private insertSealed(pollId: string, principalId: string, sealed: Buffer): Promise<unknown[]> {
    return this.db.query(
      `INSERT INTO poll_voter (poll_id, principal_id, sealed_choice) VALUES ($1, $2, $3)
       ON CONFLICT (poll_id, principal_id) DO NOTHING RETURNING poll_id`,
      [pollId, principalId, sealed],
    );
  }

  private async votes({ id, sealingKey }: Poll): Promise<{ principalId: string; choice: Choice }[]> {
    if (!sealingKey) return this.db.repo(Ballot).findBy({ pollId: id });
    const sealed = await this.db.repo(PollVoter).findBy({ pollId: id });
    return sealed.flatMap(({ principalId, sealedChoice }) =>
      sealedChoice ? [{ principalId, choice: unseal(sealedChoice, sealingKey) }] : [],
    );
  }

  private async chosen(poll: Poll, principalId: string): Promise<Choice | undefined> {
    return (await this.votes(poll)).find((vote) => vote.principalId === principalId)?.choice;
  }
}
