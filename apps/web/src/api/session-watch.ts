import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { sessionIsBack } from './lost-session';
import { meQuery } from './me';

const LOOK_EVERY_MS = 2_000;

/** While somebody signs in through a mail, in another tab as a rule: notices the session, and lets this tab go on. */
export function useSessionWatch(watching: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!watching) return;
    let over = false;
    const look = async () => {
      const answer = await fetch('/api/me', { headers: { accept: 'application/json' } }).catch(
        () => undefined,
      );
      if (over || !answer?.ok) return;
      over = true;
      await client.invalidateQueries({ queryKey: meQuery.queryKey });
      sessionIsBack();
    };
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    const onSight = () => void look();
    document.addEventListener('visibilitychange', onSight);
    return () => {
      over = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onSight);
    };
  }, [watching, client]);
}
