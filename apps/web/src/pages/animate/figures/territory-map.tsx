import type { MapPlace } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { territoryMapQuery } from '../../../api/year-figures';
import { Link } from 'react-router';
import { Fold } from '../../../design/fold';
import { Sheet } from '../../../design/sheet';
import { Skeleton } from '../../../design/skeleton';
import { type Column, Table } from '../../../design/table';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import styles from './charts.module.css';
import { figuresWords } from './figures-words';
import { placeOnMap, WIDTH } from './map-points';

const KINDS = ['needs', 'offers', 'firmsHelped'] as const;
/** Beside each other around their commune, so that none hides another. */
const ASIDE = { needs: [-7, -4], offers: [7, -4], firmsHelped: [0, 8] } as const;
const radius = (count: number) => 4 + 3 * Math.sqrt(count);

/** Where things are in a territory, drawn from the points of its communes; the table says the same. */
export function TerritoryMapSheet({ territoryId, year }: { territoryId: string; year: number }) {
  const w = useWords(figuresWords).map;
  const f = useFormats();
  const { data: map } = useQuery(territoryMapQuery(territoryId, year));
  if (!map) return <Skeleton lines={6} />;
  const busy = map.places.filter((place) => KINDS.some((kind) => place[kind] > 0));
  const { height, ground, points } = placeOnMap(map.places, busy);
  const columns: Column<MapPlace>[] = [
    {
      id: 'name',
      label: w.commune,
      cell: ({ name }) => <Link to={`/animate/needs?q=${encodeURIComponent(name)}&stages=all`}>{name}</Link>,
    },
    ...KINDS.map((kind, index) => ({
      id: kind,
      label: w.columns[index] ?? '',
      number: true,
      cell: (place: MapPlace) => f.number(place[kind]),
    })),
  ];
  const { needs, offers, firmsHelped } = map.elsewhere;
  return (
    <Sheet title={w.title}>
      <ul className={styles.legend}>
        {w.legend.map((name, index) => (
          <li key={name}>
            <svg className={styles.key} viewBox="0 0 10 10" aria-hidden>
              <circle className={styles[KINDS[index] ?? 'needs']} cx="5" cy="5" r="4" />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      {busy.length === 0 && <p>{w.none}</p>}
      <svg className={styles.map} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={w.title}>
        {ground.map(({ x, y }) => (
          <circle key={`${x} ${y}`} className={styles.ground} cx={x} cy={y} r="2.5" />
        ))}
        {points.map(({ place, x, y, named }) => (
          <g key={place.code} className={styles.place}>
            <title>{w.says(place.name, place.needs, place.offers, place.firmsHelped)}</title>
            {KINDS.filter((kind) => place[kind] > 0).map((kind) => (
              <circle
                key={kind}
                className={styles[kind]}
                cx={x + ASIDE[kind][0]}
                cy={y + ASIDE[kind][1]}
                r={radius(place[kind])}
              />
            ))}
            {named && (
              <text className={styles.name} x={x} y={y + 26} textAnchor="middle">
                {place.name}
              </text>
            )}
          </g>
        ))}
      </svg>
      <p>{w.note(year)}</p>
      {needs + offers + firmsHelped > 0 && <p>{w.elsewhere(needs, offers, firmsHelped)}</p>}
      {busy.length > 0 && (
        <Fold label={w.table(busy.length)}>
          <Table caption={w.title} captionHidden columns={columns} rows={busy} keyOf={({ code }) => code} />
        </Fold>
      )}
    </Sheet>
  );
}
