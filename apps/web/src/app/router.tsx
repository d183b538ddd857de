import { lazy } from 'react';
import { createBrowserRouter } from 'react-router';
import NotFoundPage from '../pages/not-found/not-found-page';
import { PageFailed } from './page-failed';
import { PAGES, type PageRoute } from './page-routes';
import { Restricted } from './restricted';
import { Shell } from './shell/shell';

function element({ for: whom, load }: PageRoute) {
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
