import { isSingular, withDe } from '@alize/contracts';
import type { ReminderKind } from '@alize/reminders';

export type DigestKind = ReminderKind;

/** What a line speaks of, its days in words. */
export interface LineFacts {
  kind: DigestKind;
  silence: 'none' | 'silent' | 'closed';
  needTitle: string;
  firmName: string;
  personName: string;
  employerName: string;
  since: string;
  nextOn: string | null;
  nextCloses: boolean;
  peopleAsked: number;
  answerAwaited: boolean;
}
interface Line {
  /** The whole subject when the thing is alone. */
  subject: (name: string) => string;
  name: string;
  says: string;
  next: string;
  action: string;
}

export function inFrench(facts: LineFacts): Line {
  const { kind, needTitle: title, firmName: firm, personName: person, employerName, since, nextOn } = facts;
  const employer = kind === 'employer-approval';
  const silent = employer ? `Chez ${employerName}, personne` : person;
  const closesOn = facts.nextCloses && nextOn;
  if (facts.silence === 'closed')
    return {
      subject: (name) => `Sans réponse ${withDe(name)} : demande close`,
      name: employer ? employerName : person,
      says: employer
        ? `${silent} n’a répondu pour ${person} et « ${title} » (${firm}), depuis le ${since}. La demande est close.`
        : `${silent} n’a pas répondu pour « ${title} » (${firm}), depuis le ${since}. La demande est close.`,
      next: 'À vous de proposer une autre personne.',
      action: 'Voir la mise en relation',
    };
  if (facts.silence === 'silent')
    return {
      subject: (name) => `${name} ne répond pas`,
      name: employer ? employerName : person,
      says: employer
        ? `${silent} ne répond pour ${person} et « ${title} » (${firm}), depuis le ${since}.`
        : `${silent} ne répond pas pour « ${title} » (${firm}), depuis le ${since}.`,
      next: nextOn
        ? `Un appel aide souvent. Sans réponse, la demande se referme le ${nextOn}.`
        : 'Un appel aide souvent.',
      action: 'Voir la mise en relation',
    };
  const answer = closesOn
    ? `À vous de répondre avant le ${closesOn} : après, nous chercherons une autre personne. Un non nous aide aussi.`
    : 'À vous de répondre, en une minute. Un non nous aide aussi : nous chercherons une autre personne.';
  switch (kind) {
    case 'match-request':
      return {
        subject: (name) => `${name} attend votre réponse`,
        name: firm,
        says: `${firm} attend votre réponse depuis le ${since} : « ${title} ».`,
        next: answer,
        action: 'Répondre',
      };
    case 'employer-approval':
      return {
        subject: (name) => `Votre accord pour ${name} est attendu`,
        name: person,
        says: `${person} a accepté d’aider ${firm} et attend votre accord depuis le ${since} : « ${title} ».`,
        next: answer,
        action: 'Donner mon accord, ou refuser',
      };
    case 'need-unconfirmed':
      return {
        // Anybody may have written it under this address: its words wait until the address has answered.
        subject: (name) => `Confirmez le besoin écrit à ${name}`,
        name: 'Alizé',
        says: `Un besoin écrit le ${since} avec votre adresse n’est pas encore confirmé.`,
        next: 'S’il est de vous, à vous de le confirmer : sans cela, personne ne le lit, et il s’efface.',
        action: 'Confirmer mon besoin',
      };
    case 'need-to-qualify':
      return {
        subject: (name) => `À qualifier : le besoin ${withDe(name)}`,
        name: firm,
        says: `${firm} attend votre appel depuis le ${since} : « ${title} ».`,
        next: 'À vous de qualifier ce besoin : la recherche commence après.',
        action: 'Qualifier ce besoin',
      };
    case 'need-news':
      return {
        subject: (name) => `Nous cherchons toujours : ${name}`,
        name: title,
        says: `Votre besoin « ${title} » est ouvert depuis le ${since}. Nous cherchons toujours la bonne personne. ${askedInFrench(facts)}`,
        next: 'Rien à faire : vous aurez d’autres nouvelles sous dix jours ouvrés. Si votre besoin a changé, dites-le-nous.',
        action: 'Voir mon besoin',
      };
    case 'first-contact':
      return {
        subject: (name) => `Êtes-vous en contact avec ${name} ?`,
        name: person,
        says: `Nous vous avons mis en relation avec ${person} le ${since} : « ${title} ».`,
        next: 'À vous de nous dire si vous êtes en contact : oui ou non suffit.',
        action: 'Répondre oui ou non',
      };
    case 'mission-feedback':
      return {
        subject: (name) => `Comment cela s’est-il passé avec ${name} ?`,
        name: person,
        says: `L’appui « ${title} », avec ${person}, s’est terminé le ${since}.`,
        next: 'À vous de nous dire comment cela s’est passé : une question suffit.',
        action: 'Dire comment cela s’est passé',
      };
  }
}

function askedInFrench({ peopleAsked, answerAwaited }: LineFacts): string {
  if (peopleAsked === 0) return 'Personne n’a encore été sollicité.';
  const asked = isSingular(peopleAsked, 'fr')
    ? 'Une personne a été sollicitée à ce jour'
    : `${peopleAsked} personnes ont été sollicitées à ce jour`;
  return answerAwaited ? `${asked} ; nous attendons une réponse.` : `${asked}.`;
}

function askedInEnglish({ peopleAsked, answerAwaited }: LineFacts): string {
  if (peopleAsked === 0) return 'Nobody has been asked yet.';
  const asked = isSingular(peopleAsked, 'en')
    ? 'One person has been asked so far'
    : `${peopleAsked} people have been asked so far`;
  return answerAwaited ? `${asked}; we are waiting for an answer.` : `${asked}.`;
}

export function inEnglish(facts: LineFacts): Line {
  const { kind, needTitle: title, firmName: firm, personName: person, employerName, since, nextOn } = facts;
  const employer = kind === 'employer-approval';
  const silent = employer ? `Nobody at ${employerName}` : person;
  const about = employer ? `${person} and “${title}” (${firm})` : `“${title}” (${firm})`;
  const closesOn = facts.nextCloses && nextOn;
  if (facts.silence === 'closed')
    return {
      subject: (name) => `No answer from ${name}: request closed`,
      name: employer ? employerName : person,
      says: employer
        ? `${silent} has answered about ${about} since ${since}. The request is closed.`
        : `${silent} has not answered about ${about} since ${since}. The request is closed.`,
      next: 'Please propose somebody else.',
      action: 'See the match',
    };
  if (facts.silence === 'silent')
    return {
      subject: (name) => `${name} hasn’t answered`,
      name: employer ? employerName : person,
      says: employer
        ? `${silent} has answered about ${about} since ${since}.`
        : `${silent} has not answered about ${about} since ${since}.`,
      next: nextOn
        ? `A call often helps. Without an answer, the request closes on ${nextOn}.`
        : 'A call often helps.',
      action: 'See the match',
    };
  const answer = closesOn
    ? `Please answer before ${closesOn}: after that, we will look for somebody else. A no helps too.`
    : 'Please answer; it takes a minute. A no helps too: we will look for somebody else.';
  switch (kind) {
    case 'match-request':
      return {
        subject: (name) => `${name} is waiting for your answer`,
        name: firm,
        says: `${firm} has been waiting for your answer since ${since}: “${title}”.`,
        next: answer,
        action: 'Answer',
      };
    case 'employer-approval':
      return {
        subject: (name) => `Your approval for ${name} is awaited`,
        name: person,
        says: `${person} agreed to help ${firm} and has been waiting for your approval since ${since}: “${title}”.`,
        next: answer,
        action: 'Approve, or refuse',
      };
    case 'need-unconfirmed':
      return {
        subject: (name) => `Please confirm your request to ${name}`,
        name: 'Alizé',
        says: `A request written on ${since} with your address is not confirmed yet.`,
        next: 'If it is yours, please confirm it: until then nobody reads it, and it will be deleted.',
        action: 'Confirm my request',
      };
    case 'need-to-qualify':
      return {
        subject: (name) => `To qualify: ${name}’s request`,
        name: firm,
        says: `${firm} has been waiting for your call since ${since}: “${title}”.`,
        next: 'Please qualify this request: the search begins then.',
        action: 'Qualify this request',
      };
    case 'need-news':
      return {
        subject: (name) => `Still looking: ${name}`,
        name: title,
        says: `Your request “${title}” has been open since ${since}. We are still looking for the right person. ${askedInEnglish(facts)}`,
        next: 'Nothing to do: you’ll hear from us again within ten working days. If your request has changed, let us know.',
        action: 'See my request',
      };
    case 'first-contact':
      return {
        subject: (name) => `Are you in touch with ${name}?`,
        name: person,
        says: `We introduced you to ${person} on ${since}: “${title}”.`,
        next: 'Please tell us whether you are in touch: yes or no is enough.',
        action: 'Answer yes or no',
      };
    case 'mission-feedback':
      return {
        subject: (name) => `How did it go with ${name}?`,
        name: person,
        says: `The mission “${title}”, with ${person}, ended on ${since}.`,
        next: 'Please tell us how it went: one question is enough.',
        action: 'Say how it went',
      };
  }
}
