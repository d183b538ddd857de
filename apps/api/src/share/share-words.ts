/** Said by the poster and by the door in other sites. */
export const shareWords = {
  fr: {
    need: 'Un savoir-faire vous manque pour avancer ?',
    lead: 'Des personnes de grandes entreprises, d’écoles et de collectivités de votre territoire donnent de leur temps aux petites entreprises dont le projet crée des emplois.',
    points: [
      'Gratuit, sans engagement, sans créer de compte.',
      'Vous racontez, une personne vous lit et vous répond.',
      'Rien n’est publié : vos coordonnées ne sont données qu’à la personne qui accepte de vous aider.',
    ],
    write: 'Écrire mon besoin',
    newTab: 'Ouvre Alizé dans un nouvel onglet.',
    scan: 'Scannez, ou tapez :',
    or: (name: string, phone: string) => `Ou appelez ${name} : ${phone}`,
    by: (operator: string) => `Programme animé par ${operator}.`,
    print: 'Affiche au format A5 : imprimez cette page, deux par feuille A4 si vous voulez.',
    qr: (address: string) => `Code à scanner qui mène à ${address}`,
  },
  en: {
    need: 'Short of know-how to move forward?',
    lead: 'People from large companies, schools and local authorities near you give their time to small firms whose project creates jobs.',
    points: [
      'Free, without commitment, without an account.',
      'You tell us, somebody reads it and answers you.',
      'Nothing is published: how to reach you is told only to the person who agrees to help.',
    ],
    write: 'Write my need',
    newTab: 'Opens Alizé in a new tab.',
    scan: 'Scan, or type:',
    or: (name: string, phone: string) => `Or call ${name}: ${phone}`,
    by: (operator: string) => `Programme run by ${operator}.`,
    print: 'An A5 poster: print this page, two to an A4 sheet if you like.',
    qr: (address: string) => `Code to scan that leads to ${address}`,
  },
};
