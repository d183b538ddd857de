import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { territoriesQuery } from '../../api/territories';
import { PageHeader } from '../../design/page-header';
import { Skeleton } from '../../design/skeleton';
import { Stack } from '../../design/stack';
import { dictionary, useWords } from '../../i18n/dictionary';
import { TerritoryLinks } from '../../parts/territory-links';

const words = dictionary(
  {
    title: 'Où pouvez-vous aider ?',
    lead: 'Choisissez un territoire : une personne y lit ce que vous proposez et vous répond. Une aide à distance se propose là où vous travaillez.',
  },
  {
    title: 'Where can you help?',
    lead: 'Choose a territory: somebody there reads what you offer and answers you. Offer remote help where you work.',
  },
);

/** The volunteers' door, where nobody knows yet which territory theirs is. */
export default function OfferPage() {
  const w = useWords(words);
  const { data: territories } = useQuery(territoriesQuery);
  if (!territories) return <Skeleton lines={4} />;
  const [only, second] = territories;
  if (only && !second) return <Navigate to={`/t/${only.code}/offer`} replace />;
  return (
    <Stack>
      <PageHeader title={w.title} lead={w.lead} />
      <TerritoryLinks territories={territories} to={({ code }) => `/t/${code}/offer`} />
    </Stack>
  );
}
