import { z } from 'zod';
import { CommuneCode, FormId, Id, LongText, Title, WorkMode } from './basics.contract';
import { OfferSkills } from './offer.contract';
import { howItCame, missing, NewContact, NewFirm } from './on-behalf.contract';
import { OrganisationKind } from './organisation.contract';

/**
 * How somebody says yes to the offer that is entered for them: `link` to their address, which waits for them; `told` on the
 * telephone or face to face, to whoever enters it.
 */
export const OfferAgreement = z.enum(['link', 'told']);
export type OfferAgreement = z.infer<typeof OfferAgreement>;

/**
 * An offer that whoever runs the territory enters for somebody who telephoned or was met. Person and employer are known, or
 * new. Whether to be introduced without being asked first is theirs alone to choose: it is never set here. `tell`: the mail
 * that welcomes them is sent, if they have an address.
 */
export const EnterOffer = z
  .strictObject({
    id: FormId.optional(),
    territoryId: Id,
    personId: Id.optional(),
    person: NewContact.optional(),
    organisationId: Id.optional(),
    organisation: NewFirm.extend({ kind: OrganisationKind.default('group') }).optional(),
    title: Title,
    text: LongText,
    skills: OfferSkills,
    communeCode: CommuneCode,
    radiusKm: z.int().min(0).max(500).default(50),
    mode: WorkMode.default('both'),
    hoursPerMonth: z.number().min(0.5).max(160),
    ...howItCame,
    agreement: OfferAgreement.default('link'),
    tell: z.boolean().default(false),
  })
  .refine(({ personId, person }) => personId ?? person, missing('personId'))
  .refine(({ organisationId, organisation }) => organisationId ?? organisation, missing('organisationId'))
  .meta({ id: 'EnterOffer' });
export type EnterOffer = z.infer<typeof EnterOffer>;

/** `offerId`: the offer is open; null while the person has not said yes, or acts in other territories alone. */
export const OfferEntered = z.object({ id: Id, offerId: Id.nullable() }).meta({ id: 'OfferEntered' });
export type OfferEntered = z.infer<typeof OfferEntered>;

/** That somebody said yes on the telephone to what was entered for them. */
export const NoteOfferAgreement = z
  .strictObject({ tell: z.boolean().default(false) })
  .prefault({})
  .meta({ id: 'NoteOfferAgreement' });
