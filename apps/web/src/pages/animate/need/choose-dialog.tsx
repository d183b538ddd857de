import type { Candidate, Need } from '@alize/contracts';
import { useState } from 'react';
import { Button } from '../../../design/button';
import { Dialog, DialogActions } from '../../../design/dialog';
import { Fold } from '../../../design/fold';
import { TextField } from '../../../design/text-field';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { peopleOf } from './candidate-bands';
import { CandidateLines } from './candidate-lines';
import { candidateWords } from './candidate-words';
import styles from './candidates.module.css';
import { Neighbours } from './neighbours';

interface ChooseDialogProps {
  /** Absent where somebody is only picked, and asked later: then nobody is asked for from elsewhere. */
  need?: Need;
  items: Candidate[];
  onChoose(candidate: Candidate): void;
  onClose(): void;
}

/** Whoever the animator has in mind, wherever the ranking puts them. */
export function ChooseDialog({ need, items, onChoose, onClose }: ChooseDialogProps) {
  const w = useWords(candidateWords);
  const f = useFormats();
  const [typed, setTyped] = useState('');
  const found = items.filter((candidate) => speaksOf(candidate, typed));
  const people = f.count(peopleOf(found), w.person, w.people);
  return (
    <Dialog title={w.choose.title} isOpen onClose={onClose} wide>
      <TextField
        label={w.choose.search}
        hint={w.choose.searchHint}
        value={typed}
        onChange={setTyped}
        type="search"
        autoFocus
      />
      <p role="status" className={styles.quiet}>
        {found.length > 0 ? w.choose.found(people) : w.choose.none}
      </p>
      <div className={styles.found}>
        <CandidateLines label={w.choose.title} items={found} picking onChoose={onChoose} />
      </div>
      <p className={styles.quiet}>{w.choose.left}</p>
      {need && (
        <Fold label={w.neighbours.title}>
          <p>{w.neighbours.text}</p>
          <Neighbours need={need} none={w.nobody.neighboursNone} />
        </Fold>
      )}
      <DialogActions>
        <Button onPress={onClose}>{w.choose.close}</Button>
      </DialogActions>
    </Dialog>
  );
}

/** Each word typed begins a word of who they are or of what they offer; accents and capitals do not count. */
function speaksOf({ offer }: Candidate, typed: string): boolean {
  const { volunteer, organisation, title, text, skills } = offer;
  const labels = skills.flatMap(({ skill }) => [skill.labelFr, skill.labelEn]);
  const said = plain(
    [volunteer.name, volunteer.jobTitle, organisation.name, title, text, ...labels].join(' '),
  );
  return plain(typed)
    .split(' ')
    .every((word) => ` ${said}`.includes(` ${word}`));
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
