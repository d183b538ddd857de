import { Locale } from '@alize/contracts';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { setRequestLocale } from '../api/client';

interface LocaleChoice {
  locale: Locale;
  choose(locale: Locale): void;
}

const KEY = 'alize.locale';
const Context = createContext<LocaleChoice>({ locale: 'fr', choose: () => undefined });

export const useLocale = (): LocaleChoice => useContext(Context);

/** The language asked for in the address (`?lang=en`), chosen before, or of the browser; French else. */
function firstLocale(): Locale {
  const asked = new URLSearchParams(window.location.search).get('lang');
  const wishes = [asked, localStorage.getItem(KEY), navigator.language.slice(0, 2)];
  for (const wish of wishes) {
    const { data } = Locale.safeParse(wish);
    if (data) return data;
  }
  return 'fr';
}

/** Tells every component, the document and the api in which language the reader reads. */
export function LocaleProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState(firstLocale);
  setRequestLocale(locale);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const choice = useMemo(
    () => ({
      locale,
      choose: (chosen: Locale) => {
        localStorage.setItem(KEY, chosen);
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
