import { useQuery } from '@tanstack/react-query';
import { Download, FileText } from 'lucide-react';
import { apiPath } from '../../../api/client';
import { coverageQuery } from '../../../api/coverage';
import { FileLink } from '../../../design/file-link';
import { PageHeader } from '../../../design/page-header';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { Stat, Stats } from '../../../design/stat';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { TerritoryChoice, useRunTerritory } from '../../../parts/run-territory';
import { Answers } from './answers';
import { CoverageSkills } from './coverage-skills';
import { coverageWords } from './coverage-words';
import { OpenNeeds } from './open-needs';
import { Partners } from './partners';
import { Recruitments } from './recruitments';
import { Refusals } from './refusals';

/** What is missing in a territory, whom to look for, and what partners keep of their promises. */
export default function CoveragePage() {
  const w = useWords(coverageWords);
  const f = useFormats();
  const run = useRunTerritory();
  const id = run.territory?.id ?? '';
  const { data: coverage } = useQuery(coverageQuery(id));
  if (!coverage) return <Skeleton lines={10} />;
  const { openNeeds, waiting, skills, refusals, recommendations } = coverage;
  const { median, medianToFirstApproval } = waiting;
  return (
    <Stack gap={4}>
      <PageHeader
        title={w.title}
        lead={w.lead}
        actions={
          <>
            <TerritoryChoice {...run} />
            <FileLink href={apiPath(`/territories/${id}/coverage.csv`)} icon={<Download aria-hidden />}>
              {w.csv}
            </FileLink>
            <FileLink
              href={apiPath(`/territories/${id}/recruitment-sheet`)}
              icon={<FileText aria-hidden />}
              opens
            >
              {w.sheet}
            </FileLink>
          </>
        }
      />
      <Stats>
        <Stat value={f.number(openNeeds.total)} label={w.open} />
        <Stat value={f.number(openNeeds.nobody.length)} label={w.nobody} />
        {median !== null && <Stat value={f.number(median)} label={w.waiting} />}
        {medianToFirstApproval !== null && (
          <Stat value={f.number(medianToFirstApproval)} label={w.firstApproval} />
        )}
      </Stats>
      <OpenNeeds openNeeds={openNeeds} />
      <Recruitments recommendations={recommendations} />
      <CoverageSkills skills={skills} />
      <Partners territoryId={id} />
      <Answers territoryId={id} />
      <Refusals refusals={refusals} />
    </Stack>
  );
}
