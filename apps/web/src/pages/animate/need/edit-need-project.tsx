import type { Need, UpdateNeed } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { territoriesRun, useMe } from '../../../api/me';
import { territoriesQuery } from '../../../api/territories';
import { Sheet } from '../../../design/sheet';
import { FormSelect } from '../../../form/form-choice';
import type { ContractForm } from '../../../form/use-contract-form';
import { useWords } from '../../../i18n/dictionary';
import { ProjectFields } from '../../../parts/edit-need/project-fields';
import { editNeedWords } from './edit-need-words';

export type EditNeedFormState = ContractForm<z.input<typeof UpdateNeed>, UpdateNeed>;

/** What the diagnostic taught about the project, and which territory looks after it. */
export function EditNeedProject({ form, need }: { form: EditNeedFormState; need: Need }) {
  const w = useWords(editNeedWords);
  const me = useMe();
  const { data: territories = [] } = useQuery(territoriesQuery);
  const run = me ? territoriesRun(me) : [];
  const mine = territories.filter(({ id }) => run === null || run.includes(id));
  return (
    <Sheet title={w.about}>
      <ProjectFields form={form} />
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
