import { chosenColours } from '@alize/contracts';
import { readerChoice } from './reader-choice';

export type Theme = 'system' | 'light' | 'dark';

export const chosenTheme = (): Theme => chosenColours(readerChoice('theme')) ?? 'system';

/** Before the first drawing, so that nothing flashes. */
export function applyTheme(theme: Theme = chosenTheme()): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
