import type { Decline, Locale } from '@alize/contracts';
import type { ContactFacts, MailContent, PersonFacts } from '../mail-content';
import { type DigestItem, digestMail } from './digest';
import { employerApprovalMail } from './employer-approval';
import { employerApprovalNeededMail } from './employer-approval-needed';
import { filesNotKeptMail } from './files-not-kept';
import { firstContactMail } from './first-contact';
import { freshLinkMail } from './fresh-link';
import { introductionToRequesterMail } from './introduction-to-requester';
import { introductionToVolunteerMail } from './introduction-to-volunteer';
import { mailFailedMail } from './mail-failed';
import { matchCancelledMail } from './match-cancelled';
import { matchDeclinedMail, type NextCandidate } from './match-declined';
import { matchExpiredMail } from './match-expired';
import { matchRequestMail } from './match-request';
import { missionDroppedMail } from './mission-dropped';
import { missionFeedbackMail } from './mission-feedback';
import { missionWithoutContactMail } from './mission-without-contact';
import { needConfirmationMail } from './need-confirmation';
import { needOpenedMail } from './need-opened';
import { needRejectedMail } from './need-rejected';
import { needToQualifyMail } from './need-to-qualify';
import { offerFitsNeedsMail } from './offer-fits-needs';
import { offerAdmittedMail } from './offer-admitted';
import { offerConfirmationMail } from './offer-confirmation';
import { offerRejectedMail } from './offer-rejected';
import { daysLoggedMail } from './days-logged';
import { replyReceivedMail } from './reply-received';
import { offerToAdmitMail } from './offer-to-admit';
import { signInLinkMail } from './sign-in-link';

const at = new Date('2026-03-12T13:30:00Z');
const contact: ContactFacts = {
  name: 'Sophie Durand',
  email: 'animation.savoie@alize.test',
  phone: '+33479000001',
  territoryName: 'Savoie',
};
/** Where every button leads. */
export const sampleUrl = 'https://alize.test/page?token=0123456789abcdef&lang=fr';
const summary = (words: string) => `${words} Joignez-moi au 06 12 34 56 78 ou claire@rochaix.test.`;

export interface Names {
  firm: string;
  title: string;
  lender: string;
  first: string;
  last: string;
}
export const plainNames: Names = {
  firm: 'Rochaix Mécanique',
  title: "Préparer l'ISO 9001 avant l'été",
  lender: 'Alpélec',
  first: 'Claire',
  last: 'Martin',
};
const declines: [string, Decline][] = [
  ['said', { reason: 'no_time', details: "J'ai deux audits en mai.", askAgainOn: null, colleague: null }],
  ['later', { reason: 'not_now', details: null, askAgainOn: '2026-06-15', colleague: null }],
  [
    'colleague',
    {
      reason: 'colleague',
      details: null,
      askAgainOn: null,
      colleague: {
        name: 'Paul Blanc',
        settledAt: null,
        email: 'paul@alpelec.test',
        words: "Il a mené l'audit.",
      },
    },
  ],
  [
    'employer',
    { reason: 'employer_refused', details: 'Trop de départs.', askAgainOn: null, colleague: null },
  ],
  ['silent', { reason: null, details: null, askAgainOn: null, colleague: null }],
];
const fit = (band: 'can_help' | 'to_check', locale: Locale): string =>
  locale === 'fr'
    ? `${band === 'can_help' ? 'Peut aider' : 'À vérifier'} : maîtrise « Certification ISO 9001 » (niveau expert).`
    : `${band === 'can_help' ? 'Can help' : 'To check'}: is an expert in “ISO 9001 certification”.`;
const nexts = (names: Names, locale: Locale): NextCandidate[] => [
  ...[false, true].map((toCheck): NextCandidate => ({
    kind: 'somebody',
    name: `${names.first} ${names.last}`,
    organisationName: names.lender,
    toCheck,
    reasons: [
      fit(toCheck ? 'to_check' : 'can_help', locale),
      ...(locale === 'fr'
        ? ["« J'ai mené deux certifications. »", 'À 12 km, peut donner 8 h par mois.']
        : ['“J’ai mené deux certifications.”', '12 km away, can give 8 hours a month.']),
    ],
  })),
  { kind: 'nobody' },
  { kind: 'undecided' },
  { kind: 'not_wanted' },
  { kind: 'unknown' },
];

const waiting = (names: Names, count: number, locale: Locale) =>
  Array.from({ length: count }, (_, index) => ({
    title: names.title,
    firmName: names.firm,
    band: index === 0 ? ('can_help' as const) : ('to_check' as const),
    fit: fit(index === 0 ? 'can_help' : 'to_check', locale),
  }));

const digestKinds = [
  'match-request',
  'employer-approval',
  'need-unconfirmed',
  'need-to-qualify',
  'first-contact',
  'mission-feedback',
] as const;
const awaited = (names: Names, kind: DigestItem['kind'], silence: DigestItem['silence'] = 'none') => ({
  kind,
  silence,
  needTitle: names.title,
  firmName: names.firm,
  personName: `${names.first} ${names.last}`,
  employerName: names.lender,
  since: at,
  nextOn: '2026-05-06',
  nextCloses: true,
  url: sampleUrl,
});
const digests = (names: Names): [string, DigestItem[]][] => [
  ...digestKinds.map((kind): [string, DigestItem[]] => [kind, [awaited(names, kind)]]),
  ...(['match-request', 'employer-approval'] as const).flatMap((kind) =>
    (['silent', 'closed'] as const).map((silence): [string, DigestItem[]] => [
      `${kind} ${silence}`,
      [awaited(names, kind, silence)],
    ]),
  ),
  ['all', digestKinds.map((kind) => awaited(names, kind))],
];

/** Every mail in each of its states, by a name that says which; the first word is its purpose. */
export function sampleMails(
  names: Names,
  locale: Locale,
  firstName: string | null = 'Luc',
): Record<string, MailContent> {
  const person = (email: string): PersonFacts => ({
    firstName: names.first,
    lastName: names.last,
    jobTitle: 'Responsable qualité',
    organisationName: names.lender,
    email,
    phone: '+33612345678',
  });
  const url = sampleUrl;
  const volunteer = person('volunteer@alize.test');
  const requester = { ...person('claire@rochaix.test'), organisationName: names.firm };
  const name = `${names.first} ${names.last}`;
  const need = { firstName, needTitle: names.title, organisationName: names.firm, contact };
  const match = {
    ...need,
    reasons: [`Couvre l'ISO 9001, demandée par ${names.firm}.`, 'À 12 km : moins de 20 minutes.'],
    hours: 40,
    place: 'Ugine, sur place ou à distance',
    wantedBy: '2026-06-30',
  };
  const { firstName: _, ...reachable } = { ...requester, name };
  return {
    ...Object.fromEntries(
      digests(names).map(([name, items]) => [
        `digest (${name})`,
        digestMail({ firstName, items, more: items.length > 1 ? 4 : 0, todayUrl: url, contact }, locale),
      ]),
    ),
    ...Object.fromEntries(
      (
        [
          ['volunteer', 'volunteer'],
          ['volunteer', 'employer'],
          ['employer', 'employer'],
        ] as const
      ).map(([side, silent]) => [
        `match-expired (${side}, ${silent} silent)`,
        matchExpiredMail({ ...need, side, silent, volunteerName: name, employerName: names.lender }, locale),
      ]),
    ),
    'sign-in-link': signInLinkMail(
      { firstName, url, expiresInMinutes: 15, requestedAt: at, contact },
      locale,
    ),
    'need-confirmation': needConfirmationMail(
      { firstName, territoryName: 'Savoie', url, expiresAt: at, contact },
      locale,
    ),
    'need-to-qualify': needToQualifyMail(
      {
        ...need,
        communeName: 'Gilly-sur-Isère',
        jobsPlanned: 3,
        skills: ['ISO 9001', 'Audit interne'],
        confirmedAt: at,
        requester: reachable,
        url,
      },
      locale,
    ),
    'first-contact': firstContactMail(
      { firstName, needTitle: names.title, other: volunteer, introducedAt: at, url, contact },
      locale,
    ),
    ...Object.fromEntries(
      (['requester', 'volunteer'] as const).map((side) => [
        `mission-feedback (${side})`,
        missionFeedbackMail(
          {
            ...{ firstName, needTitle: names.title, side, url, contact },
            other: side === 'requester' ? volunteer : requester,
            hours: side === 'requester' ? 12.5 : null,
          },
          locale,
        ),
      ]),
    ),
    'mission-without-contact': missionWithoutContactMail(
      {
        firstName,
        needTitle: names.title,
        said: requester,
        other: volunteer,
        introducedAt: at,
        url,
        contact,
      },
      locale,
    ),
    ...Object.fromEntries(
      [true, false].map((needOpen) => [
        `mission-dropped (need ${needOpen ? 'open' : 'closed'})`,
        missionDroppedMail(
          {
            ...{ firstName, needTitle: names.title, requester, volunteer, needOpen, url, contact },
            ...(needOpen
              ? { reason: 'no_time' as const, words: 'Nous reprendrons à la rentrée.', hours: 7 }
              : { reason: 'need_changed' as const, words: null, hours: null }),
          },
          locale,
        ),
      ]),
    ),
    'need-opened': needOpenedMail({ ...need, skills: ['ISO 9001'], newsWithinWorkingDays: 5, url }, locale),
    'need-rejected': needRejectedMail(
      { ...need, reason: 'Votre projet ne crée pas d’emploi en Savoie.' },
      locale,
    ),
    'match-request': matchRequestMail(
      { ...match, projectSummary: summary(names.title), answerBy: at, url },
      locale,
    ),
    'introduction-to-requester': introductionToRequesterMail({ ...match, volunteer }, locale),
    'introduction-to-volunteer': introductionToVolunteerMail(
      {
        ...match,
        askedFirst: true,
        answersAreRead: true,
        projectSummary: names.title,
        requester,
        volunteerName: name,
      },
      locale,
    ),
    ...Object.fromEntries(
      declines.flatMap(([kind, decline]) =>
        nexts(names, locale).map((next) => [
          `match-declined (${kind}, ${next.kind === 'somebody' && next.toCheck ? 'to check' : next.kind})`,
          matchDeclinedMail({ ...need, volunteer, decline, next, url }, locale),
        ]),
      ),
    ),
    'employer-approval': employerApprovalMail(
      { ...match, volunteer, projectSummary: summary(names.title), url },
      locale,
    ),
    'employer-approval-needed': employerApprovalNeededMail({ ...need, volunteer, url }, locale),
    ...Object.fromEntries(
      (['requester', 'volunteer', 'employer'] as const).map((side, index) => [
        `match-cancelled (${side})`,
        matchCancelledMail(
          {
            ...need,
            side,
            volunteerName: name,
            reason: index === 1 ? null : 'Le client a repoussé sa commande.',
            needOpen: index === 0,
          },
          locale,
        ),
      ]),
    ),
    'offer-confirmation': offerConfirmationMail({ firstName, url, expiresAt: at, contact }, locale),
    ...Object.fromEntries(
      [true, false].map((listed) => [
        `offer-to-admit (${listed ? 'listed' : 'named'})`,
        offerToAdmitMail(
          {
            firstName,
            offerTitle: names.title,
            volunteer: { name, email: 'volunteer@alize.test', phone: '+33612345678' },
            organisationName: names.lender,
            listed,
            communeName: 'Gilly-sur-Isère',
            skills: listed ? ['ISO 9001', 'Audit interne'] : [],
            confirmedAt: at,
            url,
            contact,
          },
          locale,
        ),
      ]),
    ),
    ...Object.fromEntries(
      (['direct', 'ask_first'] as const).map((introduction) => [
        `offer-admitted (${introduction})`,
        offerAdmittedMail({ firstName, offerTitle: names.title, introduction, url, contact }, locale),
      ]),
    ),
    'offer-rejected': offerRejectedMail(
      { firstName, offerTitle: names.title, reason: "Ce n'est pas un partenaire.", contact },
      locale,
    ),
    ...Object.fromEntries(
      [true, false].map((placed) => [
        `reply-received (${placed ? 'placed' : 'unplaced'})`,
        replyReceivedMail(
          {
            ...{ firstName, url, contact },
            from: placed ? name : 'inconnue@ailleurs.test',
            email: placed ? 'volunteer@alize.test' : 'inconnue@ailleurs.test',
            needTitle: placed ? names.title : null,
            text: placed ? '3 h mardi : audit à blanc.' : '',
            attachments: placed ? 2 : 0,
            heldBecause: placed ? 'unverified' : null,
            lastOfTheDay: !placed,
          },
          locale,
        ),
      ]),
    ),
    ...Object.fromEntries(
      [1, 2].map((count) => [
        `days-logged (${count})`,
        daysLoggedMail(
          {
            ...{ firstName, needTitle: names.title, firmName: names.firm, url, contact },
            days: [
              { day: '2026-03-05', hours: 3 },
              { day: '2026-03-06', hours: 3.5, words: names.title },
            ].slice(0, count),
            ...{ hours: 9.5, plannedHours: 14 },
          },
          locale,
        ),
      ]),
    ),
    'files-not-kept': filesNotKeptMail({ firstName, needTitle: names.title, contact }, locale),
    'fresh-link': freshLinkMail({ firstName, url, expiresAt: at, contact }, locale),
    'mail-failed': mailFailedMail(
      {
        ...need,
        failedPurpose: 'match-request',
        aboutTitle: names.title,
        recipient: reachable,
        failedAt: at,
        mayHaveArrived: false,
        error: '550 5.1.1 Mailbox unavailable',
        url,
      },
      locale,
    ),
    ...Object.fromEntries(
      [1, 5, 0].map((count) => [
        `offer-fits-needs (${count})`,
        offerFitsNeedsMail(
          {
            firstName,
            volunteer,
            offerTitle: names.title,
            needs: waiting(names, count, locale),
            url,
            contact,
          },
          locale,
        ),
      ]),
    ),
  };
}
