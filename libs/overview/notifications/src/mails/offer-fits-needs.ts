import { type FitBand, type Locale, withDe } from '@alize/contracts';
import { NeedMails } from '../compose/need-mails';
import { defineMail } from '../mailing/define-mail';
import { fit, type Names } from '../mailing/invented';
import {
  type ContactFacts,
  type MailContent,
  type PersonFacts,
  fullName,
  greeting,
  mailSubject,
  programmeName,
  reachable,
  smallPrint,
} from '../mail-content';

interface OfferFitsNeedsFacts {
  /** The animator's. */
  firstName?: string | null;
  volunteer: PersonFacts;
  offerTitle: string;
  /**
   * Best first; none when the offer, or they, closed before the mail left. `fit`: how it answers, a sentence in the
   * reader's language that opens with the band.
   */
  needs: { title: string; firmName: string; band: FitBand; fit: string }[];
  url: string;
  contact: ContactFacts;
}

/** To the animator: somebody has come for whom needs were waiting. */
function offerFitsNeedsMail(facts: OfferFitsNeedsFacts, locale: Locale): MailContent {
  const { volunteer, needs, contact } = facts;
  const name = fullName(volunteer);
  const firm = volunteer.organisationName;
  const programme = programmeName(contact.territoryName);
  const [first] = needs;
  const several = needs.length > 1;
  const toCheck = !needs.some(({ band }) => band === 'can_help');
  const common = {
    greeting: greeting(locale, facts.firstName),
    about: { title: facts.offerTitle, lines: [`${name}, ${firm}`] },
  };
  if (locale === 'en') {
    const which = several ? `${needs.length} open requests` : 'an open request';
    return {
      ...common,
      subject:
        first && !several
          ? mailSubject(
              locale,
              (who, title) => `${who} ${toCheck ? 'might help' : 'can help'}: ${title}`,
              name,
              first.title,
            )
          : mailSubject(
              locale,
              (who) =>
                first
                  ? `${who} ${toCheck ? 'might' : 'can'} help with ${which}`
                  : `Offer of help from ${who}`,
              name,
            ),
      preheader: first ? `Next step: look at ${first.title}, ${first.firmName}.` : 'Nothing to do for now.',
      why: `${name}, from ${firm}, ${first ? 'now offers' : 'offered'} time to ${programme}.${first ? ` ${toCheck ? `The offer may fit ${which}: that is to check.` : `The offer fits ${which}.`}` : ''}`,
      ...(first && {
        reasons: {
          title: several ? 'The requests it fits, best first' : 'The request it fits',
          items: needs.map(({ title, firmName, fit }) => `${title}, ${firmName}. ${fit}`),
        },
      }),
      button: {
        label: first ? (several ? 'See these requests' : 'See this request') : 'Open Alizé',
        url: facts.url,
      },
      next: first
        ? `Please open the page of ${several ? 'a' : 'the'} request and, if you agree, approve the match. Until then, neither ${name} nor the firm is told.`
        : 'Nothing to do: the offer, or the requests it fitted, are no longer open.',
      contact: reachable({ ...volunteer, name }, `volunteer, ${firm}`),
      smallPrint: smallPrint(locale, `You’re getting this message because you run ${programme}.`, contact),
    };
  }
  const which = several ? `${needs.length} besoins ouverts` : 'un besoin ouvert';
  return {
    ...common,
    subject:
      first && !several
        ? mailSubject(
            locale,
            (who, title) => `${who} ${toCheck ? 'pourrait' : 'peut'} aider : ${title}`,
            name,
            first.title,
          )
        : mailSubject(
            locale,
            (who) =>
              first
                ? `${who} ${toCheck ? 'pourrait' : 'peut'} aider : ${which}`
                : `Offre d’appui ${withDe(who)}`,
            name,
          ),
    preheader: first
      ? `Prochaine étape : regarder « ${first.title} », ${first.firmName}.`
      : 'Rien à faire pour l’instant.',
    why: `${name}, de l’équipe ${firm}, ${first ? 'propose maintenant' : 'a proposé'} son appui à ${programme}.${first ? ` ${toCheck ? `Son offre pourrait convenir à ${which} : c’est à vérifier.` : `Son offre convient à ${which}.`}` : ''}`,
    ...(first && {
      reasons: {
        title: several
          ? 'Les besoins auxquels cette offre convient'
          : 'Le besoin auquel cette offre convient',
        items: needs.map(({ title, firmName, fit }) => `${title}, ${firmName}. ${fit}`),
      },
    }),
    button: {
      label: first ? (several ? 'Voir ces besoins' : 'Voir ce besoin') : 'Ouvrir Alizé',
      url: facts.url,
    },
    next: first
      ? `À vous d’ouvrir la page ${several ? 'd’un' : 'du'} besoin et, si le choix vous convient, d’approuver la mise en relation. D’ici là, ni ${name} ni l’entreprise ne sont au courant.`
      : 'Rien à faire : cette offre, ou les besoins auxquels elle convenait, ne sont plus ouverts.',
    contact: reachable({ ...volunteer, name }, `offre d’appui, ${firm}`),
    smallPrint: smallPrint(locale, `Vous recevez ce message parce que vous animez ${programme}.`, contact),
  };
}

const waiting = (names: Names, count: number, locale: Locale) =>
  Array.from({ length: count }, (_, index) => ({
    title: names.title,
    firmName: names.firm,
    band: index === 0 ? ('can_help' as const) : ('to_check' as const),
    fit: fit(index === 0 ? 'can_help' : 'to_check', locale),
  }));

export const offerFitsNeeds = defineMail<OfferFitsNeedsFacts>({
  purpose: 'offer-fits-needs',
  category: 'suggestions',
  lane: 'bulk',
  facts: (reader, use) => use(NeedMails).fittingOffer(reader),
  words: offerFitsNeedsMail,
  sample: ({ names, locale, firstName, volunteer, url, contact }) =>
    Object.fromEntries(
      [1, 5, 0].map((count) => [
        `${count}`,
        { firstName, volunteer, offerTitle: names.title, needs: waiting(names, count, locale), url, contact },
      ]),
    ),
});
