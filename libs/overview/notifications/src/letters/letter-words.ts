import type { Locale } from '@alize/contracts';
import type { ReminderKind } from '@alize/reminders';
import { inEnglish, inFrench } from '../mails/digest-lines';
import { dayInWords } from '../typography';

export interface LetterFacts {
  firstName: string;
  needTitle: string;
  firmName: string;
  employerName: string;
  /** The other one of the two, where the reader may know them. */
  personName: string;
  /** What is awaited of the reader and since when; `news`: nothing, but nobody has told how it goes. */
  awaited: { kind: ReminderKind; since: Date } | 'news' | null;
}

/** The line of a reminder about the same thing, whose words the letter takes up. */
export function awaitedLine(facts: Omit<LetterFacts, 'firstName'>, locale: Locale) {
  if (!facts.awaited || facts.awaited === 'news') return null;
  const { kind, since } = facts.awaited;
  return (locale === 'fr' ? inFrench : inEnglish)({
    ...{ kind, silence: 'none', needTitle: facts.needTitle, firmName: facts.firmName },
    ...{ personName: facts.personName, employerName: facts.employerName, since: dayInWords(since, locale) },
    ...{ nextOn: null, nextCloses: false, peopleAsked: 0, answerAwaited: false },
  });
}

/** A letter to begin from: she changes what she likes, and her name follows it. */
export function letterDraft(facts: LetterFacts, locale: Locale): { subject: string; text: string } {
  const { firstName, needTitle, personName, awaited } = facts;
  const fr = locale === 'fr';
  const line = awaitedLine(facts, locale);
  const news = fr
    ? `Où en est l’appui « ${needTitle} », avec ${personName} ? Quelques mots en réponse à ce message suffisent. S’il est terminé ou arrêté, dites-le-moi aussi.`
    : `How is “${needTitle}” going, with ${personName}? A few words in answer to this message are enough. If it is over or has stopped, let me know too.`;
  const words = line
    ? [`${fr ? 'Je reviens vers vous.' : 'I’m coming back to you.'} ${line.says}`, line.next]
    : [awaited === 'news' ? news : ''];
  const hello = [fr ? 'Bonjour' : 'Hello', firstName].filter(Boolean).join(' ');
  return {
    subject: line
      ? line.subject(line.name)
      : awaited === 'news'
        ? fr
          ? `Des nouvelles de « ${needTitle} » ?`
          : `How is “${needTitle}” going?`
        : needTitle,
    text: [`${hello},`, ...words, fr ? 'Bien à vous,' : 'Best regards,'].join('\n\n'),
  };
}
