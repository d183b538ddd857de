import { Stack } from '../../design/stack';
import { dictionary, useWords } from '../../i18n/dictionary';
import styles from './examples.module.css';

const words = dictionary(
  {
    title: 'Ce que l’on peut demander',
    note: 'Exemples, dits comme on les dit. Cinq lignes de votre main suffisent.',
    examples: [
      {
        said: 'On est huit, un client nous demande la certif ISO 9001 et personne ici ne sait par où commencer.',
        answer:
          'Quelqu’un qui a déjà mené une certification vient quelques jours en poser les bases avec vous.',
      },
      {
        said: 'Je vends bien ici, mais je n’ai jamais vendu en Italie et je ne sais pas qui appeler.',
        answer: 'Une personne qui exporte depuis des années relit vos offres et vous dit qui rencontrer.',
      },
      {
        said: 'Je dois recruter deux soudeurs, je passe des annonces et personne ne répond.',
        answer:
          'Une personne des ressources humaines reprend l’annonce avec vous, et prépare les entretiens.',
      },
    ],
  },
  {
    title: 'What you can ask for',
    note: 'Examples, the way people put them. Five lines in your own words are enough.',
    examples: [
      {
        said: 'There are eight of us, a customer wants ISO 9001 and nobody here knows where to start.',
        answer:
          'Somebody who has led a certification before spends a few days laying the groundwork with you.',
      },
      {
        said: 'I sell well here, but I have never sold in Italy and do not know whom to call.',
        answer: 'Somebody who has exported for years reads your offers and tells you whom to meet.',
      },
      {
        said: 'I need two welders, I post adverts and nobody answers.',
        answer: 'Somebody from human resources goes over the advert with you, and prepares the interviews.',
      },
    ],
  },
);

/** Needs as people say them, and what may come of each; invented, and said to be examples. */
export function Examples() {
  const w = useWords(words);
  return (
    <Stack gap={2}>
      <h2>{w.title}</h2>
      <p className={styles.note}>{w.note}</p>
      <ul className={styles.examples}>
        {w.examples.map(({ said, answer }) => (
          <li key={said} className={styles.example}>
            <blockquote className={styles.said}>{said}</blockquote>
            <p className={styles.answer}>{answer}</p>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
