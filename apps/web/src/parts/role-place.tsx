import type { Grant } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { organisationQuery } from '../api/partners';
import { territoriesQuery } from '../api/territories';
import { useWords } from '../i18n/dictionary';
import { roleWords } from './roles';

/** A role and where it holds: « Animation, Savoie ». */
export function RoleInWords({ role, territoryId, organisationId }: Grant) {
  const w = useWords(roleWords);
  const { data: territories } = useQuery(territoriesQuery);
  const { data: organisation } = useQuery({
    ...organisationQuery(organisationId ?? ''),
    enabled: organisationId !== null,
  });
  const place = territories?.find(({ id }) => id === territoryId)?.name ?? organisation?.name;
  return place ? `${w.roles[role]}, ${place}` : w.roles[role];
}
