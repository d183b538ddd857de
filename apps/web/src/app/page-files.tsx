import { type ComponentType, lazy, useState } from 'react';

type PageFile = { default: ComponentType };
// What the server writes is for strangers: it need not know the other pages. That of a wrong address is in every file.
const files = import.meta.env.SSR
  ? import.meta.glob<PageFile>(
      '../pages/{home,public,where,territory,post-need,post-offer,sign-in}/*-page.tsx',
    )
  : import.meta.glob<PageFile>(['../pages/**/*-page.tsx', '!../pages/not-found/*']);
const loaded = new Map<string, ComponentType>();

function fileOf(module: string) {
  const load = files[`../pages/${module}.tsx`];
  if (!load) throw new Error(`no page ${module}`);
  return load;
}

/** From now on the page is there at once, with nothing standing in for it. */
export async function loadPage(module: string): Promise<void> {
  loaded.set(module, (await fileOf(module)()).default);
}

/**
 * What draws the page kept in a file under `src/pages`; its script comes when it is first shown.
 * @param module the file's path, without the ending
 */
export function pageOf(module: string): ComponentType {
  const Later = lazy(() => fileOf(module)());
  return function Page() {
    const [Drawn] = useState(() => loaded.get(module) ?? Later);
    return <Drawn />;
  };
}
