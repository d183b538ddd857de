import type { Need } from '@alize/contracts';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { WithAside } from '../../../design/columns';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { FormDifferences } from '../../../parts/form-differences';
import { NeedInBrief } from '../../../parts/need-in-brief';
import { NeedSkills } from '../../../parts/need-skills';
import { EnteredNote } from '../../../parts/entry/entered-note';
import { Reach } from '../../../parts/reach';
import { needWords } from './need-words';

/** What the firm asks for, for which project, and whom to call. */
export function NeedFacts({ need }: { need: Need }) {
  const w = useWords(needWords);
  const f = useFormats();
  const { project, contact, skills, volunteersWanted } = need;
  const facts = [
    project.jobsPlanned === null ? w.jobsToAsk : w.jobs(f.count(project.jobsPlanned, w.job, w.jobsWord)),
    ...(project.amountSoughtCents ? [w.amount(f.money(project.amountSoughtCents))] : []),
    ...(volunteersWanted > 1 ? [w.wanted(f.count(volunteersWanted, w.person, w.people))] : []),
  ];
  return (
    <Sheet>
      <WithAside
        aside={
          <Stack gap={2}>
            {contact && (
              <Stack gap={1}>
                <h2>{w.contact}</h2>
                <Reach {...contact} />
                <FormDifferences difference={need.formDifference} personId={contact.id} />
              </Stack>
            )}
            <Stack gap={1}>
              <h2>{w.project}</h2>
              <p>
                <strong>{project.title}</strong>
              </p>
              {project.description !== project.title && <p>{project.description || w.projectToAsk}</p>}
              <p>{facts.join(' · ')}</p>
            </Stack>
            {need.labels && need.labels.length > 0 && <p>{w.labels(f.list(need.labels))}</p>}
            {need.sentBy && <p>{w.sentBy(need.sentBy)}</p>}
            {need.entered && <EnteredNote entered={need.entered} />}
          </Stack>
        }
      >
        <Stack gap={2}>
          <h2>{w.text}</h2>
          <NeedInBrief need={{ ...need, communeName: need.commune.name }} foldsLongText />
          <NeedSkills skills={skills} none={need.status === 'submitted' ? w.noSkillRead : w.noSkill} />
        </Stack>
      </WithAside>
    </Sheet>
  );
}
