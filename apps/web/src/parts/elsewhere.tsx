import { otherDoors, type TerritoryProfile } from '@alize/contracts';
import { dictionary, useWords } from '../i18n/dictionary';
import { useLocale } from '../i18n/locale';

const words = dictionary({ title: 'Où trouver de l’aide ailleurs' }, { title: 'Where else to find help' });

/** Where a firm goes whom the programme does not help, or no longer does. */
export function Elsewhere({ elsewhere = {} }: { elsewhere?: Partial<TerritoryProfile['elsewhere']> }) {
  const w = useWords(words);
  const { locale } = useLocale();
  return (
    <section>
      <h3>{w.title}</h3>
      <ul>
        {otherDoors(elsewhere, locale).map(({ says, label, url }) => (
          <li key={url}>
            {says}
            <br />
            <a href={url} rel="noreferrer">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
