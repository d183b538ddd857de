import { useQuery } from '@tanstack/react-query';
import { refusalTextsQuery } from '../../../api/refusal-texts';
import { Breadcrumb } from '../../../design/breadcrumb';
import { Notice } from '../../../design/notice';
import { PageHeader } from '../../../design/page-header';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { useWords } from '../../../i18n/dictionary';
import { TerritoryChoice, useRunTerritory } from '../../../parts/run-territory';
import { directoryWords } from '../directory/directory-words';
import { RefusalsForm } from './refusals-form';
import { refusalWords } from './refusal-words';

export default function RefusalsPage() {
  const d = useWords(directoryWords);
  const w = useWords(refusalWords);
  const run = useRunTerritory();
  const { territory } = run;
  const { data: texts } = useQuery({
    ...refusalTextsQuery(territory?.id ?? ''),
    refetchOnWindowFocus: false,
  });
  const [title, lead] = d.pages.refusals;
  return (
    <Stack narrow>
      <PageHeader
        title={title}
        lead={territory ? `${territory.name}. ${lead}` : lead}
        above={<Breadcrumb pages={[{ label: d.title, to: '/animate/directory' }]} />}
        actions={<TerritoryChoice {...run} />}
      />
      {territory && texts ? (
        <>
          {!texts.own && <Notice>{w.first}</Notice>}
          <RefusalsForm key={`${territory.id} ${texts.version}`} territoryId={territory.id} texts={texts} />
        </>
      ) : (
        <Skeleton lines={8} />
      )}
    </Stack>
  );
}
