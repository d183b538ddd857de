import { Later } from '../../design/later';
import { Sheet } from '../../design/sheet';
import { FormEmailField } from '../../form/form-email-field';
import { FormPhoneField } from '../../form/form-phone-field';
import { FormTextField } from '../../form/form-text-field';
import { useWords } from '../../i18n/dictionary';
import type { OfferForm } from './offer-form';
import { postOfferWords } from './post-offer-words';

export function ContactFields({ form }: { form: OfferForm }) {
  const w = useWords(postOfferWords);
  const bound = { form, width: 'medium' as const };
  return (
    <Sheet title={w.you}>
      <Later>
        <FormTextField {...bound} name="contact.firstName" label={w.firstName} autoComplete="given-name" />
        <FormTextField {...bound} name="contact.lastName" label={w.lastName} autoComplete="family-name" />
        <FormTextField
          form={form}
          name="contact.jobTitle"
          label={w.jobTitle}
          hint={w.jobTitleHint}
          autoComplete="organization-title"
          optional
        />
        <FormEmailField form={form} name="contact.email" label={w.email} hint={w.emailHint} />
        <FormPhoneField form={form} name="contact.phone" label={w.phone} optional />
      </Later>
    </Sheet>
  );
}
