import { Need, UpdateNeed } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { z } from 'zod';
import { api } from '../../api/client';
import { readNeed } from '../../api/needs';
import { Breadcrumb } from '../../design/breadcrumb';
import { Button } from '../../design/button';
import { LinkButton } from '../../design/link-button';
import { PageHeader } from '../../design/page-header';
import { Sheet } from '../../design/sheet';
import { Stack } from '../../design/stack';
import { say } from '../../design/toast-queue';
import { ErrorSummary } from '../../form/error-summary';
import { FormDateField, FormNumberField, FormRadioGroup } from '../../form/form-choice';
import { FormTextArea, FormTextField } from '../../form/form-text-field';
import { StaleNotice } from '../../form/stale-notice';
import { useContractForm } from '../../form/use-contract-form';
import { type Told, useStaleEdit } from '../../form/use-stale-edit';
import { useWords } from '../../i18n/dictionary';
import { type Formats, useFormats } from '../../i18n/format';
import { NeedSkillsField } from '../../parts/edit-need/need-skills-field';
import { ProjectFields, projectInCents, projectInEuros } from '../../parts/edit-need/project-fields';
import { editNeedWords } from './edit-need-words';

const toInput = (need: Need): z.input<typeof UpdateNeed> => ({
  ...{ title: need.title, text: need.text, mode: need.mode, hours: need.hours, version: need.version },
  project: projectInEuros(need),
  wantedBy: need.wantedBy ?? '',
});

const tellNeed = (need: Need, w: typeof editNeedWords.fr, f: Formats): Told[] => [
  { label: w.oneLine, value: need.title },
  { label: w.text, value: need.text },
  { label: w.skills, value: f.list(need.skills.map(({ skill }) => skill.label)) },
  { label: w.mode, value: w.modes[need.mode] },
  { label: w.hours, value: f.hours(need.hours) },
  { label: w.wantedBy, value: need.wantedBy ? f.day(need.wantedBy) : '' },
  { label: w.project, value: need.project.title },
  { label: w.projectText, value: need.project.description },
  { label: w.jobs, value: f.number(need.project.jobsPlanned ?? 0) },
];

interface EditNeedFormProps {
  need: Need;
  /** The page one came from, and goes back to. */
  home: { label: string; to: string };
}

export function EditNeedForm({ need, home }: EditNeedFormProps) {
  const w = useWords(editNeedWords);
  const f = useFormats();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [latest, setLatest] = useState(need);
  const form = useContractForm(UpdateNeed, {
    defaultValues: toInput(need),
    // A day taken away is cleared, not left as it was.
    complete: ({ project, ...input }) => ({
      ...input,
      project: project && projectInCents(project),
      wantedBy: input.wantedBy || null,
    }),
  });
  const edit = useStaleEdit({
    form,
    first: need,
    read: async () => {
      const row = await readNeed(need.id);
      setLatest(row);
      return row;
    },
    toInput,
    tell: (row: Need) => tellNeed(row, w, f),
  });
  const save = useMutation({
    mutationFn: (change: UpdateNeed) => api.patch(Need, `/needs/${need.id}`, change),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['needs'] });
      say(w.saved);
      await navigate(home.to);
    },
    onError: edit.refused,
  });
  return (
    <Stack narrow>
      <PageHeader title={w.title} lead={need.title} above={<Breadcrumb pages={[home]} />} />
      <form noValidate onSubmit={form.submit((change) => save.mutate(change))}>
        <Stack>
          <StaleNotice changes={edit.changes} />
          <ErrorSummary form={form} />
          <Sheet>
            <FormTextField form={form} name="title" label={w.oneLine} />
            <FormTextArea form={form} name="text" label={w.text} rows={6} />
            <NeedSkillsField key={latest.version} form={form} need={latest} />
            <FormRadioGroup
              form={form}
              name="mode"
              label={w.mode}
              choices={(['both', 'on_site', 'remote'] as const).map((id) => ({ id, label: w.modes[id] }))}
            />
            <FormNumberField
              form={form}
              name="hours"
              label={w.hours}
              hint={w.hoursHint}
              minValue={1}
              maxValue={500}
            />
            <FormDateField form={form} name="wantedBy" label={w.wantedBy} optional />
          </Sheet>
          <Sheet title={w.about}>
            <ProjectFields form={form} />
          </Sheet>
          <p>
            {w.reach} <Link to="/account">{w.profile}</Link>
          </p>
          <Stack row gap={1}>
            <Button kind="main" type="submit" isPending={save.isPending}>
              {w.save}
            </Button>
            <LinkButton to={home.to} kind="plain">
              {w.back}
            </LinkButton>
          </Stack>
        </Stack>
      </form>
    </Stack>
  );
}
