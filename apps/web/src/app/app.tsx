import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { RouterProvider } from 'react-router';
import { useLostSession } from '../api/lost-session';
import { queryClient } from '../api/query-client';
import { LocaleProvider } from '../i18n/locale';
import { router } from './router';

// Wanted later, if at all: not in the first page's weight.
const SessionLost = lazy(() => import('./session-lost'));

export function App() {
  const lost = useLostSession();
  return (
    <QueryClientProvider client={queryClient}>
      <LocaleProvider>
        <RouterProvider router={router} />
        <Suspense>{lost && <SessionLost />}</Suspense>
      </LocaleProvider>
    </QueryClientProvider>
  );
}
