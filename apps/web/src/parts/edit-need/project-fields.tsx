import type { Need, UpdateNeed } from '@alize/contracts';
import type { z } from 'zod';
import { FormNumberField } from '../../form/form-choice';
import { FormTextArea, FormTextField } from '../../form/form-text-field';
import type { ContractForm } from '../../form/use-contract-form';
import { dictionary, useWords } from '../../i18n/dictionary';

const words = dictionary(
  {
    project: 'Le projet, en une ligne',
    text: 'Ce que l’entreprise veut faire',
    jobs: 'Emplois prévus',
    amount: 'Montant recherché, en euros',
  },
  {
    project: 'The project, in one line',
    text: 'What the firm wants to do',
    jobs: 'Jobs planned',
    amount: 'Amount sought, in euros',
  },
);
const CENTS = 100;
type Input = z.input<typeof UpdateNeed>;
type ProjectInput = NonNullable<Input['project']>;

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

/** What the needs of a project share. */
export function ProjectFields({ form }: { form: ContractForm<Input, UpdateNeed> }) {
  const w = useWords(words);
  return (
    <>
      <FormTextField form={form} name="project.title" label={w.project} />
      <FormTextArea form={form} name="project.description" label={w.text} rows={4} />
      <FormNumberField form={form} name="project.jobsPlanned" label={w.jobs} minValue={0} maxValue={1000} />
      <FormNumberField
        form={form}
        name="project.amountSoughtCents"
        label={w.amount}
        minValue={0}
        maxValue={1_000_000}
      />
    </>
  );
}
