import { useSearchParams } from 'react-router';
import { Breadcrumb } from '../../../design/breadcrumb';
import { PageHeader } from '../../../design/page-header';
import { Stack } from '../../../design/stack';
import { useWords } from '../../../i18n/dictionary';
import { directoryWords } from '../directory/directory-words';
import { OrganisationForm } from './organisation-form';
import { organisationWords } from './organisation-words';

export default function NewOrganisationPage() {
  const w = useWords(organisationWords);
  const d = useWords(directoryWords);
  const [search] = useSearchParams();
  return (
    <Stack narrow>
      <PageHeader
        title={w.add}
        lead={w.newLead}
        above={<Breadcrumb pages={[{ label: d.pages.organisations[0], to: '/animate/organisations' }]} />}
      />
      <OrganisationForm called={search.get('name') ?? ''} />
    </Stack>
  );
}
