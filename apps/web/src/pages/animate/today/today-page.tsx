import { TodaySection } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { todayQuery } from '../../../api/today';
import { Chip } from '../../../design/chip';
import { EmptyState } from '../../../design/empty-state';
import { LinkButton } from '../../../design/link-button';
import { PageHeader } from '../../../design/page-header';
import { Sheet } from '../../../design/sheet';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { TerritoryChoice, useRunTerritory } from '../../../parts/run-territory';
import { ProfileGaps } from '../profile/profile-gaps';
import { TodayLine } from './today-line';
import styles from './today.module.css';
import { todayWords } from './today-words';

/** Dates ahead wait for nobody: they are told, not counted. */
const TOLD: TodaySection[] = ['colleague_tasks', 'absences', 'next_dates'];

/** The animator's day: what waits for her, longest first, each one click from its action. */
export default function TodayPage() {
  const w = useWords(todayWords);
  const f = useFormats();
  const run = useRunTerritory();
  const [search] = useSearchParams();
  const only = TodaySection.safeParse(search.get('section')).data;
  const { territory } = run;
  const { data: today } = useQuery(todayQuery(territory?.id ?? '', only));
  if (!territory || !today) return <Skeleton lines={8} />;
  const sections = today.sections.filter(({ count }) => count > 0);
  const waiting = sections
    .filter(({ section }) => !TOLD.includes(section))
    .reduce((sum, { count }) => sum + count, 0);
  const { name, code } = territory;
  return (
    <Stack>
      <PageHeader
        title={only ? w.onlyOne(w.sections[only]) : w.title}
        lead={waiting > 0 ? w.waiting(name, waiting) : w.nothing(name)}
        actions={
          only ? (
            <LinkButton to="/animate" kind="second">
              {w.back}
            </LinkButton>
          ) : (
            <>
              <TerritoryChoice {...run} />
              <LinkButton to="/animate/needs/new" kind="second">
                {w.enterNeed}
              </LinkButton>
            </>
          )
        }
      />
      {waiting === 0 && !only && (
        <EmptyState
          title={w.done}
          action={
            !today.lastNeedAt && (
              <LinkButton to={`/t/${code}`} kind="second">
                {w.publicPage}
              </LinkButton>
            )
          }
        >
          {today.lastNeedAt ? w.lastNeed(f.agoAndDay(today.lastNeedAt)) : w.noNeed}
        </EmptyState>
      )}
      <div className={styles.sections}>
        {sections.map(({ section, count, items }) => (
          <Sheet
            key={section}
            title={w.sections[section]}
            aside={
              count > items.length ? (
                <LinkButton to={`/animate?section=${section}&t=${code}`} kind="plain" small>
                  {w.all(count)}
                </LinkButton>
              ) : (
                <Chip>{f.number(count)}</Chip>
              )
            }
          >
            <ul className={styles.lines}>
              {items.map((item) => (
                <TodayLine
                  key={`${item.kind} ${item.task?.id ?? item.replyId ?? item.about.id} ${item.from ?? ''}`}
                  item={item}
                />
              ))}
            </ul>
          </Sheet>
        ))}
      </div>
      {!only && <ProfileGaps territory={territory} />}
    </Stack>
  );
}
