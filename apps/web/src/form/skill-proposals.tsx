import type { Skill } from '@alize/contracts';
import { Check, Plus, X } from 'lucide-react';
import { useId, useRef } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { dictionary, useWords } from '../i18n/dictionary';
import { useLocale } from '../i18n/locale';
import type { SkillCorrections } from './skill-corrections';
import styles from './skill-proposals.module.css';
import type { SkillProposal } from './use-skill-proposals';

const words = dictionary(
  {
    question: 'Est-ce bien cela ?',
    hint: 'Touchez ce qui convient. Le reste n’est pas retenu.',
    readHint:
      'Touchez ce qui convient. Ce qui est lu dans le texte et que vous laissez tel quel reste une supposition.',
    read: 'lu dans le texte',
    heard: (said: string) => `« ${said} »`,
    no: (name: string) => `${name} : ce n’est pas cela`,
  },
  {
    question: 'Is this it?',
    hint: 'Touch what fits. The rest is not kept.',
    readHint: 'Touch what fits. What was read in the text and left as it is stays a guess.',
    read: 'read in the text',
    heard: (said: string) => `“${said}”`,
    no: (name: string) => `${name}: this is not it`,
  },
);

interface SkillProposalsProps {
  items: SkillProposal[];
  corrections: SkillCorrections;
  onChange(corrections: SkillCorrections): void;
}

/** Skills the machine asks about: one touch confirms, and takes it back. Nothing moves under the finger. */
export function SkillProposalList({ items, corrections, onChange }: SkillProposalsProps) {
  const w = useWords(words);
  const { locale } = useLocale();
  const [label, hint] = [useId(), useId()];
  const heading = useRef<HTMLParagraphElement>(null);
  if (items.length === 0) return null;
  const { added, removed } = corrections;
  const touch = (skill: Skill, chosen: boolean) =>
    onChange({
      ...corrections,
      added: chosen ? [...added, skill] : added.filter(({ id }) => id !== skill.id),
    });
  const dismiss = ({ id }: Skill) => {
    onChange({ ...corrections, added: added.filter((skill) => skill.id !== id), removed: [...removed, id] });
    // Its button is gone: the focus stays in the question.
    heading.current?.focus();
  };
  return (
    <div role="group" aria-labelledby={label} aria-describedby={hint} className={styles.group}>
      <p id={label} ref={heading} tabIndex={-1} className={styles.label}>
        {w.question}
      </p>
      <p id={hint} className={styles.hint}>
        {items.some(({ read }) => read) ? w.readHint : w.hint}
      </p>
      <div className={styles.list}>
        {items.map(({ skill, read, heard }) => {
          const name = locale === 'fr' ? skill.labelFr : skill.labelEn;
          const chosen = added.some(({ id }) => id === skill.id);
          return (
            <div key={skill.id} className={styles.item}>
              <ToggleButton
                isSelected={chosen}
                onChange={(selected) => touch(skill, selected)}
                className={styles.proposal}
              >
                {chosen ? <Check aria-hidden /> : <Plus aria-hidden />}
                <span>
                  {name}
                  {!chosen && (read || heard) && (
                    <small className={styles.why}>{heard ? w.heard(heard) : w.read}</small>
                  )}
                </span>
              </ToggleButton>
              {read && !chosen && (
                <Button className={styles.no} aria-label={w.no(name)} onPress={() => dismiss(skill)}>
                  <X aria-hidden />
                </Button>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
