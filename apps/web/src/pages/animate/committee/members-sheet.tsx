import { type College, type CommitteeMember, CreateCommitteeMember, type Office } from '@alize/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/client';
import { committeeMembersQuery } from '../../../api/committee';
import { Button } from '../../../design/button';
import { Dialog, DialogActions } from '../../../design/dialog';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { type Column, Table } from '../../../design/table';
import { say } from '../../../design/toast-queue';
import { ErrorSummary } from '../../../form/error-summary';
import { FormDateField, FormSelect } from '../../../form/form-choice';
import { FormOrganisationField } from '../../../form/form-organisation-field';
import { FormTextField } from '../../../form/form-text-field';
import { useContractForm } from '../../../form/use-contract-form';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { committeeWords } from './committee-words';

/** Who sits, for whom, until when. */
export function MembersSheet({ territoryId }: { territoryId: string }) {
  const w = useWords(committeeWords);
  const f = useFormats();
  const [adding, setAdding] = useState(false);
  const { data: members = [] } = useQuery(committeeMembersQuery(territoryId));
  const columns: Column<CommitteeMember>[] = [
    {
      id: 'name',
      label: w.name,
      cell: ({ person, organisation }) => (
        <>
          {person.name}
          {organisation && (
            <>
              <br />
              {organisation.name}
            </>
          )}
        </>
      ),
    },
    { id: 'college', label: w.college, cell: ({ college }) => w.colleges[college] },
    { id: 'office', label: w.office, cell: ({ office }) => w.offices[office] },
    {
      id: 'term',
      label: w.term,
      cell: ({ startsOn, endsOn, inOffice }) =>
        inOffice || endsOn === null
          ? endsOn === null
            ? w.termFrom(f.shortDay(startsOn))
            : w.termTo(f.shortDay(startsOn), f.shortDay(endsOn))
          : w.past,
    },
  ];
  return (
    <Sheet
      title={w.members}
      aside={
        <Button small onPress={() => setAdding(true)}>
          {w.newMember}
        </Button>
      }
    >
      {members.length === 0 ? (
        <p>{w.noMembers}</p>
      ) : (
        <Table caption={w.members} captionHidden columns={columns} rows={members} keyOf={({ id }) => id} />
      )}
      {adding && <NewMember territoryId={territoryId} onClose={() => setAdding(false)} />}
    </Sheet>
  );
}

const COLLEGES: College[] = ['company', 'bank', 'accountant', 'authority', 'state', 'operator', 'other'];
const OFFICES: Office[] = ['member', 'vice_chair', 'chair'];

function NewMember({ territoryId, onClose }: { territoryId: string; onClose(): void }) {
  const w = useWords(committeeWords);
  const client = useQueryClient();
  const form = useContractForm(CreateCommitteeMember, {
    defaultValues: {
      ...{ territoryId, email: '', firstName: '', lastName: '', organisationId: null },
      ...{ college: 'company', office: 'member', voting: true, startsOn: '', endsOn: null },
    },
  });
  const add = useMutation({
    mutationFn: (given: object) => api.send('POST', '/committee-members', given),
    onSuccess: async () => {
      say(w.done);
      onClose();
      await client.invalidateQueries();
    },
    onError: form.refused,
  });
  return (
    <Dialog title={w.newMember} isOpen onClose={onClose} wide>
      <form noValidate onSubmit={form.submit((given) => add.mutate(given))}>
        <Stack gap={2}>
          <ErrorSummary form={form} />
          <FormTextField form={form} name="email" label={w.email} hint={w.emailHint} />
          <Stack row gap={1}>
            <FormTextField form={form} name="firstName" label={w.firstName} />
            <FormTextField form={form} name="lastName" label={w.lastName} />
          </Stack>
          <FormSelect
            form={form}
            name="college"
            label={w.college}
            choices={COLLEGES.map((id) => ({ id, label: w.colleges[id] }))}
          />
          <FormSelect
            form={form}
            name="office"
            label={w.office}
            choices={OFFICES.map((id) => ({ id, label: w.offices[id] }))}
          />
          <FormOrganisationField form={form} name="organisationId" label={w.firm} optional />
          <FormDateField form={form} name="startsOn" label={w.from} />
          <DialogActions>
            <Button onPress={onClose}>{w.back}</Button>
            <Button kind="main" type="submit" isPending={add.isPending}>
              {w.add}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  );
}
