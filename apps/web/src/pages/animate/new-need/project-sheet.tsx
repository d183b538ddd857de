import { Need, pageOf } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { api } from '../../../api/client';
import { Sheet } from '../../../design/sheet';
import { FormNumberField, FormRadioGroup } from '../../../form/form-choice';
import { FormTextArea } from '../../../form/form-text-field';
import { useWords } from '../../../i18n/dictionary';
import { NEW, type NeedEntryForm } from './need-entry-form';
import { newNeedWords } from './new-need-words';

/** One of the projects of a firm that is known, or a new one: the jobs it should bring are the programme's first figure. */
export function ProjectSheet({ form, territoryId }: { form: NeedEntryForm; territoryId: string }) {
  const w = useWords(newNeedWords);
  const organisationId = useWatch({ control: form.control, name: 'organisationId' }) ?? '';
  const projectId = useWatch({ control: form.control, name: 'projectId' });
  const { data } = useQuery({
    queryKey: ['needs', 'of', organisationId, territoryId],
    queryFn: () => api.get(pageOf(Need), '/needs', { organisationId, territoryId, limit: 50 }),
    enabled: organisationId !== '' && organisationId !== NEW,
  });
  const projects = [...new Map((data?.items ?? []).map(({ project }) => [project.id, project])).values()];
  return (
    <Sheet title={w.project}>
      {projects.length > 0 && (
        <FormRadioGroup
          form={form}
          name="projectId"
          label={w.whichProject}
          choices={[
            ...projects.map(({ id, title }) => ({ id, label: title })),
            { id: NEW, label: w.newProject },
          ]}
        />
      )}
      {(projects.length === 0 || projectId === NEW || !projectId) && (
        <>
          <FormTextArea
            form={form}
            name="project.description"
            label={w.projectText}
            hint={w.projectHint}
            rows={2}
            optional
          />
          <FormNumberField
            form={form}
            name="project.jobsPlanned"
            label={w.jobs}
            minValue={0}
            maxValue={1000}
            optional
          />
        </>
      )}
    </Sheet>
  );
}
