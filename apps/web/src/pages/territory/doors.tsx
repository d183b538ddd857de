import { LinkButton } from '../../design/link-button';
import { dictionary, useWords } from '../../i18n/dictionary';
import styles from './doors.module.css';

const words = dictionary(
  {
    needTitle: 'Vous dirigez une petite entreprise',
    needText:
      'Décrivez votre besoin en quelques phrases. Une personne vous lit, vous répond, puis cherche qui peut vous aider.',
    need: 'J’ai besoin d’une expertise',
    offerTitle: 'Vous avez un savoir-faire à partager',
    offerText: 'Dites ce que vous savez faire et le temps que vous avez. Vous choisissez à chaque fois.',
    offer: 'Je peux aider',
  },
  {
    needTitle: 'You run a small firm',
    needText:
      'Describe what you need in a few sentences. Somebody reads it, answers you, then looks for the right person.',
    need: 'I need expertise',
    offerTitle: 'You have know-how to share',
    offerText: 'Tell us what you can do and how much time you have. You decide each time.',
    offer: 'I can help',
  },
);

/** The two ways in. */
export function Doors({ code }: { code: string }) {
  const w = useWords(words);
  return (
    <ul className={styles.doors}>
      <li className={`${styles.door} ${styles.first}`}>
        <h2>{w.needTitle}</h2>
        <p>{w.needText}</p>
        <LinkButton to={`/t/${code}/need`}>{w.need}</LinkButton>
      </li>
      <li className={styles.door}>
        <h2>{w.offerTitle}</h2>
        <p>{w.offerText}</p>
        <LinkButton to={`/t/${code}/offer`} kind="second">
          {w.offer}
        </LinkButton>
      </li>
    </ul>
  );
}
