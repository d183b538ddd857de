import type { Need, UpdateNeed } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { territoriesRun, useMe } from '../../../api/me';
import { territoriesQuery } from '../../../api/territories';
import { Sheet } from '../../../design/sheet';
import { FormNumberField, FormSelect } from '../../../form/form-choice';
import { FormTextArea, FormTextField } from '../../../form/form-text-field';
import type { ContractForm } from '../../../form/use-contract-form';
import { useWords } from '../../../i18n/dictionary';
import { editNeedWords } from './edit-need-words';

const CENTS = 100;
type Input = z.input<typeof UpdateNeed>;
type ProjectInput = NonNullable<Input['project']>;
export type EditNeedFormState = ContractForm<Input, UpdateNeed>;

/** The amount is typed in euros. */
export function projectInEuros({ project }: Need): ProjectInput {
  const { title, description, jobsPlanned, amountSoughtCents } = project;
  const euros = amountSoughtCents === null ? null : amountSoughtCents / CENTS;
  return { title, description, jobsPlanned, amountSoughtCents: euros };
}

/** As the api takes it; an amount taken away is cleared. */
export function projectInCents(project: ProjectInput): ProjectInput {
  const euros = project.amountSoughtCents;
  const isGiven = typeof euros === 'number' && Number.isFinite(euros);
  return { ...project, amountSoughtCents: isGiven ? Math.round(euros * CENTS) : null };
}

/** What the diagnostic taught about the project, and which territory looks after it. */
export function EditNeedProject({ form, need }: { form: EditNeedFormState; need: Need }) {
  const w = useWords(editNeedWords);
  const me = useMe();
  const { data: territories = [] } = useQuery(territoriesQuery);
  const run = me ? territoriesRun(me) : [];
  const mine = territories.filter(({ id }) => run === null || run.includes(id));
  return (
    <Sheet title={w.about}>
      <FormTextField form={form} name="project.title" label={w.project} />
      <FormTextArea form={form} name="project.description" label={w.projectText} rows={4} />
      <FormNumberField form={form} name="project.jobsPlanned" label={w.jobs} minValue={0} maxValue={1000} />
      <FormNumberField
        form={form}
        name="project.amountSoughtCents"
        label={w.amount}
        minValue={0}
        maxValue={1_000_000}
      />
      {mine.length > 1 && need.status !== 'matched' && (
        <FormSelect
          form={form}
          name="territoryId"
          label={w.territory}
          width="medium"
          choices={mine.map(({ id, name }) => ({ id, label: name }))}
        />
      )}
    </Sheet>
  );
}
