import { useState } from 'react';
import { applyTheme, KEY, stored, type Theme } from './theme';

export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(stored);
  return [
    theme,
    (chosen) => {
      localStorage.setItem(KEY, chosen);
      applyTheme(chosen);
      setTheme(chosen);
    },
  ];
}
