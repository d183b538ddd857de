import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import type { Place } from './places';

const SEARCH: Place = '/animate/search';
const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** `/`, or ⌘K and Ctrl-K, lead to the search from anywhere, for whom it is a place. */
export function useSearchKey(places: Place[]): void {
  const navigate = useNavigate();
  const theirs = places.includes(SEARCH);
  useEffect(() => {
    if (!theirs) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const chord = (event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k';
      if (!chord && (event.key !== '/' || isTyping(event))) return;
      event.preventDefault();
      void navigate(SEARCH);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate, theirs]);
}
