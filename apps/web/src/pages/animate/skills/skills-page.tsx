import type { Skill } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { skillsQuery } from '../../../api/skills';
import { Breadcrumb } from '../../../design/breadcrumb';
import { EmptyState } from '../../../design/empty-state';
import { PageHeader } from '../../../design/page-header';
import { Sheet } from '../../../design/sheet';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { type Column, Table } from '../../../design/table';
import { TextField } from '../../../design/text-field';
import { useDebounced } from '../../../form/use-debounced';
import { dictionary, useWords } from '../../../i18n/dictionary';
import { useLocale } from '../../../i18n/locale';
import { useFilter } from '../../../parts/use-filter';
import { directoryWords } from '../directory/directory-words';
import { MissingSkills } from './missing-skills';

const words = dictionary(
  {
    search: 'Chercher une compétence',
    fr: 'En français',
    en: 'En anglais',
    scheme: 'Nomenclature',
    code: 'Code',
    schemes: { alize: 'Alizé', esco: 'ESCO', rome: 'ROME' },
    none: 'Aucune compétence de ce nom',
    imported:
      'ESCO et ROME 4.0 s’ajoutent par la commande « skills import » ; les communes et les EPCI viennent de l’INSEE et se mettent à jour avec le logiciel.',
  },
  {
    search: 'Look for a skill',
    fr: 'In French',
    en: 'In English',
    scheme: 'Scheme',
    code: 'Code',
    schemes: { alize: 'Alizé', esco: 'ESCO', rome: 'ROME' },
    none: 'No skill of this name',
    imported:
      'ESCO and ROME 4.0 are added by the command “skills import”; communes and EPCI come from INSEE and are updated with the software.',
  },
);
const MOST = 200;

/** What the machine knows by name: the catalogue that texts are read with. */
export default function SkillsPage() {
  const d = useWords(directoryWords);
  const w = useWords(words);
  const { locale } = useLocale();
  const [q, search] = useFilter('q');
  const { data: skills } = useQuery(skillsQuery(useDebounced(q.trim(), 200), MOST, locale));
  const columns: Column<Skill>[] = [
    { id: 'fr', label: w.fr, cell: ({ labelFr }) => <span lang="fr">{labelFr}</span> },
    { id: 'en', label: w.en, cell: ({ labelEn }) => <span lang="en">{labelEn}</span> },
    { id: 'scheme', label: w.scheme, cell: ({ scheme }) => w.schemes[scheme] },
    { id: 'code', label: w.code, cell: ({ code }) => code },
  ];
  const [title, lead] = d.pages.skills;
  return (
    <Stack>
      <PageHeader
        title={title}
        lead={lead}
        above={<Breadcrumb pages={[{ label: d.title, to: '/animate/directory' }]} />}
      />
      <MissingSkills />
      <p>{w.imported}</p>
      <TextField label={w.search} type="search" value={q} onChange={search} width="medium" />
      {!skills && <Skeleton lines={8} />}
      {skills?.length === 0 && <EmptyState title={w.none} />}
      {skills && skills.length > 0 && (
        <Sheet>
          <Table caption={title} captionHidden columns={columns} rows={skills} keyOf={({ id }) => id} />
        </Sheet>
      )}
    </Stack>
  );
}
