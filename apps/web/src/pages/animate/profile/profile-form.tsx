import {
  type Locale,
  phoneInWords,
  type Territory,
  type TerritoryPublication,
  UpdateTerritoryProfile,
} from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { api } from '../../../api/client';
import { readPublication } from '../../../api/territories';
import { Button } from '../../../design/button';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { say } from '../../../design/toast-queue';
import { ErrorSummary } from '../../../form/error-summary';
import { FormRadioGroup, FormSelect } from '../../../form/form-choice';
import { FormEmailField } from '../../../form/form-email-field';
import { FormPhoneField } from '../../../form/form-phone-field';
import { FormTextField } from '../../../form/form-text-field';
import { StaleNotice } from '../../../form/stale-notice';
import { useContractForm } from '../../../form/use-contract-form';
import { useStaleEdit } from '../../../form/use-stale-edit';
import { useWords } from '../../../i18n/dictionary';
import { useLocale } from '../../../i18n/locale';
import { directoryWords } from '../directory/directory-words';
import { profileWords } from './profile-words';

type ProfileInput = z.input<typeof UpdateTerritoryProfile>;

/** Numbers as they are dialled; the rest as it is stored. */
function toInput({ profile, version }: TerritoryPublication, locale: Locale): ProfileInput {
  const { operator, host, data, animator, elsewhere } = profile;
  const dialled = (phone?: string) => phone && phoneInWords(phone, locale);
  return {
    profile: {
      operator: { ...operator, phone: dialled(operator.phone) },
      host: { ...host, phone: dialled(host.phone) },
      data,
      animator: { ...animator, phone: dialled(animator.phone) },
      elsewhere,
    },
    version,
  };
}

interface ProfileFormProps {
  territory: Territory;
  first: TerritoryPublication;
}

/** What the public pages of a territory say of who runs it. */
export function ProfileForm({ territory, first }: ProfileFormProps) {
  const w = useWords(profileWords);
  const d = useWords(directoryWords);
  const { locale } = useLocale();
  const client = useQueryClient();
  const form = useContractForm(UpdateTerritoryProfile, { defaultValues: toInput(first, locale) });
  const officer = useWatch({ control: form.control, name: 'profile.data.officer' });
  const edit = useStaleEdit<TerritoryPublication, ProfileInput, UpdateTerritoryProfile>({
    form,
    first,
    read: () => readPublication(territory.id),
    toInput: (row) => toInput(row, locale),
    tell: ({ profile }) =>
      (['operator', 'host', 'data', 'animator', 'elsewhere'] as const).map((part) => ({
        label: w.parts[part],
        value: Object.values(profile[part]).join(', '),
      })),
  });
  const save = useMutation({
    mutationFn: (change: UpdateTerritoryProfile) =>
      api.send('PUT', `/territories/${territory.id}/profile`, change),
    onSuccess: async () => {
      say(d.saved);
      await client.invalidateQueries();
      form.reset(toInput(await readPublication(territory.id), locale));
    },
    onError: edit.refused,
  });
  const field = <Name extends keyof typeof w.fields>(name: Name) => ({
    form,
    name: `profile.${name}` as const,
    label: w.fields[name],
    hint: w.more[name],
    optional: true,
  });
  return (
    <form noValidate onSubmit={form.submit((change) => save.mutate(change))}>
      <Stack>
        <StaleNotice changes={edit.changes} />
        <ErrorSummary form={form} />
        <Sheet title={w.parts.operator}>
          <p>{w.hints.operator}</p>
          <FormTextField {...field('operator.legalName')} />
          <FormTextField {...field('operator.legalForm')} width="medium" />
          <FormTextField {...field('operator.siren')} inputMode="numeric" width="medium" />
          <FormTextField {...field('operator.address')} />
          <FormPhoneField {...field('operator.phone')} />
          <FormEmailField {...field('operator.email')} />
          <FormTextField {...field('operator.publicationDirector')} />
        </Sheet>
        <Sheet title={w.parts.host}>
          <p>{w.hints.host}</p>
          <FormTextField {...field('host.name')} />
          <FormTextField {...field('host.address')} />
          <FormPhoneField {...field('host.phone')} />
        </Sheet>
        <Sheet title={w.parts.data}>
          <p>{w.hints.data}</p>
          <FormEmailField {...field('data.contact')} />
          <FormSelect {...field('data.legalBasis')} choices={choicesOf(w.bases)} />
          <FormRadioGroup {...field('data.officer')} choices={choicesOf(w.officers)} />
          {officer === 'appointed' && <FormTextField {...field('data.officerContact')} />}
        </Sheet>
        <Sheet title={w.parts.animator}>
          <p>{w.hints.animator}</p>
          <FormTextField {...field('animator.name')} width="medium" />
          <FormPhoneField {...field('animator.phone')} />
          <FormTextField {...field('animator.days')} width="medium" />
        </Sheet>
        <Sheet title={w.parts.elsewhere}>
          <p>{w.hints.elsewhere}</p>
          <FormTextField {...field('elsewhere.commerce')} inputMode="url" />
          <FormTextField {...field('elsewhere.crafts')} inputMode="url" />
        </Sheet>
        <div>
          <Button kind="main" type="submit" isPending={save.isPending}>
            {d.save}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

const choicesOf = (words: Record<string, string>) =>
  Object.entries(words).map(([id, label]) => ({ id, label }));
