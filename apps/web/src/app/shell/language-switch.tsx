import type { Locale } from '@alize/contracts';
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
  const other = locale === 'fr' ? 'en' : 'fr';
  return (
    <Button
      kind="plain"
      small
      onPress={() => void (me ? speak(other).then(() => choose(other)) : choose(other))}
    >
      <span lang={other}>{other === 'en' ? 'English' : 'Français'}</span>
    </Button>
  );
}
