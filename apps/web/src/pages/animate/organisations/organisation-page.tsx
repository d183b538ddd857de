import type { Organisation, Person } from '@alize/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from 'react-router';
import { peopleQuery } from '../../../api/directory';
import { organisationQuery } from '../../../api/partners';
import { isNotFound } from '../../../api/problem';
import { recordQuery } from '../../../api/records';
import { Breadcrumb } from '../../../design/breadcrumb';
import { Chip } from '../../../design/chip';
import { PageHeader } from '../../../design/page-header';
import { Sheet } from '../../../design/sheet';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { useWords } from '../../../i18n/dictionary';
import { MergeWithOther, RecordTwins } from '../../../parts/merging/record-twins';
import { GivenDaysTable } from '../../../parts/given-days';
import { MoreButton } from '../../../parts/more-button';
import { EditInPlace } from '../../../parts/record/edit-in-place';
import { OpenParts } from '../../../parts/record/open-parts';
import { RecordFile } from '../../../parts/record/record-file';
import styles from '../../../parts/record/record.module.css';
import { Ways } from '../../../parts/record/ways';
import { roleWords } from '../../../parts/roles';
import { sectorWords } from '../../../parts/sectors';
import NotFoundPage from '../../not-found/not-found-page';
import { directoryWords } from '../directory/directory-words';
import { OrganisationForm } from './organisation-form';
import { organisationWords } from './organisation-words';

/** An organisation's record: who to call there, what is open, what is next, what happened; edited where it is read. */
export default function OrganisationPage() {
  const w = useWords(organisationWords);
  const d = useWords(directoryWords);
  const { kinds } = useWords(roleWords);
  const { id = '' } = useParams();
  const about = { type: 'organisation', id } as const;
  const { data: organisation, error } = useQuery({
    ...organisationQuery(id),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  const { data: record } = useQuery({ ...recordQuery(about), retry: false });
  const list = useInfiniteQuery(peopleQuery({ organisationId: id }));
  if (isNotFound(error)) return <NotFoundPage />;
  if (error) throw error;
  if (!organisation) return <Skeleton lines={8} />;
  // It has gone into another since this link was made.
  if (organisation.id !== id) return <Navigate replace to={`/animate/organisations/${organisation.id}`} />;
  const people = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Stack>
      <PageHeader
        title={organisation.name}
        lead={
          <>
            {kinds[organisation.kind]}, {organisation.commune.name}{' '}
            {!organisation.verified && <Chip tone="warn">{w.unverified}</Chip>}
          </>
        }
        above={<Breadcrumb pages={[{ label: d.pages.organisations[0], to: '/animate/organisations' }]} />}
      />
      <RecordTwins key={id} target="organisation" id={id} />
      <Sheet title={w.people}>
        {people.length === 0 && !list.isPending && <p>{w.noPeople}</p>}
        <ul className={styles.parts}>
          {people.map((person) => (
            <Contact key={person.id} person={person} organisationId={id} />
          ))}
        </ul>
        <MoreButton list={list} />
        <Facts organisation={organisation} />
        <EditInPlace>
          <OrganisationForm key={id} organisation={organisation} />
          <MergeWithOther target="organisation" id={id} />
        </EditInPlace>
      </Sheet>
      {organisation.kind !== 'company' && <GivenDaysTable organisation={organisation} alone />}
      {record && <OpenParts record={record} whoOf="organisation" />}
      <RecordFile about={about} withWhom={people[0] && `${people[0].firstName} ${people[0].lastName}`} />
    </Stack>
  );
}

/** Somebody there, with the number to call. */
function Contact({ person, organisationId }: { person: Person; organisationId: string }) {
  const { roles } = useWords(roleWords);
  const held = person.roles.filter((role) => role.organisationId === organisationId);
  return (
    <li className={styles.part}>
      <div>
        <p>
          <Link to={`/animate/people/${person.id}`}>
            {person.firstName} {person.lastName}
          </Link>
        </p>
        <p className={styles.when}>
          {[person.jobTitle, ...new Set(held.map(({ role }) => roles[role]))].filter(Boolean).join(' · ')}
        </p>
      </div>
      <Ways phone={person.phone} email={person.email} />
    </li>
  );
}

function Facts({ organisation }: { organisation: Organisation }) {
  const w = useWords(organisationWords);
  const sectors = new Map<string, string>(Object.entries(useWords(sectorWords)));
  const { siret, nafSection, nafCode, nafVersion, headcountBand, commune } = organisation;
  const facts = [
    `${commune.name} (${commune.departementCode})`,
    siret && `${w.siret} ${siret.replace(/^(\d{3})(\d{3})(\d{3})/, '$1\u202f$2\u202f$3\u202f')}`,
    nafSection && sectors.get(nafSection),
    nafCode && w.nafCode(nafCode, nafVersion === 'NAF2025'),
    headcountBand && w.headcounts(headcountBand),
  ];
  return <p>{facts.filter(Boolean).join(' · ')}</p>;
}
