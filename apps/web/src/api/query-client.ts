import { QueryClient } from '@tanstack/react-query';
import { connectionState, onConnection } from './connection';
import { ApiProblem, ServerAway } from './problem';

const RETRIES = 3;

/** What was read stays good for half a minute; a page never empties because the server went away for a moment. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // What cannot be asked fails at once and is said; held back without a word it would look like a dead page.
      networkMode: 'always',
      staleTime: 30_000,
      retry: (failures, error) =>
        !(error instanceof ServerAway) &&
        (!(error instanceof ApiProblem) || error.status === 503) &&
        failures < RETRIES,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

onConnection(() => {
  if (connectionState() === 'back') void queryClient.invalidateQueries();
});
