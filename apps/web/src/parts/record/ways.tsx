import { Mail, Phone } from 'lucide-react';
import { useFormats } from '../../i18n/format';
import styles from './record.module.css';

interface WaysProps {
  phone: string | null;
  email: string | null;
}

/** How to reach somebody whose telephone rings: the number first, one touch to call. */
export function Ways({ phone, email }: WaysProps) {
  const f = useFormats();
  return (
    <p className={styles.reach}>
      {phone && (
        <a className={styles.phone} href={`tel:${phone}`}>
          <Phone aria-hidden size={18} />
          {f.phone(phone)}
        </a>
      )}
      {email && (
        <a href={`mailto:${email}`}>
          <Mail aria-hidden size={18} />
          {email}
        </a>
      )}
    </p>
  );
}
