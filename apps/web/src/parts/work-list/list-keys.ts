import { type RefObject, useEffect } from 'react';

const STEPS: Record<string, number> = { j: 1, k: -1 };
/** The row a line stands in, with its link and its box to tick. */
const LINKS = 'tbody th a';
const BOX = 'input[type=checkbox]';

/** j and k go from one line's link to the next, x ticks it; Enter follows the link, as for every link. */
export function useListKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      const { target } = event;
      const step = STEPS[event.key];
      const types =
        target instanceof HTMLElement &&
        target.closest('input:not([type=checkbox]), textarea, select, [role=dialog], [role=listbox]');
      if (types || event.ctrlKey || event.metaKey || event.altKey) return;
      const row = document.activeElement?.closest('tr');
      if (event.key === 'x' && row && list.current?.contains(row))
        row.querySelector<HTMLElement>(BOX)?.click();
      if (step === undefined) return;
      const links = [...(list.current?.querySelectorAll<HTMLElement>(LINKS) ?? [])];
      const here = links.findIndex((link) => link.closest('tr') === row);
      const next = links[here === -1 && step < 0 ? links.length - 1 : here + step];
      next?.focus();
    };
    window.addEventListener('keydown', act);
    return () => window.removeEventListener('keydown', act);
  }, [list]);
}
