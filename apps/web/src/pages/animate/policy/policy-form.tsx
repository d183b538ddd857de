import { type Territory, TerritoryPolicy } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FieldValues } from 'react-hook-form';
import { api } from '../../../api/client';
import { readPolicy } from '../../../api/directory';
import { Button } from '../../../design/button';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { say } from '../../../design/toast-queue';
import { ErrorSummary } from '../../../form/error-summary';
import { StaleNotice } from '../../../form/stale-notice';
import { useContractForm } from '../../../form/use-contract-form';
import { useStaleEdit } from '../../../form/use-stale-edit';
import { useWords } from '../../../i18n/dictionary';
import { directoryWords } from '../directory/directory-words';
import { PolicyFields, type PolicyUpdate, toInput } from './policy-schema';
import { policyWords } from './policy-words';
import { RuleField, RuleGroup } from './rule-field';
import { WeightsPreview } from './weights-preview';

const isRule = (key: string): key is keyof TerritoryPolicy => key in TerritoryPolicy.shape;
const GROUPS = ['lending', 'weights'] as const;
/** One field each, in the schema's order. */
const SINGLE = Object.entries(TerritoryPolicy.shape).flatMap(([key, schema]) =>
  isRule(key) && !GROUPS.some((group) => group === key) ? [{ rule: key, schema }] : [],
);

interface PolicyFormProps {
  territory: Territory;
  first: PolicyUpdate;
}

/** The rules of a territory, made from their schema. */
export function PolicyForm({ territory, first }: PolicyFormProps) {
  const w = useWords(policyWords);
  const d = useWords(directoryWords);
  const client = useQueryClient();
  const form = useContractForm(PolicyFields, { defaultValues: toInput(first) });
  const edit = useStaleEdit<PolicyUpdate, FieldValues, PolicyUpdate>({
    form,
    first,
    read: () => readPolicy(territory.id),
    toInput,
    tell: ({ policy }) =>
      Object.entries(policy).flatMap(([key, value]) =>
        isRule(key) ? [{ label: w.rules[key].label, value: JSON.stringify(value) }] : [],
      ),
  });
  const save = useMutation({
    mutationFn: (change: PolicyUpdate) => api.send('PUT', `/territories/${territory.id}/policy`, change),
    onSuccess: async () => {
      say(d.saved);
      await client.invalidateQueries();
      form.reset(toInput(await readPolicy(territory.id)));
    },
    onError: edit.refused,
  });
  return (
    <form noValidate onSubmit={form.submit((change) => save.mutate(change))}>
      <Stack>
        <StaleNotice changes={edit.changes} />
        <ErrorSummary form={form} />
        <Sheet>
          {SINGLE.map(({ rule, schema }) => (
            <RuleField key={rule} form={form} rule={rule} schema={schema} />
          ))}
        </Sheet>
        {GROUPS.map((group) => (
          <Sheet key={group} title={w.rules[group].label}>
            <p>{w.rules[group].hint}</p>
            <RuleGroup form={form} rule={group} />
            {group === 'weights' && (
              <WeightsPreview territoryId={territory.id} weights={() => form.getValues('policy.weights')} />
            )}
          </Sheet>
        ))}
        <div>
          <Button kind="main" type="submit" isPending={save.isPending}>
            {d.save}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
