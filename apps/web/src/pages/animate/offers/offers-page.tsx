import { type Offer, OfferStatus } from '@alize/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { waitingOffersQuery } from '../../../api/offer-submissions';
import { offersFoundQuery } from '../../../api/offers';
import { EmptyState } from '../../../design/empty-state';
import { LinkButton } from '../../../design/link-button';
import { Notice } from '../../../design/notice';
import { PageHeader } from '../../../design/page-header';
import { Select } from '../../../design/select';
import { Sheet } from '../../../design/sheet';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { type Column, Table } from '../../../design/table';
import { TextField } from '../../../design/text-field';
import { useDebounced } from '../../../form/use-debounced';
import { dictionary, useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { MoreButton } from '../../../parts/more-button';
import { TerritoryChoice, useRunTerritory } from '../../../parts/run-territory';
import { OfferChip, statusWords } from '../../../parts/statuses';
import { useFilter } from '../../../parts/use-filter';

const words = dictionary(
  {
    title: 'Offres d’appui',
    lead: 'Qui propose quoi sur le territoire.',
    search: 'Chercher une compétence, un mot',
    status: 'Où elle en est',
    all: 'Toutes',
    offer: 'Offre',
    who: 'Personne',
    organisation: 'Organisme',
    places: 'Places',
    hours: 'Par mois',
    free: (free: number, capacity: number) => `${free} sur ${capacity}`,
    none: 'Aucune offre ici',
    noneText: 'Essayez un autre mot, ou regardez la couverture : elle dit qui recruter.',
    waiting: (count: string) => `${count} à accueillir`,
    one: 'offre',
    many: 'offres',
    admit: 'Les voir',
  },
  {
    title: 'Offers of help',
    lead: 'Who offers what in the territory.',
    search: 'Look for a skill, a word',
    status: 'Where it stands',
    all: 'All',
    offer: 'Offer',
    who: 'Person',
    organisation: 'Organisation',
    places: 'Places',
    hours: 'A month',
    free: (free: number, capacity: number) => `${free} of ${capacity}`,
    none: 'No offer here',
    noneText: 'Try another word, or look at the coverage: it says whom to recruit.',
    waiting: (count: string) => `${count} to admit`,
    one: 'offer',
    many: 'offers',
    admit: 'See them',
  },
);

export default function OffersPage() {
  const w = useWords(words);
  const names = useWords(statusWords).offer;
  const f = useFormats();
  const run = useRunTerritory();
  const [chosen, choose] = useFilter('status');
  const [q, search] = useFilter('q');
  const status = OfferStatus.safeParse(chosen).data;
  const typed = useDebounced(q.trim(), 200);
  const list = useInfiniteQuery({
    ...offersFoundQuery({ q: typed || undefined, status, territoryId: run.territory?.id }),
    enabled: run.territory !== undefined,
  });
  const { data: waiting } = useQuery(waitingOffersQuery);
  const offers = list.data?.pages.flatMap(({ items }) => items);
  const columns: Column<Offer>[] = [
    {
      id: 'offer',
      label: w.offer,
      cell: ({ id, title }) => <Link to={`/animate/offers/${id}`}>{title}</Link>,
    },
    { id: 'who', label: w.who, cell: ({ volunteer }) => volunteer.name },
    { id: 'organisation', label: w.organisation, cell: ({ organisation }) => organisation.name },
    { id: 'status', label: w.status, cell: (offer) => <OfferChip status={offer.status} /> },
    {
      id: 'places',
      label: w.places,
      number: true,
      cell: ({ capacity, taken }) => w.free(Math.max(0, capacity - taken), capacity),
    },
    { id: 'hours', label: w.hours, number: true, cell: ({ hoursPerMonth }) => f.hours(hoursPerMonth) },
  ];
  return (
    <Stack>
      <PageHeader title={w.title} lead={w.lead} actions={<TerritoryChoice {...run} />} />
      {waiting && waiting.length > 0 && (
        <Notice
          tone="warn"
          actions={
            <LinkButton to="/animate/admissions" kind="second" small>
              {w.admit}
            </LinkButton>
          }
        >
          {w.waiting(f.count(waiting.length, w.one, w.many))}
        </Notice>
      )}
      <Stack row gap={2}>
        <TextField label={w.search} type="search" value={q} onChange={search} width="medium" />
        <Select
          label={w.status}
          width="medium"
          choices={[
            { id: 'all', label: w.all },
            ...OfferStatus.options.map((id) => ({ id, label: names[id] })),
          ]}
          value={status ?? 'all'}
          onChange={(id) => choose(id === 'all' ? '' : id)}
        />
      </Stack>
      {!offers && <Skeleton lines={8} />}
      {offers?.length === 0 && <EmptyState title={w.none}>{w.noneText}</EmptyState>}
      {offers && offers.length > 0 && (
        <Sheet>
          <Table caption={w.title} captionHidden columns={columns} rows={offers} keyOf={({ id }) => id} />
        </Sheet>
      )}
      <MoreButton list={list} />
    </Stack>
  );
}
