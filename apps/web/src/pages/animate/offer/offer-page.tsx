import { type Match, type NeedForOffer, type Offer, withDe } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { matchesQuery } from '../../../api/matches';
import { needsForOfferQuery, offerQuery } from '../../../api/offers';
import { isNotFound } from '../../../api/problem';
import { Breadcrumb } from '../../../design/breadcrumb';
import { Chip } from '../../../design/chip';
import { PageHeader } from '../../../design/page-header';
import { Sheet } from '../../../design/sheet';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { type Column, Table } from '../../../design/table';
import { dictionary, useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { EnteredNote } from '../../../parts/entry/entered-note';
import { OfferActions } from '../../../parts/offer-actions';
import { OfferFacts } from '../../../parts/offer-facts';
import { RecordFile } from '../../../parts/record/record-file';
import { MatchChip, OfferChip } from '../../../parts/statuses';
import NotFoundPage from '../../not-found/not-found-page';
import { candidateWords } from '../need/candidate-words';
import { Quotes } from '../need/quotes';

const words = dictionary(
  {
    offers: 'Offres d’appui',
    direct: 'Accepte d’être présentée directement.',
    askFirst: 'Préfère qu’on lui demande d’abord.',
    seePerson: (who: string) => `Voir la fiche ${withDe(who)}`,
    fitting: 'Besoins ouverts auxquels elle correspond',
    none: 'Cette offre ne correspond nettement à aucun besoin ouvert aujourd’hui.',
    full: 'Aucune place pour un autre appui : les besoins ouverts ne sont pas comparés.',
    matches: 'Demandes faites à cette personne',
    need: 'Besoin',
    status: 'Où elle en est',
    when: 'Quand',
  },
  {
    offers: 'Offers of help',
    direct: 'Agrees to be introduced directly.',
    askFirst: 'Prefers to be asked first.',
    seePerson: (who: string) => `See ${who}’s page`,
    fitting: 'Open needs that fit',
    none: 'This offer clearly fits no open need today.',
    full: 'No room for another mission: open needs are not compared.',
    matches: 'What this person was asked',
    need: 'Need',
    status: 'Where it stands',
    when: 'When',
  },
);

/** A volunteer's offer from the animator's desk: what it holds, what it could serve, what it was asked for. */
export default function OfferPage() {
  const w = useWords(words);
  const { id = '' } = useParams();
  const { data: offer, error } = useQuery(offerQuery(id));
  const { data: matches } = useQuery(matchesQuery({ offerId: id }));
  if (isNotFound(error)) return <NotFoundPage />;
  if (error) throw error;
  if (!offer) return <Skeleton lines={8} />;
  const { volunteer } = offer;
  return (
    <Stack>
      <PageHeader
        title={offer.title}
        lead={
          <>
            <OfferChip status={offer.status} />{' '}
            {[volunteer.name, volunteer.jobTitle].filter(Boolean).join(', ')}.{' '}
            {offer.introduction === 'direct' ? w.direct : w.askFirst}
          </>
        }
        above={<Breadcrumb pages={[{ label: w.offers, to: '/animate/offers' }]} />}
        actions={<OfferActions offer={offer} editAt={`/animate/offers/${id}/edit`} />}
      />
      <Sheet>
        <p>{offer.text}</p>
        <OfferFacts offer={offer} />
        {offer.entered && <EnteredNote entered={offer.entered} />}
        <p>
          <Link to={`/animate/people/${volunteer.id}`}>{w.seePerson(volunteer.name)}</Link>
        </p>
      </Sheet>
      {matches && matches.items.length > 0 && <Asked matches={matches.items} />}
      {offer.status === 'active' && <Fitting offer={offer} />}
      <RecordFile about={{ type: 'offer', id: offer.id }} withWhom={volunteer.name} />
    </Stack>
  );
}

function Asked({ matches }: { matches: Match[] }) {
  const w = useWords(words);
  const f = useFormats();
  const columns: Column<Match>[] = [
    {
      id: 'need',
      label: w.need,
      cell: ({ id, need }) => (
        <>
          <Link to={`/animate/matches/${id}`}>{need.title}</Link>
          <br />
          {need.organisation}
        </>
      ),
    },
    { id: 'status', label: w.status, cell: ({ status }) => <MatchChip status={status} /> },
    { id: 'when', label: w.when, cell: ({ approvedAt }) => f.agoAndDay(approvedAt) },
  ];
  return (
    <Sheet title={w.matches}>
      <Table caption={w.matches} captionHidden columns={columns} rows={matches} keyOf={({ id }) => id} />
    </Sheet>
  );
}

function Fitting({ offer }: { offer: Offer }) {
  const w = useWords(words);
  const { bands } = useWords(candidateWords);
  const { data: needs } = useQuery(needsForOfferQuery(offer.id));
  if (!needs) return <Skeleton lines={4} />;
  return (
    <Stack gap={2}>
      <h2>{w.fitting}</h2>
      {needs.length === 0 && <p>{offer.taken >= offer.capacity ? w.full : w.none}</p>}
      {needs.map((found: NeedForOffer) => (
        <Sheet key={found.need.id}>
          <h3>
            <Link to={`/animate/needs/${found.need.id}`}>{found.need.title}</Link>
          </h3>
          <p>
            <Chip tone={found.fit.band === 'can_help' ? 'good' : 'warn'}>{bands[found.fit.band]}</Chip>{' '}
            {found.need.communeName}
          </p>
          <p>{found.fit.text}</p>
          <Quotes quotes={found.fit.quotes} />
        </Sheet>
      ))}
    </Stack>
  );
}
