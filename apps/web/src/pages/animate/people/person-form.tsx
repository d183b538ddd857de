import { Locale, Person } from '@alize/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { uuidv7 } from 'uuidv7';
import type { z } from 'zod';
import { api } from '../../../api/client';
import { readPerson } from '../../../api/directory';
import { Button } from '../../../design/button';
import { Checkbox } from '../../../design/checkbox';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { say } from '../../../design/toast-queue';
import { ErrorSummary } from '../../../form/error-summary';
import { FormRadioGroup } from '../../../form/form-choice';
import { FormTextField } from '../../../form/form-text-field';
import { StaleNotice } from '../../../form/stale-notice';
import { useContractForm } from '../../../form/use-contract-form';
import { useStaleEdit } from '../../../form/use-stale-edit';
import { useWords } from '../../../i18n/dictionary';
import { LookAlikes } from '../../../parts/merging/look-alikes';
import { directoryWords } from '../directory/directory-words';
import { peopleWords } from './people-words';
import { PersonFields, type PersonInput } from './person-schema';
import { placed, RolesField } from './roles-field';

const BLANK: PersonInput = {
  ...{ email: '', firstName: '', lastName: '', phone: '', jobTitle: '', locale: 'fr' },
  roles: [{ role: 'volunteer', territoryId: null, organisationId: null }],
};
const toInput = ({ email, firstName, lastName, phone, jobTitle, locale, roles }: Person): PersonInput => ({
  ...{ email: email ?? '', firstName, lastName, locale, roles },
  phone: phone ?? '',
  jobTitle: jobTitle ?? '',
});

const NOT_SENT = 'nobody@alize.invalid';

/** Somebody new, or somebody known whose address stays. */
export function PersonForm({ person }: { person?: Person }) {
  const w = useWords(peopleWords);
  const d = useWords(directoryWords);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [version, setVersion] = useState(person?.version ?? 0);
  // Sent again, it is recorded once.
  const [formId] = useState(() => uuidv7());
  const [invite, setInvite] = useState<boolean>();
  const form = useContractForm(PersonFields, {
    defaultValues: person ? toInput(person) : BLANK,
    complete: (input) => ({
      ...input,
      // Of who is known it stays as it is, and is not sent: somebody known by telephone alone has none.
      email: input.email || (person ? NOT_SENT : ''),
      roles: placed(input.roles),
    }),
  });
  const edit = useStaleEdit<Person | undefined, PersonInput, z.output<typeof PersonFields>>({
    form,
    first: person,
    read: async () => {
      const latest = await readPerson(person?.id ?? '');
      setVersion(latest.version);
      return latest;
    },
    toInput: (row) => (row ? toInput(row) : BLANK),
    tell: (row) => [
      { label: w.firstName, value: row?.firstName ?? '' },
      { label: w.lastName, value: row?.lastName ?? '' },
      { label: w.phone, value: row?.phone ?? '' },
      { label: w.job, value: row?.jobTitle ?? '' },
      { label: w.roles, value: row?.roles.map(({ role }) => role).join(', ') ?? '' },
    ],
  });
  // Ticked for who has a desk here, until somebody says otherwise.
  const hasDesk = form.watch('roles').some(({ role }) => role === 'animator' || role === 'partner_contact');
  const invites = invite ?? hasDesk;
  const save = useMutation({
    mutationFn: (fields: z.output<typeof PersonFields>) => {
      if (!person) return api.post(Person, '/people', { ...fields, id: formId, invite: invites });
      const { email: _, phone = null, jobTitle = null, ...others } = fields;
      return api.patch(Person, `/people/${person.id}`, { ...others, phone, jobTitle, version });
    },
    onSuccess: async (saved) => {
      say(!person && invites && saved.email ? w.invited(saved.email) : d.saved);
      await client.invalidateQueries({ queryKey: ['people'] });
      if (person) setVersion(saved.version);
      else await navigate(`/animate/people/${saved.id}`);
    },
    onError: edit.refused,
  });
  const [email, firstName, lastName, phone] = form.watch(['email', 'firstName', 'lastName', 'phone']);
  return (
    <form noValidate onSubmit={form.submit((fields) => save.mutate(fields))}>
      <Stack>
        <StaleNotice changes={edit.changes} />
        <ErrorSummary form={form} />
        <Sheet>
          <FormTextField
            form={form}
            name="email"
            label={w.email}
            hint={w.emailHint}
            type="email"
            width="medium"
            isReadOnly={person !== undefined}
          />
          <FormTextField form={form} name="firstName" label={w.firstName} width="medium" />
          <FormTextField form={form} name="lastName" label={w.lastName} width="medium" />
          <FormTextField form={form} name="phone" label={w.phone} type="tel" width="medium" optional />
          <FormTextField form={form} name="jobTitle" label={w.job} width="medium" optional />
          <FormRadioGroup
            form={form}
            name="locale"
            label={w.locale}
            choices={Locale.options.map((id) => ({ id, label: w.locales[id] }))}
          />
          {!person && (
            <LookAlikes told={{ target: 'person', email, firstName, lastName, phone: phone ?? '' }} />
          )}
        </Sheet>
        <RolesField form={form} />
        {!person && (
          <Checkbox isSelected={invites} onChange={setInvite} detail={w.inviteHint}>
            {w.invite}
          </Checkbox>
        )}
        <div>
          <Button kind="main" type="submit" isPending={save.isPending}>
            {d.save}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
