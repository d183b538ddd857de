import { Fold } from '../../design/fold';
import { Stack } from '../../design/stack';
import { FormDateField, FormNumberField, FormRadioGroup } from '../../form/form-choice';
import { FormTextArea, FormTextField } from '../../form/form-text-field';
import { useWords } from '../../i18n/dictionary';
import type { NeedForm } from './need-form-type';
import { postNeedWords } from './post-need-words';

/** What can as well be said on the telephone. */
export function MoreFields({ form, newProject }: { form: NeedForm; newProject: boolean }) {
  const w = useWords(postNeedWords);
  return (
    <Fold label={w.more}>
      <Stack gap={2}>
        <FormRadioGroup
          form={form}
          name="mode"
          label={w.mode}
          choices={[
            { id: 'both', label: w.modes.both },
            { id: 'on_site', label: w.modes.on_site },
            { id: 'remote', label: w.modes.remote },
          ]}
        />
        <FormDateField form={form} name="wantedBy" label={w.wantedBy} optional />
        {newProject && (
          <>
            <FormTextArea
              form={form}
              name="project.description"
              label={w.projectText}
              hint={w.projectHint}
              rows={3}
              optional
            />
            <FormNumberField
              form={form}
              name="project.jobsPlanned"
              label={w.jobs}
              hint={w.jobsHint}
              minValue={0}
              maxValue={1000}
              optional
            />
            <FormTextField
              form={form}
              name="organisation.siret"
              label={w.siret}
              hint={w.siretHint}
              inputMode="numeric"
              width="medium"
              optional
            />
          </>
        )}
      </Stack>
    </Fold>
  );
}
