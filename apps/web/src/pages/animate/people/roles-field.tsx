import type { RoleName } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useFieldArray, useWatch } from 'react-hook-form';
import { hasRole, territoriesRun, useMe } from '../../../api/me';
import { territoriesQuery } from '../../../api/territories';
import { Button } from '../../../design/button';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { FieldGroup } from '../../../form/form-field';
import { FormSelect } from '../../../form/form-choice';
import { FormOrganisationField } from '../../../form/form-organisation-field';
import { useWords } from '../../../i18n/dictionary';
import { roleWords } from '../../../parts/roles';
import { peopleWords } from './people-words';
import type { PersonFormState, PersonInput } from './person-schema';

/** Where each role holds. */
const IN_TERRITORY: string[] = ['animator', 'committee_member', 'steering_member'];
const IN_ORGANISATION: string[] = ['partner_contact', 'volunteer', 'requester'];
const GIVEN: RoleName[] = [
  'animator',
  'committee_member',
  'steering_member',
  'partner_contact',
  'volunteer',
  'requester',
];

/** What somebody may do, and where. The api refuses what is not the reader's to give. */
export function RolesField({ form }: { form: PersonFormState }) {
  const w = useWords(peopleWords);
  const { roles } = useWords(roleWords);
  const me = useMe();
  const { data: territories } = useQuery(territoriesQuery);
  const { fields, append, remove } = useFieldArray<PersonInput, 'roles'>({
    control: form.control,
    name: 'roles',
  });
  const run = me ? territoriesRun(me) : [];
  const given: RoleName[] = hasRole(me, 'administrator') ? ['administrator', ...GIVEN] : GIVEN;
  const chosen = useWatch({ control: form.control, name: 'roles' });
  return (
    <Sheet title={w.roles}>
      {fields.map(({ id }, index) => {
        const { role = '', territoryId: held } = chosen[index] ?? {};
        return (
          <FieldGroup key={id} name={w.roleNumber(index + 1)}>
            <Stack gap={2}>
              <FormSelect
                form={form}
                name={`roles.${index}.role`}
                label={w.role}
                width="medium"
                placeholder={w.chooseRole}
                choices={given.map((name) => ({ id: name, label: roles[name] }))}
              />
              {IN_ORGANISATION.includes(role) && (
                <FormOrganisationField
                  form={form}
                  name={`roles.${index}.organisationId`}
                  label={w.organisation}
                  width="medium"
                />
              )}
              {role !== '' && role !== 'administrator' && (
                <FormSelect
                  form={form}
                  name={`roles.${index}.territoryId`}
                  label={IN_TERRITORY.includes(role) ? w.territory : w.territoryElsewhere}
                  width="medium"
                  placeholder={IN_TERRITORY.includes(role) ? w.chooseTerritory : w.seatTerritory}
                  choices={(territories ?? [])
                    .filter(
                      ({ id: territoryId }) =>
                        run === null || run.includes(territoryId) || territoryId === held,
                    )
                    .map((territory) => ({ id: territory.id, label: territory.name }))}
                />
              )}
              <div>
                <Button
                  kind="plain"
                  small
                  icon={<X aria-hidden />}
                  aria-label={`${w.remove} (${w.roleNumber(index + 1)})`}
                  onPress={() => remove(index)}
                >
                  {w.remove}
                </Button>
              </div>
            </Stack>
          </FieldGroup>
        );
      })}
      <div>
        <Button
          small
          icon={<Plus aria-hidden />}
          onPress={() => append({ role: 'volunteer', territoryId: null, organisationId: null })}
        >
          {w.addRole}
        </Button>
      </div>
    </Sheet>
  );
}

/** Only the place its role holds in; in an organisation, the territory too where one is named. */
export const placed = (roles: PersonInput['roles']): PersonInput['roles'] =>
  roles.map(({ role, territoryId, organisationId }) => ({
    role,
    territoryId: role === 'administrator' ? null : territoryId || null,
    organisationId: IN_ORGANISATION.includes(role) ? (organisationId ?? null) : null,
  }));
