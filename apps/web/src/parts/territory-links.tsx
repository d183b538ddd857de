import type { Territory } from '@alize/contracts';
import { MapPin } from 'lucide-react';
import { Link } from 'react-router';
import { dictionary, useWords } from '../i18n/dictionary';
import styles from './territory-links.module.css';

const words = dictionary(
  { communes: (count: number) => `${new Intl.NumberFormat('fr-FR').format(count)} communes` },
  { communes: (count: number) => `${new Intl.NumberFormat('en-GB').format(count)} communes` },
);

interface TerritoryLinksProps {
  territories: Territory[];
  to(territory: Territory): string;
}

/** One door a territory. */
export function TerritoryLinks({ territories, to }: TerritoryLinksProps) {
  const w = useWords(words);
  return (
    <ul className={styles.places}>
      {territories.map((territory) => (
        <li key={territory.code}>
          <Link to={to(territory)} className={styles.place}>
            <MapPin aria-hidden />
            <span>
              <strong>{territory.name}</strong>
              <span className={styles.communes}>{w.communes(territory.communeCount)}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
