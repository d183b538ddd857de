import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Label, Tag, TagGroup as AriaTagGroup, TagList } from 'react-aria-components';
import { dictionary, useWords } from '../i18n/dictionary';
import type { Choice } from './choice';
import styles from './tag-group.module.css';

const words = dictionary({ remove: 'Retirer' }, { remove: 'Remove' });

interface TagGroupProps {
  label: string;
  tags: Choice[];
  /** Without it the tags are only read. */
  onRemove?(id: string): void;
  none?: ReactNode;
}

/** What is kept, as chips; each may be taken away. The library adds the chip's name to that of its button. */
export function TagGroup({ label, tags, onRemove, none }: TagGroupProps) {
  const w = useWords(words);
  return (
    <AriaTagGroup
      onRemove={onRemove && ((keys) => keys.forEach((key) => onRemove(String(key))))}
      className={styles.group}
    >
      <Label className={styles.label}>{label}</Label>
      <TagList
        items={tags}
        className={styles.list}
        renderEmptyState={() => <span className={styles.none}>{none}</span>}
      >
        {({ id, label: name }) => (
          <Tag id={id} textValue={name} className={styles.tag}>
            {name}
            {onRemove && (
              <Button slot="remove" className={styles.remove} aria-label={w.remove}>
                <X aria-hidden />
              </Button>
            )}
          </Tag>
        )}
      </TagList>
    </AriaTagGroup>
  );
}
