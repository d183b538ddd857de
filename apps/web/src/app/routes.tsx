import type { RouteObject } from 'react-router';
import NotFoundPage from '../pages/not-found/not-found-page';
import { PageFailed } from './page-failed';
import { pageOf } from './page-files';
import { type PageEntry, PAGES } from './page-table';
import { Restricted } from './restricted';
import { Shell } from './shell/shell';

function element({ for: whom, module }: PageEntry) {
  const Page = pageOf(module);
  return whom === 'everybody' ? (
    <Page />
  ) : (
    <Restricted to={whom}>
      <Page />
    </Restricted>
  );
}

export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <PageFailed />,
    children: [
      ...PAGES.map((page) => ({ path: page.path, element: element(page), errorElement: <PageFailed /> })),
      { path: '*', element: <NotFoundPage /> },
    ],
  },
];
