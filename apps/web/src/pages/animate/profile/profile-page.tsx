import { useQuery } from '@tanstack/react-query';
import { publicationQuery } from '../../../api/territories';
import { Breadcrumb } from '../../../design/breadcrumb';
import { LinkButton } from '../../../design/link-button';
import { PageHeader } from '../../../design/page-header';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { useWords } from '../../../i18n/dictionary';
import { TerritoryChoice, useRunTerritory } from '../../../parts/run-territory';
import { directoryWords } from '../directory/directory-words';
import { ProfileForm } from './profile-form';
import { ProfileGaps } from './profile-gaps';
import { profileWords } from './profile-words';

export default function ProfilePage() {
  const d = useWords(directoryWords);
  const w = useWords(profileWords);
  const run = useRunTerritory();
  const { territory } = run;
  const query = publicationQuery(territory?.id ?? '');
  const { data: first } = useQuery({ ...query, refetchOnWindowFocus: false });
  const [title, lead] = d.pages.profile;
  return (
    <Stack narrow>
      <PageHeader
        title={title}
        lead={territory ? `${territory.name}. ${lead}` : lead}
        above={<Breadcrumb pages={[{ label: d.title, to: '/animate/directory' }]} />}
        actions={<TerritoryChoice {...run} />}
      />
      {territory && first ? (
        <>
          <ProfileGaps territory={territory} link={false} />
          <LinkButton to={`/t/${territory.code}/legal`} kind="plain">
            {w.see}
          </LinkButton>
          <ProfileForm key={territory.id} territory={territory} first={first} />
        </>
      ) : (
        <Skeleton lines={8} />
      )}
    </Stack>
  );
}
