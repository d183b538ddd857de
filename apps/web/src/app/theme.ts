export type Theme = 'system' | 'light' | 'dark';
export const KEY = 'alize.theme';

export const stored = (): Theme => {
  const theme = localStorage.getItem(KEY);
  return theme === 'light' || theme === 'dark' ? theme : 'system';
};

/** Before the first drawing, so that nothing flashes. */
export function applyTheme(theme: Theme = stored()): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
