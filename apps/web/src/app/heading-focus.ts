import { useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

let first = true;

/** After a move to another page the title has the focus: screen readers read it, Tab goes on from there. */
export function useHeadingFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const how = useNavigationType();
  useEffect(() => {
    if (!first && how !== 'POP') heading.current?.focus({ preventScroll: true });
    first = false;
  }, [pathname, how]);
  return heading;
}
