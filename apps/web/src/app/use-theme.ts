import { useState } from 'react';
import { keepReaderChoice } from './reader-choice';
import { applyTheme, chosenTheme, type Theme } from './theme';

export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(chosenTheme);
  return [
    theme,
    (chosen) => {
      keepReaderChoice('theme', chosen);
      applyTheme(chosen);
      setTheme(chosen);
    },
  ];
}
