import { FIRST_FACTS, FirstFacts } from '@alize/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { meQuery } from '../api/me';
import { figuresQuery, publicationQuery, territoriesQuery } from '../api/territories';

/** What the server wrote into this page; it does so for nobody with a session. */
export function readFirstFacts(): FirstFacts | undefined {
  const text = document.getElementById(FIRST_FACTS)?.textContent;
  return text ? FirstFacts.parse(JSON.parse(text)) : undefined;
}

/** As if it had just been asked for. */
export function know(client: QueryClient, { territories, figures, publications }: FirstFacts): void {
  client.setQueryData(meQuery.queryKey, null);
  client.setQueryData(territoriesQuery.queryKey, territories);
  for (const [id, each] of Object.entries(figures)) client.setQueryData(figuresQuery(id).queryKey, each);
  for (const [id, each] of Object.entries(publications))
    client.setQueryData(publicationQuery(id).queryKey, each);
}
