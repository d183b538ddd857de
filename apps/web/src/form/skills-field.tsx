import type { Skill } from '@alize/contracts';
import { Later } from '../design/later';
import { Stack } from '../design/stack';
import { TagGroup } from '../design/tag-group';
import { VisuallyHidden } from '../design/visually-hidden';
import { dictionary, useWords } from '../i18n/dictionary';
import { useFormats } from '../i18n/format';
import { useLocale } from '../i18n/locale';
import type { SkillCorrections } from './skill-corrections';
import { SkillProposalList } from './skill-proposals';
import { SkillSearch } from './skill-search';
import { SkillThemes } from './skill-themes';
import type { SkillProposals } from './use-skill-proposals';

const words = dictionary(
  {
    kept: 'Compétences retenues',
    write: 'Nous vous en proposerons cinq pendant que vous écrivez.',
    nothingFound: (reader: string) => `Rien reconnu : ce n’est pas grave, ${reader} lira.`,
    reader: 'une personne',
    proposed: (skills: string) => `${skills} à confirmer`,
    skill: 'compétence reconnue',
    skills: 'compétences reconnues',
    missing: 'Notées comme manquant au catalogue',
  },
  {
    kept: 'Skills kept',
    write: 'We will suggest five while you write.',
    nothingFound: (reader: string) => `Nothing recognised: never mind, ${reader} will read it.`,
    reader: 'a person',
    proposed: (skills: string) => `${skills} to confirm`,
    skill: 'skill recognised',
    skills: 'skills recognised',
    missing: 'Noted as missing in the catalogue',
  },
);

interface SkillsFieldProps {
  /** What a person touched, or what counts as chosen here. */
  kept: Skill[];
  proposals: SkillProposals;
  corrections: SkillCorrections;
  onChange(corrections: SkillCorrections): void;
  label?: string;
  none?: string;
  /** Who reads the text if the machine understands nothing of it. */
  reader?: string;
  onMissing?(typed: string): void;
}

/** The machine asks, the person answers, looks for others by a word, and browses them by theme. */
export function SkillsField(props: SkillsFieldProps) {
  const { kept, proposals, corrections, onChange, label, none, reader, onMissing } = props;
  const w = useWords(words);
  const { locale } = useLocale();
  const f = useFormats();
  const { added, removed } = corrections;
  // What counts as chosen without being asked about stands among the chosen only.
  const chosen = kept.filter(({ id }) => added.every((skill) => skill.id !== id));
  const items = proposals.items.filter(({ skill }) => chosen.every(({ id }) => id !== skill.id));
  const { nothingFound } = proposals;
  const asked = new Set(items.map(({ skill }) => skill.id));
  const tags = kept.filter(({ id }) => !asked.has(id));
  const add = (skills: Skill[]) =>
    onChange({
      ...corrections,
      added: [...new Map([...added, ...skills].map((skill) => [skill.id, skill])).values()],
      removed: removed.filter((id) => skills.every((skill) => skill.id !== id)),
    });
  const remove = (ids: string[]) =>
    onChange({
      ...corrections,
      added: added.filter(({ id }) => !ids.includes(id)),
      removed: [...new Set([...removed, ...ids])],
    });
  return (
    <Stack gap={2}>
      <Later>
        <SkillProposalList {...{ items, corrections, onChange }} />
        <VisuallyHidden>
          <span role="status">
            {items.length > 0 && w.proposed(f.count(items.length, w.skill, w.skills))}
          </span>
        </VisuallyHidden>
        {nothingFound && kept.length === 0 && <p role="status">{w.nothingFound(reader ?? w.reader)}</p>}
        {(tags.length > 0 || (items.length === 0 && !nothingFound)) && (
          <TagGroup
            label={label ?? w.kept}
            tags={tags.map(({ id, labelFr, labelEn }) => ({
              id,
              label: locale === 'fr' ? labelFr : labelEn,
            }))}
            onRemove={(id) => remove([id])}
            none={none ?? w.write}
          />
        )}
        <SkillSearch onAdd={(skill) => add([skill])} onMissing={onMissing} />
        {corrections.missing.length > 0 && (
          <TagGroup
            label={w.missing}
            tags={corrections.missing.map((words) => ({ id: words, label: words }))}
            onRemove={(words) =>
              onChange({ ...corrections, missing: corrections.missing.filter((each) => each !== words) })
            }
          />
        )}
        <SkillThemes
          chosen={kept}
          onChange={(now) => {
            const gone = kept.filter(({ id }) => now.every((skill) => skill.id !== id));
            if (gone.length > 0) remove(gone.map(({ id }) => id));
            else add(now.filter(({ id }) => kept.every((skill) => skill.id !== id)));
          }}
        />
      </Later>
    </Stack>
  );
}
