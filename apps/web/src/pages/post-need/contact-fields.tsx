import { useWatch } from 'react-hook-form';
import { Later } from '../../design/later';
import { Sheet } from '../../design/sheet';
import { FormRadioGroup } from '../../form/form-choice';
import { FormEmailField } from '../../form/form-email-field';
import { FormPhoneField } from '../../form/form-phone-field';
import { useWords } from '../../i18n/dictionary';
import type { NeedForm } from './need-form-type';
import { postNeedWords } from './post-need-words';

/** How the firm wishes to be answered: the promise that follows is made of it. */
export function ContactFields({ form }: { form: NeedForm }) {
  const w = useWords(postNeedWords);
  const byPhone = useWatch({ control: form.control, name: 'reachBy' }) !== 'email';
  return (
    <Sheet title={w.reach}>
      <Later>
        <FormRadioGroup
          form={form}
          name="reachBy"
          label={w.reachBy}
          choices={[
            { id: 'phone', label: w.byPhone },
            { id: 'email', label: w.byMail },
          ]}
        />
        <FormPhoneField form={form} name="contact.phone" label={w.phone} optional={!byPhone} />
        {byPhone && (
          <FormRadioGroup
            form={form}
            name="callMoment"
            label={w.moment}
            optional
            choices={[
              { id: 'morning', label: w.moments.morning },
              { id: 'midday', label: w.moments.midday },
              { id: 'evening', label: w.moments.evening },
            ]}
          />
        )}
        <FormEmailField form={form} name="contact.email" label={w.email} hint={w.emailHint} />
      </Later>
    </Sheet>
  );
}
