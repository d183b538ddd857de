import type { Territory } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { publicationQuery } from '../api/territories';
import { dictionary, useWords } from '../i18n/dictionary';
import styles from './data-notice.module.css';

const words = dictionary(
  {
    who: (operator: string) =>
      `${operator} répond de vos données et ne s’en sert que pour vous répondre et mettre en relation. Rien n’est publié.`,
    operator: (territory: string) => `L’opérateur d’Alizé ${territory}`,
    more: 'Qui les lit, combien de temps, vos droits :',
    page: 'Vos données',
  },
  {
    who: (operator: string) =>
      `${operator} is responsible for your data and uses it only to answer you and to introduce people. Nothing is published.`,
    operator: (territory: string) => `The operator of Alizé ${territory}`,
    more: 'Who reads it, how long, your rights:',
    page: 'Your data',
  },
);

/** What somebody is told where they are about to send data, in two lines; the page says the rest. */
export function DataNotice({ territory }: { territory: Pick<Territory, 'id' | 'code' | 'name'> }) {
  const w = useWords(words);
  const { data } = useQuery(publicationQuery(territory.id));
  return (
    <div className={styles.notice}>
      <p>{w.who(data?.profile.operator.legalName ?? w.operator(territory.name))}</p>
      <p>
        {w.more} <Link to={`/t/${territory.code}/data`}>{w.page}</Link>
      </p>
    </div>
  );
}
