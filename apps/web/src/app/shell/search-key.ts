import { useEffect } from 'react';

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** `/`, or ⌘K and Ctrl-K, open the palette from anywhere, for who has one. */
export function useSearchKey(theirs: boolean, open: () => void): void {
  useEffect(() => {
    if (!theirs) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const chord = (event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k';
      if (!chord && (event.key !== '/' || isTyping(event))) return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [open, theirs]);
}
