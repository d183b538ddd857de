import { AwaitedPlaces } from '@alize/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { Button } from '../../../design/button';
import { Sheet } from '../../../design/sheet';
import { type Column, Table } from '../../../design/table';
import { dictionary, useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';

const awaitedPlacesQuery = queryOptions({
  queryKey: ['awaited-places'],
  queryFn: async () => (await api.get(AwaitedPlaces, '/awaited-places')).items,
});
type Awaited = AwaitedPlaces['items'][number];

const words = dictionary(
  {
    title: 'Là où Alizé est attendu',
    lead: 'Des personnes ont laissé leur adresse pour être prévenues. À effacer une fois qu’on leur a écrit ; au bout d’un an, elles s’effacent seules.',
    commune: 'Commune',
    email: 'Adresse',
    left: 'Laissée',
    act: 'Action',
    forget: 'Effacer',
    forgetWhom: (email: string) => `Effacer ${email}`,
    none: 'Personne n’a laissé d’adresse.',
  },
  {
    title: 'Where Alizé is awaited',
    lead: 'People left their address to hear from us. Delete it once they have been written to; after a year it goes by itself.',
    commune: 'Commune',
    email: 'Address',
    left: 'Left',
    act: 'Action',
    forget: 'Delete',
    forgetWhom: (email: string) => `Delete ${email}`,
    none: 'Nobody has left an address.',
  },
);

/** Who would like a territory where there is none, for who opens them. */
export function AwaitedPlacesSheet() {
  const w = useWords(words);
  const f = useFormats();
  const client = useQueryClient();
  const { data } = useQuery(awaitedPlacesQuery);
  const forget = useMutation({
    mutationFn: (id: string) => api.send('DELETE', `/awaited-places/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: awaitedPlacesQuery.queryKey }),
  });
  const columns: Column<Awaited>[] = [
    {
      id: 'commune',
      label: w.commune,
      cell: ({ commune }) => `${commune.name} (${commune.departementCode})`,
    },
    { id: 'email', label: w.email, cell: ({ email }) => <a href={`mailto:${email}`}>{email}</a> },
    { id: 'left', label: w.left, short: true, cell: ({ leftAt }) => f.shortDay(leftAt) },
    {
      id: 'act',
      label: w.act,
      cell: ({ id, email }) => (
        <Button small aria-label={w.forgetWhom(email)} onPress={() => forget.mutate(id)}>
          {w.forget}
        </Button>
      ),
    },
  ];
  return (
    <Sheet title={w.title}>
      <p>{data?.length === 0 ? w.none : w.lead}</p>
      {data && data.length > 0 && (
        <Table caption={w.title} captionHidden columns={columns} rows={data} keyOf={({ id }) => id} />
      )}
    </Sheet>
  );
}
