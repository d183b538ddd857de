import type { Locale } from '@alize/contracts';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { setRequestLocale } from '../api/client';
import { keepReaderChoice } from '../app/reader-choice';

interface LocaleChoice {
  locale: Locale;
  choose(locale: Locale): void;
}

const Context = createContext<LocaleChoice>({ locale: 'fr', choose: () => undefined });

export const useLocale = (): LocaleChoice => useContext(Context);

/** Tells every component, the document and the api in which language the reader reads. */
export function LocaleProvider({ first, children }: { first: Locale; children: ReactNode }) {
  const [locale, setLocale] = useState(first);
  setRequestLocale(locale);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const choice = useMemo(
    () => ({
      locale,
      choose: (chosen: Locale) => {
        keepReaderChoice('locale', chosen);
        setRequestLocale(chosen);
        setLocale(chosen);
      },
    }),
    [locale],
  );
  return (
    <Context.Provider value={choice}>
      <I18nProvider locale={locale === 'fr' ? 'fr-FR' : 'en-GB'}>{children}</I18nProvider>
    </Context.Provider>
  );
}
