import { Later } from '../../design/later';
import { Sheet } from '../../design/sheet';
import { FormNumberField } from '../../form/form-choice';
import { FormTextArea } from '../../form/form-text-field';
import { useWords } from '../../i18n/dictionary';
import type { NeedForm } from './firm-fields';
import { postNeedWords } from './post-need-words';

export function ProjectFields({ form }: { form: NeedForm }) {
  const w = useWords(postNeedWords);
  return (
    <Sheet title={w.project}>
      <Later>
        <FormTextArea
          form={form}
          name="project.description"
          label={w.projectText}
          hint={w.projectHint}
          rows={3}
        />
        <FormNumberField
          form={form}
          name="project.jobsPlanned"
          label={w.jobs}
          hint={w.jobsHint}
          minValue={0}
          maxValue={1000}
        />
      </Later>
    </Sheet>
  );
}
