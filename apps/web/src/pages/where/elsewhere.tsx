import { useQuery } from '@tanstack/react-query';
import { territoriesQuery } from '../../api/territories';
import { PageHeader } from '../../design/page-header';
import { Sheet } from '../../design/sheet';
import { Stack } from '../../design/stack';
import { dictionary, useWords } from '../../i18n/dictionary';
import { TerritoryLinks } from '../../parts/territory-links';
import { WhereForm } from '../../parts/where-form';
import { LeaveAddress } from './leave-address';

const ADVISERS = 'https://conseillers-entreprises.service-public.fr';
const CHAMBERS = 'https://www.cci.fr';
const CRAFTS = 'https://www.artisanat.fr';

const words = dictionary(
  {
    title: (commune: string) => `${commune} : Alizé n’y est pas encore`,
    lead: 'Votre demande n’en est pas moins bonne. Voici qui peut la prendre aujourd’hui.',
    where: 'À qui vous adresser',
    advisers:
      'Conseillers-Entreprises, le service public : décrivez votre difficulté en ligne, la bonne administration vous rappelle. Gratuit.',
    chamber: 'Votre chambre de commerce et d’industrie',
    crafts: 'Votre chambre de métiers et de l’artisanat, si vous êtes artisan',
    near: 'Là où Alizé est ouvert',
    nearLead: 'Si votre entreprise a un établissement dans un de ces territoires, il peut vous répondre.',
    again: 'Ce n’est pas la bonne commune ?',
  },
  {
    title: (commune: string) => `${commune}: Alizé is not there yet`,
    lead: 'Your request is no less good for that. This is who can take it today.',
    where: 'Whom to turn to',
    advisers:
      'Conseillers-Entreprises, the public service: describe your difficulty online, the right office calls you back. Free.',
    chamber: 'Your chamber of commerce and industry',
    crafts: 'Your chamber of trades and crafts, if you are a craft firm',
    near: 'Where Alizé is open',
    nearLead: 'If your firm has a place of business in one of these territories, it can answer you.',
    again: 'Not the right commune?',
  },
);

/** Nobody is sent away without somewhere to go. */
export function Elsewhere({ commune, communeCode }: { commune: string; communeCode: string }) {
  const w = useWords(words);
  const { data: territories } = useQuery(territoriesQuery);
  return (
    <Stack narrow>
      <PageHeader title={w.title(commune)} lead={w.lead} />
      <Sheet title={w.where}>
        <ul>
          <li>
            <a href={ADVISERS}>{w.advisers}</a>
          </li>
          <li>
            <a href={CHAMBERS}>{w.chamber}</a>
          </li>
          <li>
            <a href={CRAFTS}>{w.crafts}</a>
          </li>
        </ul>
      </Sheet>
      <LeaveAddress communeCode={communeCode} />
      <Stack gap={2}>
        <h2>{w.near}</h2>
        <p>{w.nearLead}</p>
        <TerritoryLinks territories={territories ?? []} to={({ code }) => `/t/${code}`} />
      </Stack>
      <Sheet title={w.again}>
        <WhereForm />
      </Sheet>
    </Stack>
  );
}
