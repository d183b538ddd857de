import { Button } from '../../design/button';
import { useLocale } from '../../i18n/locale';

/** The other language, in its own words. */
export function LanguageSwitch() {
  const { locale, choose } = useLocale();
  const other = locale === 'fr' ? 'en' : 'fr';
  return (
    <Button kind="plain" small onPress={() => choose(other)}>
      <span lang={other}>{other === 'en' ? 'English' : 'Français'}</span>
    </Button>
  );
}
