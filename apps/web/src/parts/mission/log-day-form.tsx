import { LogDay, type Mission, toldHours } from '@alize/contracts';
import { useState } from 'react';
import { z } from 'zod';
import { Button } from '../../design/button';
import { Stack } from '../../design/stack';
import { ErrorSummary } from '../../form/error-summary';
import { FormDateField } from '../../form/form-choice';
import { FormTextArea, FormTextField } from '../../form/form-text-field';
import { useContractForm } from '../../form/use-contract-form';
import { useWords } from '../../i18n/dictionary';
import { today } from '../../i18n/now';
import { missionWords } from './mission-words';
import { useMissionAct } from './use-mission-act';

/** Hours as people write them: « 3 h 30 », « une demi-journée ». What nobody can read is asked again. */
const WrittenDay = LogDay.extend({
  hours: z
    .string()
    .trim()
    .min(1)
    .transform((written) => toldHours(written) ?? Number.NaN)
    .pipe(LogDay.shape.hours),
});
const USUAL_HOURS = '7 h';
const blank = () => ({ day: today(), hours: USUAL_HOURS, words: '' });

/** A day given. Its id is chosen here: sent twice, it is logged once. */
export function LogDayForm({ mission }: { mission: Mission }) {
  const w = useWords(missionWords).log;
  const [open, setOpen] = useState(false);
  const [id, setId] = useState(() => crypto.randomUUID());
  const form = useContractForm(WrittenDay, {
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
        <FormTextField form={form} name="hours" label={w.hours} hint={w.hoursHint} />
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
