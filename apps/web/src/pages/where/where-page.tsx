import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useSearchParams } from 'react-router';
import { communeQuery, communesQuery } from '../../api/communes';
import { territoriesQuery } from '../../api/territories';
import { PageHeader } from '../../design/page-header';
import { Sheet } from '../../design/sheet';
import { Skeleton } from '../../design/skeleton';
import { Stack } from '../../design/stack';
import { dictionary, useWords } from '../../i18n/dictionary';
import { WhereForm } from '../../parts/where-form';
import { Elsewhere } from './elsewhere';

const words = dictionary(
  {
    ask: 'Où est votre entreprise ?',
    askLead: 'Sa commune suffit : elle dit qui vous répond.',
    which: 'De quelle commune s’agit-il ?',
    whichLead: (typed: string) => `Plusieurs répondent à « ${typed} ».`,
    none: (typed: string) => `Aucune commune trouvée pour « ${typed} »`,
    noneLead: 'Essayez son code postal, ou le début de son nom.',
    answers: (territory: string) => `Alizé ${territory}`,
    nobody: 'Alizé n’y est pas encore',
    again: 'Chercher une autre commune',
  },
  {
    ask: 'Where is your firm?',
    askLead: 'Its commune is enough: it tells who answers you.',
    which: 'Which commune do you mean?',
    whichLead: (typed: string) => `Several answer to “${typed}”.`,
    none: (typed: string) => `No commune found for “${typed}”`,
    noneLead: 'Try its postcode, or the beginning of its name.',
    answers: (territory: string) => `Alizé ${territory}`,
    nobody: 'Alizé is not there yet',
    again: 'Look for another commune',
  },
);

/** From a commune to the territory that answers there, or to where else to go. */
export default function WherePage() {
  const w = useWords(words);
  const [search] = useSearchParams();
  const typed = (search.get('commune') ?? '').trim();
  const code = search.get('code') ?? '';
  const byCode = useQuery({ ...communeQuery(code), enabled: code !== '' });
  const byWords = useQuery({ ...communesQuery(typed), enabled: code === '' && typed !== '' });
  const found = (code ? byCode : byWords).data?.items;
  const { data: territories } = useQuery(territoriesQuery);
  if (typed === '' && code === '') return <Asked title={w.ask} lead={w.askLead} />;
  if (!found || !territories) return <Skeleton lines={6} />;
  // A territory's own name, or its département's, is an answer too.
  const named = territories.find(({ name }) => folded(name) === folded(typed));
  const sure = found.length === 1 ? found[0] : found.find(({ exact }) => exact);
  const to = sure ? sure.territory : (named ?? null);
  if (to) return <Navigate to={`/t/${to.code}`} replace />;
  if (sure) return <Elsewhere commune={sure.name} communeCode={sure.code} />;
  if (found.length === 0) return <Asked title={w.none(typed)} lead={w.noneLead} />;
  return (
    <Stack narrow>
      <PageHeader title={w.which} lead={w.whichLead(typed)} />
      <Sheet>
        <ul>
          {found.map(({ code: insee, name, departementName, departementCode, formerName, territory }) => (
            <li key={`${insee} ${formerName ?? ''}`}>
              <Link to={`/where?code=${insee}`}>
                {formerName ? `${formerName}, ${name}` : name} ({departementName ?? departementCode})
              </Link>{' '}
              · {territory ? w.answers(territory.name) : w.nobody}
            </li>
          ))}
        </ul>
      </Sheet>
      <Sheet title={w.again}>
        <WhereForm />
      </Sheet>
    </Stack>
  );
}

function Asked({ title, lead }: { title: string; lead: string }) {
  return (
    <Stack narrow>
      <PageHeader title={title} lead={lead} />
      <Sheet>
        <WhereForm />
      </Sheet>
    </Stack>
  );
}

const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
