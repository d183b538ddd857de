import { Monitor, Moon, Sun } from 'lucide-react';
import { Button } from '../../design/button';
import { dictionary, useWords } from '../../i18n/dictionary';
import { useTheme } from '../use-theme';

const words = dictionary(
  { system: 'Couleurs de l’appareil', light: 'Couleurs claires', dark: 'Couleurs sombres' },
  { system: 'Colours of the device', light: 'Light colours', dark: 'Dark colours' },
);
const icons = { system: <Monitor aria-hidden />, light: <Sun aria-hidden />, dark: <Moon aria-hidden /> };
const next = { system: 'light', light: 'dark', dark: 'system' } as const;

/** Follows the device unless told otherwise. */
export function ThemeSwitch() {
  const w = useWords(words);
  const [theme, choose] = useTheme();
  return (
    <Button kind="plain" small icon={icons[theme]} onPress={() => choose(next[theme])}>
      {w[theme]}
    </Button>
  );
}
