import { ListBoxItem } from 'react-aria-components';
import type { Choice } from './choice';
import styles from './list-box.module.css';

/** Its name is all that it shows: ten communes called « Saint-Jean » are told apart by ear as well. */
export function ChoiceItem({ choice }: { choice: Choice }) {
  return (
    <ListBoxItem id={choice.id} textValue={choice.label} className={styles.item}>
      <span>{choice.label}</span>
      {choice.detail && (
        <>
          {' '}
          <span className={styles.detail}>{choice.detail}</span>
        </>
      )}
    </ListBoxItem>
  );
}
