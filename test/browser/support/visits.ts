import type { Browser, Page } from 'playwright-core';
import type { System } from '../../support/system';
import { bringAxe, openPage, PHONE } from './browser';
import { signIn } from './sign-in';

export type Tongue = 'fr-FR' | 'en-GB';
interface Visit {
  page: Page;
  faults: string[];
}

/** Pages on a phone, one for each person and language, kept open: who looks at many pages loads the application once. */
export class Visits {
  private readonly open = new Map<string, Promise<Visit>>();

  constructor(
    private readonly browser: Browser,
    private readonly system: System,
  ) {}

  /** As a stranger, without `email`. The faults are those since the last visit. */
  async of(locale: Tongue, email = ''): Promise<Visit> {
    const key = `${locale} ${email}`;
    const visit = await (this.open.get(key) ?? this.begin(key, locale, email));
    visit.faults.length = 0;
    await visit.page.setViewportSize(PHONE);
    return visit;
  }

  private begin(key: string, locale: Tongue, email: string): Promise<Visit> {
    const visit = openPage(this.browser, this.system.base, { viewport: PHONE, locale }).then(
      async (opened) => {
        await bringAxe(opened.page);
        if (email) await signIn(this.system, opened.page.context(), email);
        return opened;
      },
    );
    this.open.set(key, visit);
    return visit;
  }
}
