import type { Offer } from '@alize/contracts';
import { Sheet } from '../../design/sheet';
import { OfferActions } from '../../parts/offer-actions';
import { OfferFacts } from '../../parts/offer-facts';
import { OfferChip } from '../../parts/statuses';

/** An offer as its volunteer sees it, and what they may do with it. */
export function OfferCard({ offer }: { offer: Offer }) {
  return (
    <Sheet title={offer.title} aside={<OfferChip status={offer.status} />}>
      <OfferFacts offer={offer} />
      <OfferActions offer={offer} editAt={`/volunteer/offers/${offer.id}`} />
    </Sheet>
  );
}
