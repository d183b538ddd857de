import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { territoriesQuery } from '../../api/territories';

/** The territory of the address; `null` when there is none of this code. */
export function useTerritory() {
  const { code } = useParams();
  const { data } = useQuery(territoriesQuery);
  return data && (data.find((territory) => territory.code === code) ?? null);
}
