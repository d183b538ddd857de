import { useQuery } from '@tanstack/react-query';
import { MapPin } from 'lucide-react';
import { Link } from 'react-router';
import { territoriesQuery } from '../../api/territories';
import { PageHeader } from '../../design/page-header';
import { Skeleton } from '../../design/skeleton';
import { dictionary, useWords } from '../../i18n/dictionary';
import { Doors } from '../territory/doors';
import styles from './home-page.module.css';

const words = dictionary(
  {
    title: 'De l’expérience pour les petites entreprises qui embauchent',
    lead: 'De grandes entreprises, des écoles et des collectivités donnent du temps à des petites entreprises dont le projet crée des emplois. C’est gratuit.',
    where: 'Où est votre entreprise ?',
    none: 'Le premier territoire ouvrira bientôt.',
    communes: (count: number) => `${new Intl.NumberFormat('fr-FR').format(count)} communes`,
  },
  {
    title: 'Experience for small firms that hire',
    lead: 'Large companies, schools and local authorities give time to small firms whose project creates jobs. It is free.',
    where: 'Where is your firm?',
    none: 'The first territory opens soon.',
    communes: (count: number) => `${new Intl.NumberFormat('en-GB').format(count)} communes`,
  },
);

export default function HomePage() {
  const w = useWords(words);
  const { data: territories } = useQuery(territoriesQuery);
  const only = territories?.length === 1 ? territories[0] : undefined;
  return (
    <>
      <PageHeader title={w.title} lead={w.lead} />
      {only && <Doors code={only.code} />}
      <h2 className={styles.where}>{w.where}</h2>
      {!territories && <Skeleton lines={2} />}
      {territories?.length === 0 && <p>{w.none}</p>}
      <ul className={styles.places}>
        {territories?.map(({ code, name, communeCount }) => (
          <li key={code}>
            <Link to={`/t/${code}`} className={styles.place}>
              <MapPin aria-hidden />
              <span>
                <strong>{name}</strong>
                <span className={styles.communes}>{w.communes(communeCount)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
