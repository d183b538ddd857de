import type { AgendaItem, CommitteeSession } from '@alize/contracts';
import { Chip } from '../../design/chip';
import { LinkButton } from '../../design/link-button';
import { Notice } from '../../design/notice';
import { Sheet } from '../../design/sheet';
import { Stack } from '../../design/stack';
import { Stat, Stats } from '../../design/stat';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { applicationWords } from '../../parts/application/application-words';
import { DecisionSheet } from '../../parts/application/decisions';
import { DecisionForm } from './decision-form';
import { PollPart } from './poll-part';
import { sittingWords } from './sitting-words';
import { StandAside } from './stand-aside';

/** One dossier on the agenda: what it asks, who stands aside, the vote, the decision. */
export function AgendaItemSheet({ session, item }: { session: CommitteeSession; item: AgendaItem }) {
  const w = useWords(sittingWords);
  const { position, firm, title, dossier, standsAside, quorum, status, decision, applicationId } = item;
  const open = session.status === 'open';
  const decides = session.actions.includes('decide');
  return (
    <Sheet
      title={`${position}. ${firm} : ${title}`}
      aside={
        open &&
        !standsAside && (
          <Chip tone={quorum.met ? 'good' : 'warn'}>
            {quorum.met ? w.quorumMet : w.quorumNot} · {w.quorum(quorum.counted, quorum.needed)}
          </Chip>
        )
      }
    >
      <Stack gap={2}>
        {standsAside && <Notice>{w.stoodAside}</Notice>}
        {dossier && <DossierFacts dossier={dossier} />}
        {session.runs && (
          <div>
            <LinkButton
              to={`/animate/applications/${applicationId}`}
              kind="second"
              small
              name={`${w.dossier} : ${firm}`}
            >
              {w.dossier}
            </LinkButton>
          </div>
        )}
        {!standsAside && <StandAside session={session} item={item} />}
        {!standsAside && <PollPart session={session} item={item} />}
        {decides && ['pending', 'voted'].includes(status) && !standsAside && (
          <DecisionForm session={session} item={item} />
        )}
        {decision && <DecisionSheet decision={decision} />}
        {status === 'not_reached' && <p>{w.notReached}</p>}
      </Stack>
    </Sheet>
  );
}

function DossierFacts({ dossier }: { dossier: NonNullable<AgendaItem['dossier']> }) {
  const w = useWords(sittingWords);
  const a = useWords(applicationWords);
  const f = useFormats();
  const { purpose, amountAskedCents, investmentCents, jobs, jobsAtRisk, plan, headcount, opinion, answer } =
    dossier;
  const planned = jobs.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Stats>
        <Stat value={f.money(amountAskedCents)} label={w.asked} />
        <Stat value={f.money(investmentCents)} label={w.project} />
        <Stat value={f.number(planned)} label={w.jobs}>
          {jobsAtRisk > 0 && `+ ${f.number(jobsAtRisk)} ${w.kept}`}
        </Stat>
        {headcount !== null && <Stat value={f.number(headcount)} label={w.headcount} />}
      </Stats>
      <p>{purpose}</p>
      {plan.length > 0 && (
        <p>
          {w.plan} :{' '}
          {f.list(
            plan.map(
              ({ source, label, amountCents }) => `${label || a.sources[source]} ${f.money(amountCents)}`,
            ),
          )}
        </p>
      )}
      {opinion !== '' && (
        <p>
          <strong>{w.opinion}</strong> : {opinion}
        </p>
      )}
      {answer && (
        <p>
          <strong>{w.answer}</strong> : {answer}
        </p>
      )}
    </>
  );
}
