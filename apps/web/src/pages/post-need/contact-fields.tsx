import { Later } from '../../design/later';
import { Sheet } from '../../design/sheet';
import { FormEmailField } from '../../form/form-email-field';
import { FormPhoneField } from '../../form/form-phone-field';
import { FormTextField } from '../../form/form-text-field';
import { useWords } from '../../i18n/dictionary';
import type { NeedForm } from './firm-fields';
import { postNeedWords } from './post-need-words';

export function ContactFields({ form }: { form: NeedForm }) {
  const w = useWords(postNeedWords);
  return (
    <Sheet title={w.you}>
      <Later>
        <FormTextField
          form={form}
          name="contact.firstName"
          label={w.firstName}
          autoComplete="given-name"
          width="medium"
        />
        <FormTextField
          form={form}
          name="contact.lastName"
          label={w.lastName}
          autoComplete="family-name"
          width="medium"
        />
        <FormEmailField form={form} name="contact.email" label={w.email} hint={w.emailHint} />
        <FormPhoneField form={form} name="contact.phone" label={w.phone} optional />
      </Later>
    </Sheet>
  );
}
