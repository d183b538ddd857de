import { Need, UpdateNeed } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import { api } from '../../../api/client';
import { readNeed } from '../../../api/needs';
import { Breadcrumb } from '../../../design/breadcrumb';
import { Button } from '../../../design/button';
import { LinkButton } from '../../../design/link-button';
import { Notice } from '../../../design/notice';
import { PageHeader } from '../../../design/page-header';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { say } from '../../../design/toast-queue';
import { ErrorSummary } from '../../../form/error-summary';
import { FormTextArea, FormTextField } from '../../../form/form-text-field';
import { StaleNotice } from '../../../form/stale-notice';
import { useContractForm } from '../../../form/use-contract-form';
import { type Told, useStaleEdit } from '../../../form/use-stale-edit';
import { useWords } from '../../../i18n/dictionary';
import { type Formats, useFormats } from '../../../i18n/format';
import { NeedSkillsField } from '../../../parts/edit-need/need-skills-field';
import { projectInCents, projectInEuros } from '../../../parts/edit-need/project-fields';
import { EditNeedConditions, NO_SECTOR } from './edit-need-conditions';
import { EditNeedProject } from './edit-need-project';
import { editNeedWords } from './edit-need-words';
import { NeedLabelsField } from './need-labels-field';
import { useNoteMissing } from './use-note-missing';

type Input = z.input<typeof UpdateNeed>;
const toInput = (need: Need): Input => ({
  ...{ title: need.title, text: need.text, mode: need.mode, hours: need.hours },
  ...{ volunteersWanted: need.volunteersWanted, labels: need.labels ?? [], version: need.version },
  project: projectInEuros(need),
  territoryId: need.territoryId,
  ...{ communeCode: need.commune.code, sector: need.sector ?? NO_SECTOR, wantedBy: need.wantedBy ?? '' },
});

const tellNeed = (need: Need, w: typeof editNeedWords.fr, f: Formats): Told[] => [
  { label: w.oneLine, value: need.title },
  { label: w.text, value: need.text },
  { label: w.skills, value: f.list(need.skills.map(({ skill }) => skill.label)) },
  { label: w.labels, value: f.list(need.labels ?? []) },
  { label: w.mode, value: w.modes[need.mode] },
  { label: w.commune, value: need.commune.name },
  { label: w.sector, value: need.sector ?? '' },
  { label: w.hours, value: f.hours(need.hours) },
  { label: w.wanted, value: f.number(need.volunteersWanted) },
  { label: w.project, value: need.project.title },
  { label: w.projectText, value: need.project.description },
  { label: w.jobs, value: f.number(need.project.jobsPlanned ?? 0) },
  {
    label: w.amount,
    value: need.project.amountSoughtCents === null ? '' : f.money(need.project.amountSoughtCents ?? 0),
  },
  { label: w.wantedBy, value: need.wantedBy ? f.day(need.wantedBy) : '' },
];

/** All that the programme may correct of a need, as long as the need lives. */
export function EditNeedForm({ need }: { need: Need }) {
  const w = useWords(editNeedWords);
  const f = useFormats();
  const client = useQueryClient();
  const navigate = useNavigate();
  const noteMissing = useNoteMissing(need.id);
  const [latest, setLatest] = useState(need);
  const home = `/animate/needs/${need.id}`;
  const form = useContractForm(UpdateNeed, {
    defaultValues: toInput(need),
    // What is taken away is cleared, not left as it was.
    complete: ({ wantedBy, sector, project, ...input }) => ({
      ...input,
      project: project && projectInCents(project),
      wantedBy: wantedBy || null,
      sector: sector === NO_SECTOR ? null : sector,
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
      await client.invalidateQueries();
      say(w.saved);
      await navigate(home);
    },
    onError: edit.refused,
  });
  return (
    <Stack narrow>
      <PageHeader
        title={w.title}
        lead={w.lead(need.organisation.name)}
        above={<Breadcrumb pages={[{ label: need.title, to: home }]} />}
      />
      {need.status === 'matched' && <Notice>{w.matched}</Notice>}
      <form noValidate onSubmit={form.submit((change) => save.mutate(change))}>
        <Stack>
          <StaleNotice changes={edit.changes} />
          <ErrorSummary form={form} />
          <Sheet>
            <FormTextField form={form} name="title" label={w.oneLine} />
            <FormTextArea form={form} name="text" label={w.text} rows={6} />
            <NeedLabelsField form={form} />
            <NeedSkillsField key={latest.version} form={form} need={latest} onMissing={noteMissing} />
          </Sheet>
          <EditNeedConditions form={form} />
          <EditNeedProject form={form} need={latest} />
          <Stack row gap={1}>
            <Button kind="main" type="submit" isPending={save.isPending}>
              {w.save}
            </Button>
            <LinkButton to={home} kind="plain">
              {w.back}
            </LinkButton>
          </Stack>
        </Stack>
      </form>
    </Stack>
  );
}
