import { useFormats } from '../i18n/format';
import styles from './reach.module.css';

interface ReachProps {
  name: string;
  email: string | null;
  phone: string | null;
}

/** How to reach somebody: one touch to call, one to write. */
export function Reach({ name, email, phone }: ReachProps) {
  const f = useFormats();
  return (
    <p className={styles.reach}>
      <strong>{name}</strong>
      {phone && <a href={`tel:${phone}`}>{f.phone(phone)}</a>}
      {email && <a href={`mailto:${email}`}>{email}</a>}
    </p>
  );
}
