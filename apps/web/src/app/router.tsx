import { type ComponentType, lazy } from 'react';
import { createBrowserRouter } from 'react-router';
import NotFoundPage from '../pages/not-found/not-found-page';
import { PageFailed } from './page-failed';
import { type PageEntry, PAGES } from './page-table';
import { Restricted } from './restricted';
import { Shell } from './shell/shell';

const files = import.meta.glob<{ default: ComponentType }>([
  '../pages/**/*-page.tsx',
  '!../pages/not-found/*',
]);

function element({ for: whom, module }: PageEntry) {
  const load = files[`../pages/${module}.tsx`];
  if (!load) throw new Error(`no page ${module}`);
  const Page = lazy(load);
  return whom === 'everybody' ? (
    <Page />
  ) : (
    <Restricted to={whom}>
      <Page />
    </Restricted>
  );
}

export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <PageFailed />,
    children: [
      ...PAGES.map((page) => ({ path: page.path, element: element(page), errorElement: <PageFailed /> })),
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]);
