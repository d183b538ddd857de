import type { Match, Need } from '@alize/contracts';
import { Chip } from '../../design/chip';
import { LinkButton } from '../../design/link-button';
import { Sheet } from '../../design/sheet';
import { Stack } from '../../design/stack';
import { Timeline } from '../../design/timeline';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { useLocale } from '../../i18n/locale';
import { Introduced } from './introduced';
import { myWords } from './my-words';
import { needSteps } from './need-steps';
import { WithdrawNeed } from './withdraw-need';

const tones = {
  submitted: 'warn',
  open: 'accent',
  matched: 'good',
  fulfilled: 'good',
  withdrawn: 'plain',
  rejected: 'plain',
  expired: 'plain',
} as const;

export function NeedStory({ need, matches }: { need: Need; matches: Match[] }) {
  const w = useWords(myWords);
  const f = useFormats();
  const { locale } = useLocale();
  const editable = ['submitted', 'open'].includes(need.status);
  const open = ['submitted', 'open', 'matched'].includes(need.status);
  const skills = need.skills.map(({ skill }) => (locale === 'fr' ? skill.labelFr : skill.labelEn));
  return (
    <Sheet title={need.title} aside={<Chip tone={tones[need.status]}>{w.status[need.status]}</Chip>}>
      <p>
        {need.project.title}
        {need.project.jobsPlanned !== null &&
          ` · ${w.jobs(f.count(need.project.jobsPlanned, w.job, w.jobsWord))}`}
      </p>
      <Timeline label={w.story(need.title)} steps={needSteps(need, matches, w, f)} />
      {matches.map((match) => (
        <Introduced key={match.id} match={match} />
      ))}
      {skills.length > 0 && (
        <p>
          {w.skills} {f.list(skills)}
        </p>
      )}
      {open && (
        <Stack row gap={1}>
          {editable && (
            <LinkButton to={`/my/needs/${need.id}`} kind="second" small>
              {w.edit}
            </LinkButton>
          )}
          <WithdrawNeed need={need} />
        </Stack>
      )}
    </Sheet>
  );
}
