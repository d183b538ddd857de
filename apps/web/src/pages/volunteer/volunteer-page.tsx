import { useQuery } from '@tanstack/react-query';
import { matchesQuery } from '../../api/matches';
import { useMe } from '../../api/me';
import { offersQuery } from '../../api/offers';
import { territoriesQuery } from '../../api/territories';
import { EmptyState } from '../../design/empty-state';
import { LinkButton } from '../../design/link-button';
import { PageHeader } from '../../design/page-header';
import { Skeleton } from '../../design/skeleton';
import { Stack } from '../../design/stack';
import { useWords } from '../../i18n/dictionary';
import { AskedMatch } from './asked-match';
import { FittingNeeds } from './fitting-needs';
import { IntroducedMatch } from './introduced-match';
import { OwnDays } from './own-days';
import { OfferCard } from './offer-card';
import { volunteerWords } from './volunteer-words';

const UNDER_WAY = ['accepted', 'introduced', 'completed'];

/** The volunteer's page: what waits for an answer, who was met, what is offered, what could come. */
export default function VolunteerPage() {
  const w = useWords(volunteerWords);
  const me = useMe();
  const { data: offers } = useQuery(offersQuery);
  const { data: matches } = useQuery(matchesQuery());
  const { data: territories } = useQuery(territoriesQuery);
  if (!offers || !matches || !me) return <Skeleton lines={8} />;
  const mine = offers.items.filter(({ volunteer }) => volunteer.id === me.id);
  const theirs = matches.items.filter(({ offer }) => mine.some(({ id }) => id === offer.id));
  const asked = theirs.filter(({ status }) => status === 'asked');
  const met = theirs.filter(({ status }) => UNDER_WAY.includes(status));
  const kept = mine.filter(({ status }) => status !== 'withdrawn');
  const home = territories?.find(({ id }) => id === mine[0]?.territoryId) ?? territories?.[0];
  const more = home && (
    <LinkButton to={`/t/${home.code}/offer`} kind="second">
      {w.offerMore}
    </LinkButton>
  );
  return (
    <Stack gap={4}>
      <PageHeader
        title={w.title}
        lead={asked.length > 0 ? w.waiting(asked.length) : w.nothing}
        actions={more}
      />
      {asked.length > 0 && (
        <Stack gap={2}>
          <h2>{w.asked}</h2>
          {asked.map((match) => (
            <AskedMatch key={match.id} match={match} />
          ))}
        </Stack>
      )}
      {met.length > 0 && (
        <Stack gap={2}>
          <h2>{w.introduced}</h2>
          {met.map((match) => (
            <IntroducedMatch key={match.id} match={match} />
          ))}
        </Stack>
      )}
      <OwnDays />
      <Stack gap={2}>
        <h2>{w.offers}</h2>
        {kept.length === 0 && (
          <EmptyState title={w.none} action={more}>
            {w.noneText}
          </EmptyState>
        )}
        {kept.map((offer) => (
          <OfferCard key={offer.id} offer={offer} />
        ))}
      </Stack>
      <FittingNeeds offers={kept.filter(({ status }) => status === 'active')} />
    </Stack>
  );
}
