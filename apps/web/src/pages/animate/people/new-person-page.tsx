import { Breadcrumb } from '../../../design/breadcrumb';
import { PageHeader } from '../../../design/page-header';
import { Stack } from '../../../design/stack';
import { useWords } from '../../../i18n/dictionary';
import { directoryWords } from '../directory/directory-words';
import { peopleWords } from './people-words';
import { PersonForm } from './person-form';

export default function NewPersonPage() {
  const w = useWords(peopleWords);
  const d = useWords(directoryWords);
  return (
    <Stack narrow>
      <PageHeader
        title={w.add}
        lead={w.newLead}
        above={<Breadcrumb pages={[{ label: d.pages.people[0], to: '/animate/people' }]} />}
      />
      <PersonForm />
    </Stack>
  );
}
