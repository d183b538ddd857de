import { type Locale, type PublicImpact, typeset } from '@alize/contracts';
import { impactWords } from './impact-words';
import { html } from './share-pages';
import { EMBED_STYLE } from './share-style';

/** The figures of a territory, each with its definition: the same words on a page and in a frame. */
export function impactPage({ territory, asOf, figures }: PublicImpact, locale: Locale): string {
  const w = impactWords[locale];
  const say = (text: string) => typeset(text, locale);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(asOf),
  );
  return html({
    locale,
    title: w.title(territory.name),
    style: EMBED_STYLE,
    children: (
      <body>
        <main>
          <h1>{say(w.title(territory.name))}</h1>
          <p className="quiet">{say(w.asOf(day))}</p>
          <dl>
            {figures.map(({ measure, value, firms }) => (
              <div key={measure}>
                <dt>{say(w.measures[measure][0])}</dt>
                {value !== null && <dd className="figure">{number.format(value)}</dd>}
                <dd>{say(w.measures[measure][1])}</dd>
                <dd className="quiet">
                  {value === null && say(w.withheld)}
                  {firms !== null && measure !== 'firms' && say(w.of(firms))}
                </dd>
              </div>
            ))}
          </dl>
          <p className="quiet">{say(w.rule)}</p>
        </main>
      </body>
    ),
  });
}
