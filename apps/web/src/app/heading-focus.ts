import { useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

let shownAt: string | undefined;

/**
 * After a move to another page, and when an action puts another title at the same address, the title has the focus:
 * screen readers read it, Tab goes on from there. Not after the browser's own back, which keeps its place.
 */
export function useHeadingFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const how = useNavigationType();
  useEffect(() => {
    if (shownAt !== undefined && (how !== 'POP' || shownAt === pathname))
      heading.current?.focus({ preventScroll: true });
    shownAt = pathname;
  }, [pathname, how]);
  return heading;
}
