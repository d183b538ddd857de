import type { Locale } from '@alize/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { useMe } from '../../api/me';
import { Button } from '../../design/button';
import { useLocale } from '../../i18n/locale';

/** Mails and the api's sentences follow: the choice is the account's. */
const speak = (locale: Locale) => api.send('PATCH', '/me', { locale });

/** The other language, in its own words. */
export function LanguageSwitch() {
  const { locale, choose } = useLocale();
  const me = useMe();
  const queries = useQueryClient();
  const other = locale === 'fr' ? 'en' : 'fr';
  const change = async () => {
    if (me) await speak(other);
    choose(other);
    // What the api says in words is asked for again.
    await queries.invalidateQueries();
  };
  return (
    <Button kind="plain" small onPress={() => void change()}>
      <span lang={other}>{other === 'en' ? 'English' : 'Français'}</span>
    </Button>
  );
}
