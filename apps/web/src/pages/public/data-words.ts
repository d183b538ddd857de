import { dictionary } from '../../i18n/dictionary';

/** What is done with personal data, in the order in which somebody wonders. */
export const dataWords = dictionary(
  {
    title: 'Vos données',
    lead: 'Ce que devient ce que vous écrivez ici : qui en répond, qui le lit, combien de temps il est gardé, et comment le reprendre.',
    which: 'Chaque territoire a son opérateur, qui répond de vos données. Lequel vous concerne ?',
    who: 'Qui en répond',
    controller: 'Responsable du traitement',
    address: 'Adresse',
    contact: 'Pour toute question',
    officer: 'Délégué à la protection des données',
    noOfficer: 'L’opérateur n’en a pas désigné.',
    what: 'Ce que nous gardons, et pourquoi',
    firm: 'Vous demandez un appui : votre nom, vos coordonnées, votre entreprise et ce que vous racontez, pour vous rappeler, chercher qui peut vous aider et vous présenter.',
    volunteer:
      'Vous proposez votre aide : votre nom, vos coordonnées, votre organisme, ce que vous savez faire et le temps que vous avez, pour vous proposer des besoins qui y répondent et suivre les appuis.',
    mails:
      'Les messages que nous vous envoyons et ceux que vous nous répondez, pour savoir où en est votre demande.',
    security: 'Qui s’est connecté et qui a consulté ou changé des données, pour protéger celles de tous.',
    asked:
      'Les champs qui ne sont pas marqués facultatifs sont nécessaires : sans eux, nous ne pouvons ni lire votre demande ni vous répondre.',
    basis: 'Base légale',
    bases: {
      request: 'Votre demande : ce qui est nécessaire pour y répondre (RGPD, art. 6.1 b).',
      public_task: 'La mission d’intérêt public de l’opérateur (RGPD, art. 6.1 e).',
      legitimate_interest: 'L’intérêt légitime de l’opérateur (RGPD, art. 6.1 f).',
    },
    readers: 'Qui les lit',
    animators: (territory: string) =>
      `Les personnes qui animent ${territory}, et l’administration du programme.`,
    other:
      'La personne sollicitée pour vous aider lit votre besoin et le nom de votre entreprise. Vos coordonnées ne lui sont données qu’au moment de la présentation, et vous recevez alors les siennes.',
    employer:
      'L’organisme qui prête une personne volontaire voit ses appuis et leurs heures ; si le territoire le demande, il donne son accord avant la présentation.',
    register:
      'Le nom ou le numéro d’entreprise que vous cherchez est demandé au registre public des entreprises.',
    model:
      'Le texte des offres est envoyé à un service extérieur, qui aide à le retrouver par son sens. L’opérateur vous dit lequel.',
    host: 'L’hébergeur, sur les machines duquel tout cela se trouve.',
    machine:
      'Un calcul classe les personnes qui pourraient aider et dit pourquoi ; une personne décide toujours. Rien n’est vendu, ni utilisé pour de la publicité.',
    long: 'Combien de temps',
    kept: {
      unconfirmed: 'Un formulaire dont l’adresse n’est pas confirmée',
      awaitedPlaces: 'Une adresse laissée là où Alizé n’est pas encore',
      correspondence: 'Messages envoyés, réponses reçues, rappels et liens',
      movedAlong: 'Connexions et liens de connexion, une fois finis',
      audit: 'Journal de qui a consulté ou changé des données',
      drafts: 'Un brouillon, sur votre appareil seulement',
      files: 'Demandes, offres, mises en relation et appuis',
    },
    periods: {
      days: (days: number) => (days === 365 ? 'un an' : `${days} jours`),
      months: (months: number) => `${months} mois`,
    },
    by: 'Effacés par le système, sans que personne n’ait à y penser.',
    files: (months: number) =>
      `L’opérateur prévoit ${months} mois après la clôture. Cet effacement n’est pas encore automatique : vous pouvez le demander, à la clôture ou avant.`,
    rights: 'Vos droits',
    list: [
      'Savoir ce que nous avons sur vous, et en recevoir une copie.',
      'Faire corriger ce qui est faux.',
      'Faire effacer ce que nous n’avons plus de raison de garder.',
      'Vous opposer à un usage, ou le faire suspendre le temps d’un désaccord.',
    ],
    ask: 'Écrivez à',
    month:
      'La loi donne un mois à l’opérateur pour vous répondre. Dans les messages, un lien règle aussi ce que vous recevez.',
    complaint: 'Si la réponse ne vous convient pas, vous pouvez saisir la CNIL :',
    cookies: 'Sur votre appareil',
    cookieText:
      'Un témoin de connexion quand vous vous connectez, votre choix de langue et de couleurs, et vos brouillons. Aucune mesure d’audience, aucun traceur : rien à accepter ou à refuser.',
  },
  {
    title: 'Your data',
    lead: 'What becomes of what you write here: who answers for it, who reads it, how long it is kept, and how to take it back.',
    which: 'Each territory has its operator, who answers for your data. Which one concerns you?',
    who: 'Who answers for it',
    controller: 'Controller',
    address: 'Address',
    contact: 'For any question',
    officer: 'Data protection officer',
    noOfficer: 'The operator has not appointed one.',
    what: 'What we keep, and why',
    firm: 'You ask for help: your name, how to reach you, your firm and what you tell us, so that we can call you back, look for somebody who can help and introduce you.',
    volunteer:
      'You offer help: your name, how to reach you, your organisation, what you can do and the time you have, so that we can show you needs that fit and follow what you do.',
    mails: 'The messages we send you and those you answer, to know where your request stands.',
    security: 'Who signed in and who looked at or changed data, to protect everybody’s.',
    asked:
      'Fields that are not marked optional are necessary: without them we can neither read your request nor answer you.',
    basis: 'Legal basis',
    bases: {
      request: 'Your request: what is necessary to answer it (GDPR, art. 6(1)(b)).',
      public_task: 'The operator’s task in the public interest (GDPR, art. 6(1)(e)).',
      legitimate_interest: 'The operator’s legitimate interest (GDPR, art. 6(1)(f)).',
    },
    readers: 'Who reads it',
    animators: (territory: string) =>
      `The people who run the programme in ${territory}, and its national administration.`,
    other:
      'The person asked to help you reads your need and the name of your firm. They are told how to reach you only when you are introduced, and you are then told how to reach them.',
    employer:
      'The organisation that lends a volunteer sees what they help with and the hours; where the territory asks for it, it agrees before the introduction.',
    register: 'The name or number of the firm you look for is sent to the public register of firms.',
    model:
      'The text of offers is sent to an outside service that helps to find it by its meaning. The operator tells you which.',
    host: 'The hosting provider, whose machines hold all of it.',
    machine:
      'A calculation ranks the people who could help and says why; a person always decides. Nothing is sold or used for advertising.',
    long: 'How long',
    kept: {
      unconfirmed: 'A form whose address was not confirmed',
      awaitedPlaces: 'An address left where Alizé is not yet',
      correspondence: 'Messages sent, answers received, reminders and links',
      movedAlong: 'Sessions and sign-in links, once over',
      audit: 'The record of who looked at or changed data',
      drafts: 'A draft, on your own device only',
      files: 'Requests, offers, introductions and what followed',
    },
    periods: {
      days: (days: number) => (days === 365 ? 'one year' : `${days} days`),
      months: (months: number) => `${months} months`,
    },
    by: 'Deleted by the system, without anybody having to think of it.',
    files: (months: number) =>
      `The operator plans ${months} months after the end. This is not automatic yet: you may ask for it, then or earlier.`,
    rights: 'Your rights',
    list: [
      'Know what we hold about you, and receive a copy.',
      'Have what is wrong corrected.',
      'Have what we no longer have a reason to keep erased.',
      'Object to a use, or have it suspended while we disagree.',
    ],
    ask: 'Write to',
    month:
      'The law gives the operator one month to answer. A link in our messages also settles what you receive.',
    complaint: 'If the answer does not satisfy you, you may turn to the CNIL, the French authority:',
    cookies: 'On your device',
    cookieText:
      'A session cookie when you sign in, your choice of language and colours, and your drafts. No audience measurement, no tracker: nothing to accept or refuse.',
  },
);
