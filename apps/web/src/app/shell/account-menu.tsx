import { type Me, withDe } from '@alize/contracts';
import { CircleUserRound } from 'lucide-react';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import { Button } from '../../design/button';
import { Menu } from '../../design/menu';
import { dictionary, useWords } from '../../i18n/dictionary';

const words = dictionary(
  {
    account: (name: string) => `Compte ${withDe(name)}`,
    mine: 'Mon compte',
    out: 'Se déconnecter',
    everywhere: 'Se déconnecter de tous mes appareils',
  },
  {
    account: (name: string) => `Account of ${name}`,
    mine: 'My account',
    out: 'Sign out',
    everywhere: 'Sign out of all my devices',
  },
);

/** Leaving reloads the page: nothing read under the session stays in memory. */
async function leave(path: string): Promise<void> {
  await api.send('DELETE', path);
  window.location.assign('/');
}

export default function AccountMenu({ me }: { me: Me }) {
  const w = useWords(words);
  const navigate = useNavigate();
  const label = w.account(`${me.firstName} ${me.lastName}`);
  return (
    <Menu
      label={label}
      trigger={
        <Button kind="plain" small icon={<CircleUserRound aria-hidden />} aria-label={label}>
          {me.firstName}
        </Button>
      }
      items={[
        { id: 'mine', label: w.mine },
        { id: 'out', label: w.out },
        { id: 'everywhere', label: w.everywhere },
      ]}
      onAction={(id) =>
        void (id === 'mine' ? navigate('/account') : leave(id === 'out' ? '/sessions/current' : '/sessions'))
      }
    />
  );
}
