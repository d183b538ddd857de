import { LogDay, type Mission } from '@alize/contracts';
import { useState } from 'react';
import { Button } from '../../design/button';
import { Stack } from '../../design/stack';
import { ErrorSummary } from '../../form/error-summary';
import { FormDateField, FormNumberField } from '../../form/form-choice';
import { FormTextArea } from '../../form/form-text-field';
import { useContractForm } from '../../form/use-contract-form';
import { useWords } from '../../i18n/dictionary';
import { today } from '../../i18n/now';
import { missionWords } from './mission-words';
import { useMissionAct } from './use-mission-act';

const USUAL_HOURS = 7;
const blank = () => ({ day: today(), hours: USUAL_HOURS, words: '' });

/** A day given. Its id is chosen here: sent twice, it is logged once. */
export function LogDayForm({ mission }: { mission: Mission }) {
  const w = useWords(missionWords).log;
  const [open, setOpen] = useState(false);
  const [id, setId] = useState(() => crypto.randomUUID());
  const form = useContractForm(LogDay, {
    defaultValues: blank(),
    complete: (input) => ({ ...input, id }),
  });
  const log = useMissionAct(mission.id, {
    onDone: () => {
      setId(crypto.randomUUID());
      setOpen(false);
      form.reset(blank());
    },
    onRefused: form.refused,
  });
  if (!open)
    return (
      <div>
        <Button kind="main" small onPress={() => setOpen(true)}>
          {w.title}
        </Button>
      </div>
    );
  return (
    <form
      noValidate
      aria-label={w.title}
      onSubmit={form.submit((body) => log.mutate({ path: 'days', body, done: w.saved }))}
    >
      <Stack gap={2}>
        <ErrorSummary form={form} />
        <FormDateField form={form} name="day" label={w.day} />
        <FormNumberField
          form={form}
          name="hours"
          label={w.hours}
          hint={w.hoursHint}
          minValue={0.25}
          step={0.25}
        />
        <FormTextArea form={form} name="words" label={w.words} hint={w.wordsHint} rows={2} optional />
        <div>
          <Button kind="main" type="submit" isPending={log.isPending}>
            {w.save}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
