import type { Match, Need, Territory } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { needHistoryQuery } from '../../api/needs';
import { publicationQuery } from '../../api/territories';
import { Chip } from '../../design/chip';
import { LinkButton } from '../../design/link-button';
import { Sheet } from '../../design/sheet';
import { Stack } from '../../design/stack';
import { Timeline } from '../../design/timeline';
import { useWords } from '../../i18n/dictionary';
import { useFormats } from '../../i18n/format';
import { useLocale } from '../../i18n/locale';
import { AnimatorCard } from '../../parts/animator-card';
import { AskMoney } from '../../parts/application/ask-money';
import { Elsewhere } from '../../parts/elsewhere';
import { Introduced } from './introduced';
import { myWords } from './my-words';
import { needSteps } from './need-steps';
import { WithdrawNeed } from './withdraw-need';

const tones = {
  submitted: 'accent',
  open: 'accent',
  matched: 'good',
  fulfilled: 'good',
  withdrawn: 'plain',
  rejected: 'plain',
  expired: 'plain',
} as const;

interface NeedStoryProps {
  need: Need;
  matches: Match[];
  /** Undefined until it is read. */
  territory: Territory | undefined;
}

export function NeedStory({ need, matches, territory }: NeedStoryProps) {
  const w = useWords(myWords);
  const f = useFormats();
  const { locale } = useLocale();
  const { data: published } = useQuery(publicationQuery(need.territoryId));
  const { data: history = [] } = useQuery(needHistoryQuery(need.id));
  const animator = published?.profile.animator;
  const editable = ['submitted', 'open'].includes(need.status);
  const open = ['submitted', 'open', 'matched'].includes(need.status);
  const sentOn = ['rejected', 'expired'].includes(need.status);
  // A project told in the same words as the need is not read twice.
  const about = [
    ...(need.project.title === need.title ? [] : [need.project.title]),
    ...(need.project.jobsPlanned === null ? [] : [f.count(need.project.jobsPlanned, w.job, w.jobsWord)]),
  ];
  const skills = need.skills.map(({ skill }) => (locale === 'fr' ? skill.labelFr : skill.labelEn));
  return (
    <Sheet title={need.title} aside={<Chip tone={tones[need.status]}>{w.status[need.status]}</Chip>}>
      {about.length > 0 && <p>{about.join(' · ')}</p>}
      <Timeline
        label={w.story(need.title)}
        steps={needSteps({ need, matches, history, reader: animator?.name }, w, f)}
      />
      {open && animator && territory && <AnimatorCard animator={animator} territory={territory.name} />}
      {sentOn && <Elsewhere elsewhere={published?.profile.elsewhere} />}
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
      {need.confirmed && (
        <Stack row gap={1}>
          <AskMoney
            needId={need.id}
            base="/my"
            open={['open', 'matched', 'fulfilled'].includes(need.status)}
          />
        </Stack>
      )}
    </Sheet>
  );
}
