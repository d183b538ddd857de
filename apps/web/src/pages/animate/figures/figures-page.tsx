import { YEAR_GROUP_COLUMNS, YEAR_GROUPS, YEAR_PARTNER_COLUMNS, yearGroupName } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { Download, Printer } from 'lucide-react';
import { yearFiguresFile, yearFiguresQuery } from '../../../api/year-figures';
import { Button } from '../../../design/button';
import { FileLink } from '../../../design/file-link';
import { PageHeader } from '../../../design/page-header';
import { Select } from '../../../design/select';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { useLocale } from '../../../i18n/locale';
import { now } from '../../../i18n/now';
import { TerritoryChoice, useRunTerritory } from '../../../parts/run-territory';
import { useFilter } from '../../../parts/use-filter';
import styles from './figures.module.css';
import { figuresWords } from './figures-words';
import { TerritoryMapSheet } from './territory-map';
import { YearBars } from './year-bars';
import { YearSplit } from './year-split';
import { YearTotalsTable } from './year-totals';

const YEARS_BACK = 6;

/** What a territory did in a year, for its committee: on the screen, as a workbook, on paper. */
export default function FiguresPage() {
  const w = useWords(figuresWords);
  const f = useFormats();
  const { locale } = useLocale();
  const run = useRunTerritory();
  const [asked, ask] = useFilter('year');
  const id = run.territory?.id ?? '';
  const { data: figures } = useQuery(yearFiguresQuery(id, asked));
  if (!figures || !run.territory) return <Skeleton lines={10} />;
  const { year, asOf } = figures;
  const thisYear = now().getFullYear();
  const years = new Set([year, ...Array.from({ length: YEARS_BACK }, (_, back) => thisYear - back)]);
  const choices = [...years].sort((a, b) => b - a).map((each) => ({ id: `${each}`, label: `${each}` }));
  return (
    <Stack gap={4}>
      <PageHeader
        title={w.title(run.territory.name, year)}
        lead={w.lead(f.day(asOf), year - 1)}
        actions={
          <div className={styles.tools}>
            <TerritoryChoice {...run} />
            <Select label={w.year} choices={choices} value={`${year}`} onChange={ask} width="short" />
            <FileLink href={yearFiguresFile(id, year)} icon={<Download aria-hidden />}>
              {w.file}
            </FileLink>
            <Button small onPress={() => window.print()}>
              <Printer aria-hidden />
              {w.print}
            </Button>
          </div>
        }
      />
      <div className={styles.figures}>
        <Stack gap={4}>
          <YearTotalsTable figures={figures} />
          <TerritoryMapSheet territoryId={id} year={year} />
          <YearBars
            title={w.bars.partners}
            words={w.bars}
            rows={figures.partners.map(({ organisation, daysNoted, daysReserved, daysPledged }) => ({
              name: organisation.name,
              parts: [daysNoted, daysReserved],
              whole: daysPledged ?? 0,
            }))}
          />
          <YearSplit
            of="partners"
            year={year}
            first={w.who}
            text={w.subsidiaries}
            nameOf={({ organisation }) => organisation.name}
            columns={YEAR_PARTNER_COLUMNS}
            rows={figures.partners}
          />
          {YEAR_GROUPS.map((of) => (
            <YearSplit
              key={of}
              of={of}
              year={year}
              first={w.group[of]}
              text={w.groupText}
              nameOf={(group) => yearGroupName(of, group, locale)}
              columns={YEAR_GROUP_COLUMNS}
              rows={figures[of]}
            />
          ))}
        </Stack>
      </div>
    </Stack>
  );
}
