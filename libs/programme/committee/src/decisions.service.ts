import { ApplicationsService, lacksOf } from '@alize/applications';
import type { SettleCondition, TakeDecision } from '@alize/contracts';
import { DocumentsService } from '@alize/documents';
import { Funds } from '@alize/funds';
import { type Actor, History, runs, TerritoriesService } from '@alize/directory';
import { Clock, conflict, Database, newId, notFound, Outbox, ROW_LOCK, unreachable } from '@alize/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { decisionNotified } from './committee.messages';
import { Decision, DecisionCondition } from './decision.entities';
import { decisionLetter } from './decision-letter.document';
import { whyNot } from './decision.rules';
import { Envelopes } from './envelopes.queries';
import { LetterFacts } from './letter-facts.queries';
import { AgendaItem } from './session.entities';
import { sessionNumber } from './session.rules';
import { CommitteeSessions } from './sessions.service';
import { Sittings } from './sitting';
import { Poll } from './vote.entities';

/** What the committee decides, from the vote to the letter in the firm's hands. */
@Injectable()
export class Decisions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly history: History,
    private readonly territories: TerritoriesService,
    private readonly applications: ApplicationsService,
    private readonly documents: DocumentsService,
    private readonly sittings: Sittings,
    private readonly sessions: CommitteeSessions,
    private readonly envelopes: Envelopes,
    private readonly letters: LetterFacts,
    private readonly funds: Funds,
  ) {}

  async take(actor: Actor, itemId: string, input: z.output<typeof TakeDecision>): Promise<string> {
    const id = newId();
    await this.db.tx(async () => {
      const { item: read } = await this.sittings.ofItem(actor, itemId);
      const { session, policy } = await this.sessions.for(actor, read.sessionId, 'decide');
      const { territoryId, year, number } = session;
      const item = await this.db.repo(AgendaItem).findOneByOrFail({ id: itemId });
      if (!['pending', 'voted'].includes(item.status))
        throw conflict('agenda-item/not-now', { status: item.status });
      // Two sittings of one territory cannot both grant the last euros of its year.
      const { code } = await this.territories.get(territoryId);
      await this.db.query('SELECT id FROM territory WHERE id = $1 FOR NO KEY UPDATE', [territoryId]);
      const [poll] = await this.db.repo(Poll).find({ where: { itemId }, order: { id: 'DESC' }, take: 1 });
      const application = await this.applications.lock(item.applicationId);
      const problem = whyNot(input, {
        ...{ maximumCents: policy.maxAdvanceCents, moneyNeedsSkills: policy.moneyNeedsSkills },
        envelopeLeftCents: await this.envelopes.left(territoryId, year, policy),
        hasSkills: await this.envelopes.hasSkills(application.projectId),
        lacksJobs: lacksOf(application, policy).includes('jobs'),
        adopted: poll?.result ? poll.result.adopted : null,
      });
      if (problem) throw problem;
      const { conditions, ...decided } = input;
      const granted = decided.outcome === 'granted';
      const [former] = await this.db
        .repo(Decision)
        .find({ where: { applicationId: application.id }, order: { id: 'DESC' }, take: 1 });
      if (former) await this.funds.release(former.id);
      if (decided.amountCents && granted) await this.funds.commit(territoryId, id, decided.amountCents);
      const now = this.clock.now();
      await this.db.repo(Decision).insert({
        ...{ id, itemId, applicationId: application.id, territoryId, ...decided, takenAt: now },
        ...(!granted && { amountCents: null, instalments: null, periodMonths: null, deferralMonths: null }),
        number: `${sessionNumber(code, year, number)}/${String(item.position).padStart(2, '0')}`,
        amountAskedCents: application.amountAskedCents ?? 0,
        ...{ maximumCents: policy.maxAdvanceCents, supersedesId: former?.id ?? null },
        validUntil: granted ? monthsAfter(this.clock.today(), policy.committee.decisionValidityMonths) : null,
      });
      for (const [index, { text, when }] of (granted ? conditions : []).entries())
        await this.db
          .repo(DecisionCondition)
          .insert({ id: newId(), decisionId: id, position: index + 1, text, moment: when });
      await this.db.repo(AgendaItem).update({ id: itemId }, { status: 'decided' });
      await this.applications.moveForCommittee(actor, application.id, 'decided');
      await this.history.record('decision', id, { from: null, to: decided.outcome }, actor);
    });
    return id;
  }

  /** The letter is issued and mailed; from then on nothing of the decision changes. */
  async notify(actor: Actor, id: string): Promise<void> {
    await this.db.tx(async () => {
      const decision = await this.lockFor(actor, id);
      if (decision.notifiedAt) throw conflict('decision/notified-already');
      const paper = decisionLetter(await this.letters.of(id));
      const { number, territoryId } = decision;
      const documentId = await this.documents.issue(actor, {
        ...{ kind: 'decision_letter', territoryId, number, subjectId: id, paper },
      });
      await this.db.repo(Decision).update({ id }, { notifiedAt: this.clock.now(), documentId });
      await this.history.record('decision', id, { from: decision.outcome, to: 'notified' }, actor);
      await this.outbox.publish(decisionNotified, { decisionId: id });
    });
  }

  /** Deferred: the firm, or the animator for it, answers what the committee asked, and it waits for the next one. */
  async answer(actor: Actor, id: string, answer: string): Promise<void> {
    await this.db.tx(async () => {
      const decision = await this.db
        .repo(Decision)
        .findOne({ where: { id }, relations: { application: true } });
      const own = decision?.application.requesterId === actor.personId && decision.notifiedAt !== null;
      if (!decision || !(own || runs(actor, decision.territoryId))) throw notFound('decision');
      const [last] = await this.db
        .repo(Decision)
        .find({ where: { applicationId: decision.applicationId }, order: { id: 'DESC' }, take: 1 });
      if (decision.outcome !== 'deferred' || last?.id !== id) throw conflict('decision/nothing-asked');
      if (!decision.notifiedAt) throw conflict('decision/not-notified');
      await this.applications.comeBack(actor, decision.applicationId, answer);
    });
  }

  /** Met and failed by who runs the territory; waived likewise, with the committee's reason. */
  async settle(actor: Actor, conditionId: string, { status, reason }: SettleCondition): Promise<void> {
    await this.db.tx(async () => {
      const found = await this.db
        .repo(DecisionCondition)
        .findOne({ where: { id: conditionId }, lock: ROW_LOCK });
      if (!found) throw notFound('condition');
      const { territoryId, outcome } = await this.db.repo(Decision).findOneByOrFail({ id: found.decisionId });
      if (!runs(actor, territoryId)) throw notFound('condition');
      if (found.status !== 'open') throw unreachable('condition', found.status, status);
      if (status !== 'met' && !reason) throw conflict('condition/no-reason');
      await this.db
        .repo(DecisionCondition)
        .update({ id: conditionId }, { status, reason: reason ?? null, settledAt: this.clock.now() });
      const to = `condition_${status}`;
      await this.history.record('decision', found.decisionId, { from: outcome, to, reason }, actor);
    });
  }

  private async lockFor(actor: Actor, id: string): Promise<Decision> {
    const decision = await this.db.repo(Decision).findOne({ where: { id }, lock: ROW_LOCK });
    if (!decision || !runs(actor, decision.territoryId)) throw notFound('decision');
    return decision;
  }
}

/** The same day of a later month, or its last. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
