import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../api/me';
import { colleaguesQuery } from '../../api/records';
import { Button } from '../../design/button';
import { useWords } from '../../i18n/dictionary';
import styles from './record.module.css';
import { recordWords } from './record-words';

interface MentionsProps {
  territoryId: string;
  text: string;
  onText(text: string): void;
}

/** Colleagues whom one touch names in the text: the note then waits on their board. */
export function Mentions({ territoryId, text, onText }: MentionsProps) {
  const w = useWords(recordWords);
  const me = useMe();
  const { data: colleagues = [] } = useQuery(colleaguesQuery(territoryId));
  const others = colleagues.filter(({ id, name }) => id !== me?.id && !text.includes(`@${name}`));
  if (others.length === 0) return null;
  return (
    <div className={styles.acts} role="group" aria-label={w.mention}>
      <span className={styles.when}>{w.mention}</span>
      {others.slice(0, COLLEAGUES_MAX).map(({ id, name }) => (
        <Button key={id} kind="plain" small onPress={() => onText(`${text.trimEnd()} @${name} `.trimStart())}>
          @{name}
        </Button>
      ))}
    </div>
  );
}

/** Of a larger team the name is typed after the @. */
const COLLEAGUES_MAX = 6;
