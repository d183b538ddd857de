import type { Territory } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { partnersQuery } from '../../api/partners';
import { Notice } from '../../design/notice';
import { Sheet } from '../../design/sheet';
import { FormSelect } from '../../form/form-choice';
import { FormTextField } from '../../form/form-text-field';
import { useWords } from '../../i18n/dictionary';
import { NOT_LISTED, type OfferForm } from './offer-form';
import { postOfferWords } from './post-offer-words';

interface LenderFieldsProps {
  form: OfferForm;
  territory: Territory;
  /** Organisations one is a volunteer of already. */
  lenders: { id: string; name: string }[];
}

/** Who lends the person. Known already, it is said; else chosen, and the page says that somebody decides. */
export function LenderFields({ form, territory, lenders }: LenderFieldsProps) {
  const w = useWords(postOfferWords);
  const known = lenders.length > 0;
  const { data: partners } = useQuery({ ...partnersQuery(territory.id), enabled: !known });
  const notListed = useWatch({ control: form.control, name: 'organisationId' }) === NOT_LISTED;
  const [only] = lenders;
  if (only && lenders.length === 1) return <p>{w.lentBy(only.name)}</p>;
  const choices = (known ? lenders : (partners ?? [])).map(({ id, name }) => ({ id, label: name }));
  return (
    <Sheet title={w.lender}>
      <FormSelect
        form={form}
        name="organisationId"
        label={w.organisation}
        hint={w.lenderText}
        placeholder={w.choose}
        choices={known ? choices : [...choices, { id: NOT_LISTED, label: w.notListed }]}
      />
      {notListed && (
        <FormTextField
          form={form}
          name="organisationName"
          label={w.organisationName}
          hint={w.organisationNameHint}
          autoComplete="organization"
        />
      )}
      {!known && <Notice>{w.unknown}</Notice>}
    </Sheet>
  );
}
