import type { Person } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from 'react-router';
import { personQuery } from '../../../api/directory';
import { organisationQuery } from '../../../api/partners';
import { isNotFound } from '../../../api/problem';
import { recordQuery } from '../../../api/records';
import { Breadcrumb } from '../../../design/breadcrumb';
import { Notice } from '../../../design/notice';
import { PageHeader } from '../../../design/page-header';
import { Sheet } from '../../../design/sheet';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { MergeWithOther, RecordTwins } from '../../../parts/merging/record-twins';
import { EditInPlace } from '../../../parts/record/edit-in-place';
import { OpenParts } from '../../../parts/record/open-parts';
import { RecordFile } from '../../../parts/record/record-file';
import { Ways } from '../../../parts/record/ways';
import { roleWords } from '../../../parts/roles';
import NotFoundPage from '../../not-found/not-found-page';
import { directoryWords } from '../directory/directory-words';
import { ChangeEmailButton } from './email-dialog';
import { peopleWords } from './people-words';
import { PersonForm } from './person-form';

/** Somebody's record: how to reach them, what is open, what is next, what happened; edited where it is read. */
export default function PersonPage() {
  const w = useWords(peopleWords);
  const d = useWords(directoryWords);
  const f = useFormats();
  const { id = '' } = useParams();
  const { data: person, error } = useQuery({ ...personQuery(id), refetchOnWindowFocus: false });
  const about = { type: 'person', id } as const;
  const { data: record } = useQuery({ ...recordQuery(about), retry: false });
  if (isNotFound(error)) return <NotFoundPage />;
  if (error) throw error;
  if (!person) return <Skeleton lines={8} />;
  // They have gone into another record since this link was made.
  if (person.id !== id) return <Navigate replace to={`/animate/people/${person.id}`} />;
  const { firstName, lastName, jobTitle, mailRefusal, phone, email } = person;
  const name = `${firstName} ${lastName}`;
  return (
    <Stack>
      <PageHeader
        title={name}
        lead={jobTitle}
        above={<Breadcrumb pages={[{ label: d.pages.people[0], to: '/animate/people' }]} />}
      />
      {mailRefusal && (
        <Notice tone="bad" title={w.refused(f.day(mailRefusal.at.slice(0, 10)))}>
          {w.refusedText(mailRefusal.answer)}
        </Notice>
      )}
      <RecordTwins key={id} target="person" id={id} />
      <Sheet>
        <Ways phone={phone} email={email} />
        {person.formerEmails.length > 0 && <p>{w.former(f.list(person.formerEmails))}</p>}
        <ChangeEmailButton person={person} />
        <Roles person={person} />
        <EditInPlace>
          <PersonForm key={id} person={person} />
          <MergeWithOther target="person" id={id} />
        </EditInPlace>
      </Sheet>
      {record && <OpenParts record={record} whoOf="person" />}
      <RecordFile about={about} withWhom={name} />
    </Stack>
  );
}

/** Who they are for the programme, each organisation a link to its record. */
function Roles({ person }: { person: Person }) {
  const { roles } = useWords(roleWords);
  if (person.roles.length === 0) return null;
  return (
    <ul>
      {person.roles.map(({ role, organisationId, territoryId }) => (
        <li key={`${role} ${organisationId ?? ''} ${territoryId ?? ''}`}>
          {roles[role]}
          {organisationId && <Employer id={organisationId} />}
        </li>
      ))}
    </ul>
  );
}

function Employer({ id }: { id: string }) {
  const { data } = useQuery({ ...organisationQuery(id), retry: false });
  return (
    data && (
      <>
        {', '}
        <Link to={`/animate/organisations/${id}`}>{data.name}</Link>
      </>
    )
  );
}
