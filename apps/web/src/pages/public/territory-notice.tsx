import type { Territory, TerritoryPublication } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { publicationQuery, territoriesQuery } from '../../api/territories';
import { Breadcrumb } from '../../design/breadcrumb';
import { PageHeader } from '../../design/page-header';
import { Skeleton } from '../../design/skeleton';
import { Stack } from '../../design/stack';
import NotFoundPage from '../not-found/not-found-page';
import { TerritoryLinks } from '../../parts/territory-links';

interface TerritoryNoticeProps {
  /** The last part of its address. */
  at: 'data' | 'legal' | 'accessibility' | 'contact' | 'relays';
  title: string;
  lead: string;
  /** Said where several territories each have their own. */
  which: string;
  children(facts: { territory: Territory; publication: TerritoryPublication }): ReactNode;
}

/** A page about who runs a territory: that of the address, the only one there is, or a choice of them. */
export function TerritoryNotice({ at, title, lead, which, children }: TerritoryNoticeProps) {
  const { code } = useParams();
  const { data: territories } = useQuery(territoriesQuery);
  const only = territories?.length === 1 ? territories[0] : undefined;
  const territory = code === undefined ? only : territories?.find((each) => each.code === code);
  const { data: publication } = useQuery(publicationQuery(territory?.id ?? ''));
  if (!territories) return <Skeleton lines={8} />;
  if (code !== undefined && !territory) return <NotFoundPage />;
  if (!territory)
    return (
      <Stack>
        <PageHeader title={title} lead={which} />
        <TerritoryLinks territories={territories} to={(each) => `/t/${each.code}/${at}`} />
      </Stack>
    );
  return (
    <Stack narrow>
      <PageHeader
        title={title}
        lead={lead}
        above={<Breadcrumb pages={[{ label: `Alizé ${territory.name}`, to: `/t/${territory.code}` }]} />}
      />
      {publication ? children({ territory, publication }) : <Skeleton lines={6} />}
    </Stack>
  );
}
