import type { SkillCoverage } from '@alize/contracts';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { type Column, Table } from '../../../design/table';
import { Tabs } from '../../../design/tabs';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { coverageWords } from './coverage-words';
import styles from './coverage.module.css';

const ON_CHART = 15;

/** What is asked for against who is there: as bars to see it, as a table to work on it. */
export function CoverageSkills({ skills }: { skills: SkillCoverage[] }) {
  const w = useWords(coverageWords);
  const f = useFormats();
  if (skills.length === 0) return null;
  const number = (id: string, label: string, of: (skill: SkillCoverage) => number) => ({
    ...{ id, label, number: true },
    cell: (skill: SkillCoverage) => f.number(of(skill)),
  });
  const columns: Column<SkillCoverage>[] = [
    { id: 'skill', label: w.skill, cell: ({ skill }) => skill.label },
    number('asks', w.asks, ({ needs }) => needs),
    number('open', w.openNeeds, ({ openNeeds }) => openNeeds),
    number('jobs', w.jobs, ({ jobsPlanned }) => jobsPlanned),
    number('available', w.available, ({ availablePeople }) => availablePeople),
    number('all', w.all, ({ people }) => people),
  ];
  const table = (
    <Table caption={w.skills} captionHidden columns={columns} rows={skills} keyOf={({ skill }) => skill.id} />
  );
  return (
    <Stack gap={2}>
      <h2>{w.skills}</h2>
      <Sheet>
        <Tabs
          label={w.skills}
          tabs={[
            { id: 'chart', label: w.chart, content: <Chart skills={skills} /> },
            { id: 'table', label: w.table, content: table },
          ]}
        />
      </Sheet>
    </Stack>
  );
}

/** The most asked for; each pair of bars has its words. */
function Chart({ skills }: { skills: SkillCoverage[] }) {
  const w = useWords(coverageWords);
  const f = useFormats();
  const shown = skills.toSorted((a, b) => b.needs - a.needs).slice(0, ON_CHART);
  const most = Math.max(1, ...shown.flatMap(({ needs, availablePeople }) => [needs, availablePeople]));
  return (
    <Stack gap={2}>
      <p className={styles.legend} aria-hidden>
        {(['needs', 'people'] as const).map((what) => (
          <span key={what}>
            <svg viewBox="0 0 16 8">
              <rect className={styles[what]} width="16" height="8" />
            </svg>
            {what === 'needs' ? w.asks : w.available}
          </span>
        ))}
      </p>
      <ul className={styles.pairs}>
        {shown.map(({ skill, needs, availablePeople }) => (
          <li key={skill.id} className={styles.pair}>
            <span>{skill.label}</span>
            <span>
              {w.demand(
                f.count(needs, w.needWord, w.needsWord),
                f.count(availablePeople, w.person, w.peopleWord),
                availablePeople,
              )}
            </span>
            <svg aria-hidden viewBox="0 0 100 10" preserveAspectRatio="none">
              <rect className={styles.needs} width={(100 * needs) / most} height="4" />
              <rect className={styles.people} y="5" width={(100 * availablePeople) / most} height="4" />
            </svg>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
