import type { ReactNode } from 'react';
import { hasRole, useMe } from '../api/me';
import { Skeleton } from '../design/skeleton';
import NotFoundPage from '../pages/not-found/not-found-page';
import { pageOf } from './page-files';
import { type PageEntry, SIGN_IN } from './page-table';

const SignInPage = pageOf(SIGN_IN);

/** Shows the page to whom it is for; asks anybody else who they are, at the same address. */
export function Restricted({ to, children }: { to: PageEntry['for']; children: ReactNode }) {
  const me = useMe();
  if (me === undefined) return <Skeleton lines={6} />;
  if (me === null) return <SignInPage />;
  if (Array.isArray(to) && !hasRole(me, ...to)) return <NotFoundPage />;
  return children;
}
