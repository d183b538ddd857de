import { EntrySource } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import { personQuery } from '../../../api/directory';
import { Checkbox } from '../../../design/checkbox';
import { Sheet } from '../../../design/sheet';
import { FormRadioGroup, FormSelect } from '../../../form/form-choice';
import { FormField } from '../../../form/form-field';
import { FormTextArea, FormTextField } from '../../../form/form-text-field';
import { useWords } from '../../../i18n/dictionary';
import { sourceWords } from '../../../parts/entry/source-words';
import { newOfferWords } from './new-offer-words';
import { NEW, type OfferEntryForm } from './offer-entry-form';

/** How she came to know of it, and whether its person has said yes: nothing opens before. */
export function AgreementSheets({ form }: { form: OfferEntryForm }) {
  const w = useWords(newOfferWords);
  const sources = useWords(sourceWords);
  const { control, setValue } = form;
  const personId = useWatch({ control, name: 'personId' }) ?? '';
  const typed = useWatch({ control, name: 'person.email' });
  const agreement = useWatch({ control, name: 'agreement' });
  const { data: known } = useQuery({
    ...personQuery(personId),
    enabled: personId !== '' && personId !== NEW,
  });
  const reachable = personId === NEW ? Boolean(typed) : Boolean(known?.email);
  useEffect(() => {
    if (!reachable) setValue('agreement', 'told');
  }, [reachable, setValue]);
  return (
    <>
      <Sheet title={w.how}>
        <FormSelect
          form={form}
          name="source"
          label={w.source}
          width="medium"
          choices={EntrySource.options.map((id) => ({ id, label: sources[id] }))}
        />
        <FormTextField form={form} name="sentBy" label={w.sentBy} hint={w.sentByHint} optional />
        <FormTextArea form={form} name="note" label={w.note} hint={w.noteHint} rows={3} optional />
      </Sheet>
      <Sheet title={w.consent}>
        <FormRadioGroup
          form={form}
          name="agreement"
          label={w.agreement}
          choices={[
            { id: 'told', label: w.told, detail: w.toldDetail },
            ...(reachable ? [{ id: 'link' as const, label: w.link, detail: w.linkDetail }] : []),
          ]}
        />
        {agreement === 'told' && reachable && (
          <FormField form={form} name="tell" label={w.tell}>
            {({ value, onChange }) => (
              <Checkbox isSelected={value === true} onChange={onChange}>
                {w.tell}
              </Checkbox>
            )}
          </FormField>
        )}
        <p>{w.asked}</p>
      </Sheet>
    </>
  );
}
