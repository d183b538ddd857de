import { Link } from 'react-router';
import { hasPermission, useMe } from '../../../api/me';
import { Columns } from '../../../design/columns';
import { PageHeader } from '../../../design/page-header';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { useWords } from '../../../i18n/dictionary';
import { directoryWords } from './directory-words';

const PAGES = [
  ['people', 'person:read'],
  ['organisations', 'organisation:read'],
  ['conventions', 'convention:read'],
  ['figures', 'match:propose'],
  ['territory', 'policy:write'],
  ['policy', 'policy:write'],
  ['profile', 'policy:write'],
  ['refusals', 'need:qualify'],
  ['imports', 'import:write'],
  ['mails', 'mail:read'],
  ['skills', 'policy:write'],
  ['jobs', 'job:read'],
  ['audit', 'audit:read'],
  ['territories', 'territory:write'],
] as const;

/** Everything that changes rarely, one door each. */
export default function DirectoryPage() {
  const w = useWords(directoryWords);
  const me = useMe();
  return (
    <Stack>
      <PageHeader title={w.title} lead={w.lead} />
      <Columns>
        {PAGES.filter(([, permission]) => hasPermission(me, permission)).map(([page]) => {
          const [name, text] = w.pages[page];
          return (
            <Sheet key={page}>
              <h2>
                <Link to={`/animate/${page}`}>{name}</Link>
              </h2>
              <p>{text}</p>
            </Sheet>
          );
        })}
      </Columns>
    </Stack>
  );
}
