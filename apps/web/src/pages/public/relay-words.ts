import { dictionary } from '../../i18n/dictionary';

export const relayWords = dictionary(
  {
    title: 'Faire connaître Alizé aux entreprises',
    lead: 'Pour les mairies, les banques, les cabinets comptables et les réseaux qui conseillent de petites entreprises : de quoi leur montrer la porte.',
    which: 'Chaque territoire a ses affiches et ses liens. Lequel est le vôtre ?',
    you: 'Qui êtes-vous ?',
    source: 'Votre nom, en court',
    sourceHint:
      'Facultatif, par exemple « mairie Ugine ». Il voyage dans le lien : qui anime le territoire sait que l’entreprise vient de vous. Rien d’autre n’est transmis.',
    link: 'Le lien',
    linkText: 'À envoyer par e-mail ou à mettre sur votre site. Il ouvre directement le formulaire.',
    poster: 'L’affiche et le code à scanner',
    posterText: 'Une page A5 à imprimer pour un comptoir ou un panneau.',
    openPoster: 'Ouvrir l’affiche',
    saveQr: 'Enregistrer le code (SVG)',
    qr: 'Code à scanner qui mène au formulaire',
    paragraph: 'Un paragraphe à reprendre',
    paragraphText: 'Pour une lettre d’information ou un bulletin.',
    embed: 'Une porte sur votre site',
    embedText:
      'Un cadre à coller dans une page. Il ne pose aucun témoin, ne lance aucun script, et ouvre le formulaire dans un nouvel onglet.',
    article: (territory: string, link: string) =>
      `Vous dirigez une petite entreprise, vous avez un projet qui crée des emplois et un savoir-faire vous manque ? Alizé ${territory} vous met en relation avec une personne d’une grande entreprise, d’une école ou d’une collectivité, qui vous donne de son temps. C’est gratuit, sans engagement et sans créer de compte. Écrivez votre besoin en quelques lignes : ${link}`,
    frame: (territory: string) => `Alizé ${territory} : écrire un besoin`,
    figures: 'Les chiffres du territoire',
    figuresText:
      'Entreprises mises en relation, emplois prévus, jours donnés, chacun avec ce qu’il compte. Un cadre à coller, à jour à la fin de chaque mois.',
    seeFigures: (territory: string) => `Alizé ${territory} en chiffres`,
  },
  {
    title: 'Make Alizé known to firms',
    lead: 'For town halls, banks, accountants and networks that advise small firms: what it takes to show them the door.',
    which: 'Each territory has its posters and links. Which one is yours?',
    you: 'Who are you?',
    source: 'Your name, in short',
    sourceHint:
      'Optional, for instance “mairie Ugine”. It travels in the link: who runs the territory knows that the firm comes from you. Nothing else is passed on.',
    link: 'The link',
    linkText: 'To send by e-mail or put on your site. It opens the form.',
    poster: 'The poster and the code to scan',
    posterText: 'An A5 page to print for a counter or a notice board.',
    openPoster: 'Open the poster',
    saveQr: 'Save the code (SVG)',
    qr: 'Code to scan that leads to the form',
    paragraph: 'A paragraph to reuse',
    paragraphText: 'For a newsletter or a bulletin.',
    embed: 'A door on your site',
    embedText:
      'A frame to paste into a page. It sets no cookie, runs no script, and opens the form in a new tab.',
    article: (territory: string, link: string) =>
      `Do you run a small firm, with a project that creates jobs and know-how you lack? Alizé ${territory} introduces you to somebody from a large company, a school or a local authority who gives you their time. It is free, without commitment and without an account. Write your need in a few lines: ${link}`,
    frame: (territory: string) => `Alizé ${territory}: write a need`,
    figures: 'The figures of the territory',
    figuresText:
      'Firms introduced, jobs planned, days given, each with what it counts. A frame to paste, up to date at the end of each month.',
    seeFigures: (territory: string) => `Alizé ${territory} in figures`,
  },
);
