import { type RefObject, useEffect } from 'react';

const STEPS: Record<string, number> = { j: 1, k: -1 };

/** j and k go from one line's link to the next; Enter then follows it, as for every link. */
export function useListKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      const { target } = event;
      const types =
        target instanceof HTMLElement &&
        target.closest('input, textarea, select, [role=dialog], [role=listbox]');
      if (step === undefined || types || event.ctrlKey || event.metaKey || event.altKey) return;
      const links = [...(list.current?.querySelectorAll<HTMLElement>('tbody th a') ?? [])];
      const here = links.findIndex((link) => link === document.activeElement);
      const next = links[here === -1 && step < 0 ? links.length - 1 : here + step];
      next?.focus();
    };
    window.addEventListener('keydown', move);
    return () => window.removeEventListener('keydown', move);
  }, [list]);
}
