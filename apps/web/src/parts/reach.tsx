import type { CallMoment, ReachBy } from '@alize/contracts';
import { Phone } from 'lucide-react';
import buttons from '../design/button.module.css';
import { dictionary, useWords } from '../i18n/dictionary';
import { useFormats } from '../i18n/format';
import styles from './reach.module.css';

const words = dictionary(
  {
    call: (number: string) => `Appeler le ${number}`,
    byMail: 'Préfère l’e-mail',
    byPhone: (moment?: string | null) => (moment ? `À appeler plutôt ${moment}` : 'Préfère le téléphone'),
    moments: { morning: 'le matin', midday: 'à midi', evening: 'le soir' },
  },
  {
    call: (number: string) => `Call ${number}`,
    byMail: 'Prefers e-mail',
    byPhone: (moment?: string | null) => (moment ? `Best called ${moment}` : 'Prefers the telephone'),
    moments: { morning: 'in the morning', midday: 'around noon', evening: 'in the evening' },
  },
);

interface ReachProps {
  name: string;
  email: string | null;
  phone: string | null;
  reachBy?: ReachBy | null;
  callMoment?: CallMoment | null;
}

/** How to reach somebody: one touch to call, one to write. */
export function Reach({ name, email, phone, reachBy, callMoment }: ReachProps) {
  const w = useWords(words);
  const f = useFormats();
  return (
    <p className={styles.reach}>
      <strong>{name}</strong>
      {phone && (
        <a href={`tel:${phone}`} className={`${buttons.button} ${buttons.second}`}>
          <Phone aria-hidden />
          {w.call(f.phone(phone))}
        </a>
      )}
      {email && <a href={`mailto:${email}`}>{email}</a>}
      {reachBy && (
        <span>{reachBy === 'email' ? w.byMail : w.byPhone(callMoment && w.moments[callMoment])}</span>
      )}
    </p>
  );
}
