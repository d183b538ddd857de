import type { Offer } from '@alize/contracts';
import { useQueries } from '@tanstack/react-query';
import { needsForOfferQuery } from '../../api/offers';
import { Sheet } from '../../design/sheet';
import { Skeleton } from '../../design/skeleton';
import { Stack } from '../../design/stack';
import { useWords } from '../../i18n/dictionary';
import { NeedInBrief } from '../../parts/need-in-brief';
import { Reasons } from '../../parts/reasons';
import { volunteerWords } from './volunteer-words';

const MOST = 5;

/** Open needs that one's offers fit, each once, best first. */
export function FittingNeeds({ offers }: { offers: Offer[] }) {
  const w = useWords(volunteerWords);
  const found = useQueries({ queries: offers.map(({ id }) => needsForOfferQuery(id)) });
  if (offers.length === 0) return null;
  const best = found.flatMap(({ data }) => data ?? []).sort((a, b) => b.score - a.score);
  const needs = [...new Map(best.toReversed().map((each) => [each.need.id, each])).values()]
    .toReversed()
    .slice(0, MOST);
  return (
    <Stack gap={2}>
      <h2>{w.fitting}</h2>
      {found.some(({ isPending }) => isPending) ? (
        <Skeleton lines={3} />
      ) : (
        <p>{needs.length > 0 ? w.fittingText : w.fittingNone}</p>
      )}
      {needs.map(({ need, reasons }) => (
        <Sheet key={need.id} title={need.title}>
          <NeedInBrief need={need} />
          <Reasons reasons={reasons} title={w.fitsWhy} />
        </Sheet>
      ))}
    </Stack>
  );
}
