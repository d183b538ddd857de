import { ListBoxItem, Text } from 'react-aria-components';
import type { Choice } from './choice';
import styles from './list-box.module.css';

export function ChoiceItem({ choice }: { choice: Choice }) {
  return (
    <ListBoxItem id={choice.id} textValue={choice.label} className={styles.item}>
      <Text slot="label">{choice.label}</Text>
      {choice.detail && (
        <Text slot="description" className={styles.detail}>
          {choice.detail}
        </Text>
      )}
    </ListBoxItem>
  );
}
