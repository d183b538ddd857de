import { useQueries, useQuery } from '@tanstack/react-query';
import { matchesQuery } from '../../api/matches';
import { useMe } from '../../api/me';
import { ownAccountsQuery, ownConventionsQuery } from '../../api/partner';
import { organisationQuery } from '../../api/partners';
import { PageHeader } from '../../design/page-header';
import { Skeleton } from '../../design/skeleton';
import { Stack } from '../../design/stack';
import { useWords } from '../../i18n/dictionary';
import { GivenDaysTable } from '../../parts/given-days';
import { WaitingPledges } from '../../parts/waiting-pledges';
import { Accounts } from './accounts';
import { Approval } from './approval';
import { InviteColleague } from './invite-colleague';
import { LentPeopleTable } from './lent-people-table';
import { partnerWords } from './partner-words';

/** The partner contact's page: what waits for them, what was promised, whom the organisation lends. */
export default function PartnerPage() {
  const w = useWords(partnerWords);
  const me = useMe();
  const contacted = (me?.roles ?? []).flatMap(({ role, organisationId }) =>
    role === 'partner_contact' && organisationId ? [organisationId] : [],
  );
  const organisations = useQueries({ queries: [...new Set(contacted)].map(organisationQuery) }).flatMap(
    ({ data }) => (data ? [data] : []),
  );
  const { data: matches } = useQuery(matchesQuery({ status: 'accepted' }));
  const { data: accounts } = useQuery(ownAccountsQuery);
  const { data: conventions } = useQuery(ownConventionsQuery);
  if (!matches || !accounts) return <Skeleton lines={8} />;
  const homes = [...new Map(accounts.map(({ territory }) => [territory.id, territory])).values()];
  const names = organisations.map(({ name }) => name);
  const waiting = matches.items.filter(({ offer }) => names.includes(offer.organisation));
  return (
    <Stack gap={4}>
      <PageHeader
        title={names.length === 1 ? (names[0] ?? w.title) : w.title}
        lead={waiting.length > 0 ? w.waiting(waiting.length) : w.nothing}
      />
      {waiting.length > 0 && (
        <Stack gap={2}>
          <h2>{w.approvals}</h2>
          {waiting.map((match) => (
            <Approval key={match.id} match={match} accounts={accounts} />
          ))}
        </Stack>
      )}
      {conventions?.map((convention) => (
        <WaitingPledges key={convention.id} convention={convention} />
      ))}
      <Accounts accounts={accounts} />
      {organisations.map(({ id, name }) => (
        <GivenDaysTable key={id} organisation={{ id, name }} alone={organisations.length === 1} />
      ))}
      {homes.map((territory) => (
        <InviteColleague key={territory.id} territory={territory} />
      ))}
      {organisations.map(({ id, name }) => (
        <LentPeopleTable key={id} organisation={{ id, name }} alone={organisations.length === 1} />
      ))}
    </Stack>
  );
}
