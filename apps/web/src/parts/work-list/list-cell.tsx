import type { ListColumn, ListLine, ListName } from '@alize/contracts';
import { Link } from 'react-router';
import { Chip } from '../../design/chip';
import { useFormats } from '../../i18n/format';
import { useLocale } from '../../i18n/locale';

const PLACES: Record<ListName, string> = {
  missions: 'matches',
  needs: 'needs',
  offers: 'offers',
  people: 'people',
  organisations: 'organisations',
};
/** Where a line's page is. */
export const pathOf = (list: ListName, id: string): string => `/animate/${PLACES[list]}/${id}`;
type Tone = 'plain' | 'accent' | 'good' | 'warn';
const TONES: Record<string, Tone> = {
  ...{ submitted: 'warn', open: 'accent', asked: 'warn', accepted: 'warn', silent: 'warn', paused: 'warn' },
  ...{ introduced: 'accent', running: 'good', done: 'good', fulfilled: 'good', active: 'good' },
};

interface ListCellProps {
  list: ListName;
  column: ListColumn;
  line: ListLine;
}

/** One value, as its column says it. */
export function ListCell({ list, column: { id, type, choices }, line }: ListCellProps) {
  const f = useFormats();
  const { locale } = useLocale();
  const value = line.cells[id] ?? null;
  if (type === 'name') return <Link to={pathOf(list, line.id)}>{value}</Link>;
  if (value === null || value === '') return null;
  if (typeof value === 'number') return f.number(value);
  if (type === 'day') return f.shortDay(value);
  if (id === 'email') return <a href={`mailto:${value}`}>{value}</a>;
  if (id === 'phone') return <a href={`tel:${value}`}>{f.phone(value)}</a>;
  const named = choices?.[value]?.[locale] ?? value;
  return id === 'stage' ? <Chip tone={TONES[value] ?? 'plain'}>{named}</Chip> : named;
}
