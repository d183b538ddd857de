import { TerritoryPolicy } from '@alize/contracts';
import type { z } from 'zod';
import { Checkbox } from '../../../design/checkbox';
import { Columns } from '../../../design/columns';
import { FormField } from '../../../form/form-field';
import { FormNumberField, FormRadioGroup } from '../../../form/form-choice';
import { FormTextField } from '../../../form/form-text-field';
import { useWords } from '../../../i18n/dictionary';
import { kindOf, type PolicyFormState } from './policy-schema';
import { policyWords } from './policy-words';

interface RuleFieldProps {
  form: PolicyFormState;
  rule: keyof TerritoryPolicy;
  schema: z.ZodType;
}

/** The field that a rule of the schema calls for, with what the rule does. */
export function RuleField({ form, rule, schema }: RuleFieldProps) {
  const w = useWords(policyWords);
  const name = `policy.${rule}`;
  const { label, hint } = w.rules[rule];
  const field = { form, name, label, hint };
  switch (kindOf(schema)) {
    case 'enum':
      return (
        <FormRadioGroup
          {...field}
          choices={Object.entries(w.choices).map(([id, choice]) => ({ id, label: choice }))}
        />
      );
    case 'boolean':
      return (
        <FormField form={form} name={name} label={label}>
          {({ value, onChange, onBlur }) => (
            <Checkbox isSelected={value === true} onChange={onChange} onBlur={onBlur} detail={hint}>
              {label}
            </Checkbox>
          )}
        </FormField>
      );
    case 'number':
      return <FormNumberField {...field} minValue={0} />;
    case 'array':
      return <FormTextField {...field} width="medium" />;
    default:
      return null;
  }
}

/** Rules that go together, side by side. */
export function RuleGroup({ form, rule }: { form: PolicyFormState; rule: 'lending' | 'weights' }) {
  const w = useWords(policyWords);
  return (
    <Columns>
      {Object.entries(w[rule]).map(([key, { label }]) => (
        <FormNumberField key={key} form={form} name={`policy.${rule}.${key}`} label={label} minValue={0} />
      ))}
    </Columns>
  );
}
