import { MatchStatus, NeedStage, OfferStatus, type SearchFind, type SearchKind } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { searchQuery } from '../../../api/search';
import { EmptyState } from '../../../design/empty-state';
import { LinkButton } from '../../../design/link-button';
import { PageHeader } from '../../../design/page-header';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { TextField } from '../../../design/text-field';
import { useDebounced } from '../../../form/use-debounced';
import { dictionary, useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { MatchChip, NeedChip, OfferChip } from '../../../parts/statuses';
import { useFilter } from '../../../parts/use-filter';
import styles from './search.module.css';

const words = dictionary(
  {
    title: 'Rechercher',
    field: 'Un nom, une entreprise, un mot',
    hint: 'Quelques lettres suffisent ; une faute de frappe n’empêche rien. La touche / ramène ici.',
    find: 'résultat trouvé',
    finds: 'résultats trouvés',
    nothing: (q: string) => `Rien ne ressemble à « ${q} »`,
    enterNeed: 'Saisir un besoin',
    nothingText: 'Essayez le début d’un nom, ou un mot de moins.',
    kinds: {
      need: 'Besoins',
      match: 'Mises en relation',
      offer: 'Offres',
      person: 'Personnes',
      organisation: 'Organismes et entreprises',
    },
  },
  {
    title: 'Search',
    field: 'A name, a firm, a word',
    hint: 'A few letters are enough; a slip of the finger is no matter. The / key brings you back here.',
    find: 'result found',
    finds: 'results found',
    nothing: (q: string) => `Nothing looks like “${q}”`,
    enterNeed: 'Enter a need',
    nothingText: 'Try the beginning of a name, or one word less.',
    kinds: {
      need: 'Needs',
      match: 'Matches',
      offer: 'Offers',
      person: 'People',
      organisation: 'Organisations and firms',
    },
  },
);
const PAGES: Record<SearchKind, string> = {
  need: 'needs',
  match: 'matches',
  offer: 'offers',
  person: 'people',
  organisation: 'organisations',
};

/** Everything at once, by a few letters. */
export default function SearchPage() {
  const w = useWords(words);
  const f = useFormats();
  const [q, search] = useFilter('q');
  const { data: groups } = useQuery(searchQuery(useDebounced(q, 150)));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const count = groups?.reduce((sum, { items }) => sum + items.length, 0) ?? 0;
  return (
    <Stack narrow>
      <PageHeader title={w.title} />
      <TextField label={w.field} hint={w.hint} type="search" value={q} onChange={search} inputRef={field} />
      <p role="status" className={styles.count}>
        {q && groups && f.count(count, w.find, w.finds)}
      </p>
      {q && groups?.length === 0 && (
        <EmptyState
          title={w.nothing(q)}
          action={
            <LinkButton to="/animate/needs/new" kind="second">
              {w.enterNeed}
            </LinkButton>
          }
        >
          {w.nothingText}
        </EmptyState>
      )}
      {q &&
        groups?.map(({ kind, items }) => (
          <Sheet key={kind} title={w.kinds[kind]}>
            <ul className={styles.finds}>
              {items.map((find) => (
                <li key={find.id} className={styles.find}>
                  <Link to={`/animate/${PAGES[kind]}/${find.id}`}>{find.title}</Link>
                  <Status find={find} />
                  <span className={styles.detail}>{find.detail}</span>
                </li>
              ))}
            </ul>
          </Sheet>
        ))}
    </Stack>
  );
}

function Status({ find: { kind, status } }: { find: SearchFind }) {
  if (!status) return null;
  if (kind === 'need') return <NeedChip stage={NeedStage.parse(status)} />;
  if (kind === 'match') return <MatchChip status={MatchStatus.parse(status)} />;
  return kind === 'offer' ? <OfferChip status={OfferStatus.parse(status)} /> : null;
}
