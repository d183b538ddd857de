import { CommitteeSession, type CommitteeSessionBrief, type SessionMode } from '@alize/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../../api/client';
import { committeeSessionsQuery } from '../../../api/committee';
import { Button } from '../../../design/button';
import { Chip } from '../../../design/chip';
import { DateField } from '../../../design/date-field';
import { Dialog, DialogActions } from '../../../design/dialog';
import { LinkButton } from '../../../design/link-button';
import { Select } from '../../../design/select';
import { Sheet } from '../../../design/sheet';
import { Stack } from '../../../design/stack';
import { type Column, Table } from '../../../design/table';
import { TextField } from '../../../design/text-field';
import { say } from '../../../design/toast-queue';
import { useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { committeeWords } from './committee-words';

/** The sittings of a territory, the latest first. */
export function SessionsSheet({ territoryId }: { territoryId: string }) {
  const w = useWords(committeeWords);
  const [creating, setCreating] = useState(false);
  const { data: sessions = [] } = useQuery(committeeSessionsQuery(territoryId));
  return (
    <Sheet
      title={w.sessions}
      aside={
        <Button small onPress={() => setCreating(true)}>
          {w.newSession}
        </Button>
      }
    >
      {sessions.length === 0 ? <p>{w.noSessions}</p> : <SessionsTable sessions={sessions} />}
      {creating && <NewSession territoryId={territoryId} onClose={() => setCreating(false)} />}
    </Sheet>
  );
}

export function SessionsTable({ sessions }: { sessions: CommitteeSessionBrief[] }) {
  const w = useWords(committeeWords);
  const f = useFormats();
  const columns: Column<CommitteeSessionBrief>[] = [
    { id: 'when', label: w.when, cell: ({ startsAt }) => f.moment(startsAt) },
    { id: 'number', label: w.session, short: true, cell: ({ number }) => number },
    {
      id: 'status',
      label: w.whereItIs,
      cell: ({ status }) => <Chip tone={status === 'open' ? 'accent' : 'plain'}>{w.status[status]}</Chip>,
    },
    { id: 'items', label: w.agenda, cell: ({ itemCount }) => f.count(itemCount, w.dossier, w.dossiers) },
    {
      id: 'open',
      label: w.open,
      cell: ({ id, number }) => (
        <LinkButton to={`/committee/${id}`} kind="second" small name={`${w.open} : ${number}`}>
          {w.open}
        </LinkButton>
      ),
    },
  ];
  return (
    <Table caption={w.sessions} captionHidden columns={columns} rows={sessions} keyOf={({ id }) => id} />
  );
}

function NewSession({ territoryId, onClose }: { territoryId: string; onClose(): void }) {
  const w = useWords(committeeWords);
  const navigate = useNavigate();
  const [day, setDay] = useState('');
  const [time, setTime] = useState('14:00');
  const [mode, setMode] = useState<SessionMode>('hybrid');
  const [place, setPlace] = useState('');
  const [video, setVideo] = useState('');
  const create = useMutation({
    mutationFn: () =>
      api.post(CommitteeSession, '/committee-sessions', {
        ...{ territoryId, mode, place, videoUrl: video || null },
        startsAt: new Date(`${day}T${time}`).toISOString(),
      }),
    onSuccess: ({ id }) => navigate(`/committee/${id}`),
    onError: (error) => say(error.message),
  });
  const modes = (['in_person', 'remote', 'hybrid'] satisfies SessionMode[]).map((id) => ({
    id,
    label: w.modes[id],
  }));
  return (
    <Dialog title={w.newSession} isOpen onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        <Stack gap={2}>
          <Stack row gap={1}>
            <DateField label={w.when} value={day} onChange={setDay} />
            <TextField label={w.time} type="time" width="short" value={time} onChange={setTime} />
          </Stack>
          <Select<SessionMode> label={w.mode} choices={modes} value={mode} onChange={setMode} />
          <TextField label={w.place} optional maxLength={200} value={place} onChange={setPlace} />
          <TextField label={w.video} optional type="url" maxLength={400} value={video} onChange={setVideo} />
          <DialogActions>
            <Button onPress={onClose}>{w.back}</Button>
            <Button kind="main" type="submit" isDisabled={day === ''} isPending={create.isPending}>
              {w.create}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  );
}
