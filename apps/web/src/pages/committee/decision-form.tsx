import {
  type AgendaItem,
  type CommitteeSession,
  ConditionMoment,
  type DecisionOutcome,
} from '@alize/contracts';
import { useState } from 'react';
import { Button } from '../../design/button';
import { NumberField } from '../../design/number-field';
import { RadioGroup } from '../../design/radio-group';
import { Select } from '../../design/select';
import { Stack } from '../../design/stack';
import { TextArea } from '../../design/text-area';
import { TextField } from '../../design/text-field';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { EuroField } from '../../parts/application/euro-field';
import { LinesField } from '../../parts/application/lines-field';
import { sittingWords } from './sitting-words';
import { useAct } from './use-act';

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** What the committee decides, written in the sitting. Without a vote, only a deferral. */
export function DecisionForm({ session, item }: { session: CommitteeSession; item: AgendaItem }) {
  const w = useWords(sittingWords);
  const f = useFormats();
  const act = useAct(w.done);
  const adopted = item.poll?.result?.adopted ?? null;
  const possible: DecisionOutcome[] =
    adopted === null ? ['deferred'] : adopted ? ['granted', 'deferred', 'refused'] : ['deferred', 'refused'];
  const [chosen, setChosen] = useState<DecisionOutcome | null>(null);
  const outcome = chosen && possible.includes(chosen) ? chosen : (possible[0] ?? 'deferred');
  const [amountCents, setAmount] = useState(item.dossier?.amountAskedCents ?? null);
  const [instalments, setInstalments] = useState<number | null>(36);
  const [period, setPeriod] = useState<'1' | '3'>('1');
  const [deferralMonths, setDeferral] = useState<number | null>(6);
  const [skillsDays, setDays] = useState<number | null>(null);
  const [words, setWords] = useState('');
  const [conditions, setConditions] = useState<{ text: string; when: ConditionMoment }[]>([]);
  const { maximumCents, envelopeLeftCents, moneyNeedsSkills } = session.policy;
  const limits = [
    w.maximum(f.money(maximumCents)),
    ...(envelopeLeftCents === null ? [] : [w.left2(f.money(envelopeLeftCents))]),
  ];
  const body = {
    granted: {
      ...{ outcome, amountCents, instalments, periodMonths: Number(period), deferralMonths, skillsDays },
      conditions: conditions.filter(({ text }) => text !== ''),
    },
    deferred: { outcome, question: words },
    refused: { outcome, motive: words },
  }[outcome];
  return (
    <Stack gap={2}>
      <RadioGroup<DecisionOutcome>
        label={w.outcome}
        choices={possible.map((id) => ({ id, label: w.outcomes[id] }))}
        value={outcome}
        onChange={setChosen}
      />
      {outcome === 'granted' ? (
        <>
          <EuroField label={w.amount} hint={limits.join(' ')} cents={amountCents} onChange={setAmount} />
          {moneyNeedsSkills && <p>{w.needsSkills}</p>}
          <Stack row gap={1}>
            <NumberField
              label={w.instalments}
              minValue={1}
              maxValue={120}
              value={instalments ?? NaN}
              onChange={(value) => setInstalments(orNull(value))}
            />
            <Select<'1' | '3'>
              label={w.period}
              width="short"
              choices={(['1', '3'] as const).map((id) => ({ id, label: w.periods[id] }))}
              value={period}
              onChange={setPeriod}
            />
            <NumberField
              label={w.deferral}
              minValue={0}
              maxValue={36}
              value={deferralMonths ?? NaN}
              onChange={(value) => setDeferral(orNull(value))}
            />
            <NumberField
              label={w.days}
              optional
              minValue={0}
              maxValue={200}
              value={skillsDays ?? NaN}
              onChange={(value) => setDays(orNull(value))}
            />
          </Stack>
          <LinesField<{ text: string; when: ConditionMoment }>
            name={w.conditions}
            lines={conditions}
            blank={{ text: '', when: 'before_payment' }}
            onChange={setConditions}
          >
            {(line, set) => (
              <>
                <TextField
                  label={w.condition}
                  width="medium"
                  maxLength={400}
                  value={line.text}
                  onChange={(text) => set({ ...line, text })}
                />
                <Select<ConditionMoment>
                  label={w.moment}
                  width="medium"
                  choices={ConditionMoment.options.map((id) => ({ id, label: w.moments[id] }))}
                  value={line.when}
                  onChange={(when) => set({ ...line, when })}
                />
              </>
            )}
          </LinesField>
        </>
      ) : (
        <TextArea label={outcome === 'deferred' ? w.question : w.motive} value={words} onChange={setWords} />
      )}
      <div>
        <Button
          kind={adopted === null ? 'second' : 'main'}
          isPending={act.isPending}
          onPress={() => act.mutate({ method: 'POST', path: `/agenda-items/${item.id}/decision`, body })}
        >
          {w.write}
        </Button>
      </div>
    </Stack>
  );
}
