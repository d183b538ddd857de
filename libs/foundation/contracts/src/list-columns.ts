import { z } from 'zod';
import type { Locale } from './basics.contract';

/** Lists that animators work from, each a table one sorts, filters and takes along as a file. */
export const ListName = z.enum(['missions', 'needs', 'offers', 'people', 'organisations']);
export type ListName = z.infer<typeof ListName>;

/** How far a match and its mission are, as one word. `silent`: nothing was heard for too long since the introduction. */
export const Stage = z.enum([
  'asked',
  'accepted',
  'introduced',
  'running',
  'silent',
  'paused',
  'done',
  'dropped',
  'declined',
  'expired',
  'cancelled',
]);
export type Stage = z.infer<typeof Stage>;
/** Where a need is, with what came of those asked for it in place of « matched ». */
export const NeedStage = z.enum([
  'submitted',
  'open',
  'asked',
  'accepted',
  'introduced',
  'running',
  'fulfilled',
  'withdrawn',
  'rejected',
  'expired',
]);
export type NeedStage = z.infer<typeof NeedStage>;

type Words = Record<Locale, string>;
export interface ListColumn {
  id: string;
  label: Words;
  /** `name` leads to the line's page; `days` are of seven hours, `day` is `YYYY-MM-DD`, `choice` a code with its words. */
  type: 'name' | 'text' | 'number' | 'days' | 'day' | 'choice';
  choices?: Readonly<Record<string, Words>>;
  /** Left out unless somebody chooses it. */
  optional?: true;
  /** Summed under the list. */
  summed?: true;
}

const words = (fr: string, en: string): Words => ({ fr, en });
const STAGES: Record<Stage, Words> = {
  asked: words('Sollicité', 'Asked'),
  accepted: words('Accepté, employeur consulté', 'Accepted, employer asked'),
  introduced: words('En relation', 'Introduced'),
  running: words('En cours', 'Under way'),
  silent: words('Sans nouvelles', 'No news'),
  paused: words('En pause', 'Paused'),
  done: words('Terminé', 'Done'),
  dropped: words('Arrêté', 'Stopped'),
  declined: words('Décliné', 'Declined'),
  expired: words('Sans réponse', 'No answer'),
  cancelled: words('Annulé', 'Cancelled'),
};
export const NEED_STAGES: Record<NeedStage, Words> = {
  submitted: words('À qualifier', 'To qualify'),
  open: words('Ouvert', 'Open'),
  asked: words('Réponse attendue', 'Answer awaited'),
  accepted: words('Accord de l’employeur attendu', 'Employer’s agreement awaited'),
  introduced: words('En relation', 'Introduced'),
  running: words('Appui en cours', 'Help under way'),
  fulfilled: words('Satisfait', 'Fulfilled'),
  withdrawn: words('Retiré', 'Withdrawn'),
  rejected: words('Refusé', 'Rejected'),
  expired: words('Expiré', 'Expired'),
};
/** What the last news of a file was. */
const NEWS: Record<string, Words> = {
  status: words('changement d’étape', 'change of stage'),
  contact: words('premier contact', 'first contact'),
  day: words('jour noté', 'day noted'),
  feedback: words('avis donné', 'feedback given'),
  reply: words('réponse par mail', 'reply by mail'),
  activity: words('note ou appel', 'note or call'),
};
const OFFER_STATUSES: Record<string, Words> = {
  draft: words('Brouillon', 'Draft'),
  active: words('Ouverte', 'Open'),
  paused: words('Suspendue', 'Paused'),
  withdrawn: words('Retirée', 'Withdrawn'),
};

const ROLES: Record<string, Words> = {
  volunteer: words('Volontaire', 'Volunteer'),
  partner_contact: words('Contact d’un partenaire', 'Partner’s contact'),
  requester: words('Entreprise aidée', 'Firm helped'),
  animator: words('Animation', 'Animation'),
  committee_member: words('Comité d’agrément', 'Commitment committee'),
  steering_member: words('Comité de pilotage', 'Steering committee'),
  administrator: words('Administration', 'Administration'),
  other: words('Sans rôle', 'Without a role'),
};
const KINDS: Record<string, Words> = {
  company: words('Entreprise', 'Firm'),
  group: words('Grand groupe', 'Large group'),
  school: words('École', 'School'),
  federation: words('Fédération', 'Federation'),
  authority: words('Collectivité', 'Local authority'),
  operator: words('Opérateur', 'Operator'),
};
const MAIL: Record<string, Words> = { refused: words('Adresse refusée', 'Address refused') };
const VERIFIED: Record<string, Words> = {
  verified: words('Vérifié', 'Verified'),
  unverified: words('À vérifier', 'To verify'),
};

const text = (id: string, fr: string, en: string): ListColumn => ({ id, label: words(fr, en), type: 'text' });
const named = (id: string, fr: string, en: string): ListColumn => ({ ...text(id, fr, en), type: 'name' });
const day = (id: string, fr: string, en: string): ListColumn => ({ ...text(id, fr, en), type: 'day' });
const number = (id: string, fr: string, en: string): ListColumn => ({ ...text(id, fr, en), type: 'number' });
const days = (id: string, fr: string, en: string): ListColumn => ({
  ...text(id, fr, en),
  type: 'days',
  summed: true,
});
const choice = (id: string, fr: string, en: string, choices: Record<string, Words>): ListColumn => ({
  ...text(id, fr, en),
  type: 'choice',
  choices,
});
const optional = (column: ListColumn): ListColumn => ({ ...column, optional: true });

/** What each list shows, in its order; the first column with choices is the one a filter asks for. */
export const LIST_COLUMNS: Record<ListName, readonly ListColumn[]> = {
  missions: [
    named('firm', 'Entreprise', 'Firm'),
    text('need', 'Besoin', 'Need'),
    text('volunteer', 'Volontaire', 'Volunteer'),
    optional(text('lender', 'Organisme', 'Organisation')),
    choice('stage', 'Étape', 'Stage', STAGES),
    choice('news', 'Dernière nouvelle', 'Last news', NEWS),
    day('newsOn', 'Le', 'On'),
    day('nextOn', 'Prochaine date', 'Next date'),
    days('noted', 'Jours notés', 'Days noted'),
    days('reserved', 'Jours réservés', 'Days reserved'),
    optional(days('left', 'Jours restants', 'Days left')),
    text('owner', 'Suivi par', 'Followed by'),
    optional(text('place', 'Commune', 'Place')),
    optional(day('askedOn', 'Sollicité le', 'Asked on')),
  ],
  needs: [
    named('need', 'Besoin', 'Need'),
    optional(text('number', 'Numéro', 'Number')),
    text('firm', 'Entreprise', 'Firm'),
    text('place', 'Commune', 'Place'),
    choice('stage', 'Où il en est', 'Where it stands', NEED_STAGES),
    text('labels', 'Étiquettes', 'Labels'),
    optional(text('helper', 'Avec qui', 'With whom')),
    optional(text('skills', 'Compétences', 'Skills')),
    { ...number('jobs', 'Emplois', 'Jobs'), summed: true },
    optional(days('wanted', 'Jours demandés', 'Days asked for')),
    day('receivedOn', 'Reçu', 'Received'),
    day('newsOn', 'Dernière nouvelle', 'Last news'),
    optional(day('nextOn', 'Prochaine date', 'Next date')),
    optional(day('wantedBy', 'À commencer avant', 'To begin before')),
    optional(text('contact', 'Contact', 'Contact')),
    optional(text('phone', 'Téléphone', 'Telephone')),
    optional(text('source', 'Envoi de', 'Sent by')),
  ],
  offers: [
    named('offer', 'Offre', 'Offer'),
    text('volunteer', 'Volontaire', 'Volunteer'),
    text('lender', 'Organisme', 'Organisation'),
    text('place', 'Commune', 'Place'),
    choice('stage', 'État', 'Status', OFFER_STATUSES),
    number('free', 'Places libres', 'Places free'),
    number('hours', 'Heures par mois', 'Hours a month'),
    optional(text('skills', 'Compétences', 'Skills')),
    day('askedOn', 'Dernière demande', 'Last asked'),
    number('missions', 'Appuis', 'Missions'),
    { ...text('noted', 'Jours notés', 'Days noted'), type: 'days' },
    optional(text('phone', 'Téléphone', 'Telephone')),
    optional(day('awayOn', 'Prochaine absence', 'Next absence')),
  ],
  people: [
    named('person', 'Personne', 'Person'),
    choice('stage', 'Rôle', 'Role', ROLES),
    text('organisation', 'Organisme', 'Organisation'),
    text('phone', 'Téléphone', 'Telephone'),
    text('email', 'E-mail', 'E-mail'),
    optional(text('job', 'Fonction', 'Job')),
    optional(number('offers', 'Offres', 'Offers')),
    optional(number('needs', 'Besoins', 'Needs')),
    number('missions', 'Appuis', 'Missions'),
    optional({ ...text('noted', 'Jours notés', 'Days noted'), type: 'days' }),
    optional(day('askedOn', 'Dernière demande', 'Last asked')),
    day('calledOn', 'Dernier échange', 'Last exchange'),
    day('nextOn', 'Prochaine date', 'Next date'),
    optional(choice('mail', 'Courrier', 'Mail', MAIL)),
  ],
  organisations: [
    named('organisation', 'Organisme', 'Organisation'),
    choice('stage', 'Genre', 'Kind', KINDS),
    text('place', 'Commune', 'Place'),
    optional(text('siret', 'SIRET', 'SIRET')),
    optional(text('sector', 'Section NAF', 'NAF section')),
    optional(text('headcount', 'Effectif', 'Headcount')),
    number('needs', 'Besoins', 'Needs'),
    number('open', 'En cours', 'Under way'),
    optional(number('jobs', 'Emplois prévus', 'Jobs planned')),
    number('offers', 'Offres', 'Offers'),
    { ...text('noted', 'Jours donnés', 'Days given'), type: 'days' },
    optional(day('askedOn', 'Dernier besoin', 'Last need')),
    day('calledOn', 'Dernier échange', 'Last exchange'),
    day('nextOn', 'Prochaine date', 'Next date'),
    optional(choice('verified', 'Fiche', 'Record', VERIFIED)),
  ],
};
