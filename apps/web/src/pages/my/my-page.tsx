import { useQuery } from '@tanstack/react-query';
import { matchesQuery } from '../../api/matches';
import { useMe } from '../../api/me';
import { myNeedsQuery } from '../../api/needs';
import { territoriesQuery } from '../../api/territories';
import { EmptyState } from '../../design/empty-state';
import { LinkButton } from '../../design/link-button';
import { PageHeader } from '../../design/page-header';
import { Skeleton } from '../../design/skeleton';
import { Stack } from '../../design/stack';
import { useWords } from '../../i18n/dictionary';
import { myWords } from './my-words';
import { NeedStory } from './need-story';

/** The requester's page: each need as a story. */
export default function MyPage() {
  const w = useWords(myWords);
  const me = useMe();
  const { data: read } = useQuery(myNeedsQuery);
  const { data: matches } = useQuery(matchesQuery());
  const { data: territories } = useQuery(territoriesQuery);
  // An animator reads everybody's; this page is about one's own.
  const needs = read?.items.filter(({ contact }) => contact?.id === me?.id);
  const home = territories?.find(({ id }) => id === needs?.[0]?.territoryId) ?? territories?.[0];
  const post = home && (
    <LinkButton to={`/t/${home.code}/need`} kind={needs?.length ? 'second' : 'main'}>
      {w.another}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={w.title} lead={w.lead} actions={needs?.length ? post : undefined} />
      {!needs || !matches ? (
        <Skeleton lines={8} />
      ) : needs.length === 0 ? (
        <EmptyState title={w.none} action={post}>
          {w.noneText}
        </EmptyState>
      ) : (
        <Stack>
          {needs.map((need) => (
            <NeedStory
              key={need.id}
              need={need}
              territory={territories?.find(({ id }) => id === need.territoryId)}
              matches={matches.items.filter((match) => match.need.id === need.id)}
            />
          ))}
        </Stack>
      )}
    </>
  );
}
