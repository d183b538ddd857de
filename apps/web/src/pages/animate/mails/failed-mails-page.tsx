import { type FailedMail, mailName } from '@alize/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { failedMailsQuery } from '../../../api/directory';
import { Breadcrumb } from '../../../design/breadcrumb';
import { Button } from '../../../design/button';
import { EmptyState } from '../../../design/empty-state';
import { PageHeader } from '../../../design/page-header';
import { Sheet } from '../../../design/sheet';
import { Skeleton } from '../../../design/skeleton';
import { Stack } from '../../../design/stack';
import { type Column, Table } from '../../../design/table';
import { say } from '../../../design/toast-queue';
import { dictionary, useWords } from '../../../i18n/dictionary';
import { useFormats } from '../../../i18n/format';
import { useLocale } from '../../../i18n/locale';
import { RepliesTo } from '../../../parts/replies';
import { directoryWords } from '../directory/directory-words';

const words = dictionary(
  {
    mail: 'Message',
    to: 'Pour',
    says: 'Ce que dit le serveur',
    when: 'Quand',
    about: 'À propos',
    need: 'Voir le besoin',
    match: 'Voir la mise en relation',
    action: 'Action',
    send: 'Renvoyer',
    sendTo: (who: string) => `Renvoyer à ${who}`,
    sent: 'Le message repart.',
    none: 'Tous les messages sont arrivés',
  },
  {
    mail: 'Message',
    to: 'To',
    says: 'What the server says',
    when: 'When',
    about: 'About',
    need: 'See the need',
    match: 'See the match',
    action: 'Action',
    send: 'Send again',
    sendTo: (who: string) => `Send again to ${who}`,
    sent: 'The message leaves again.',
    none: 'Every message has arrived',
  },
);

/** Mails refused for good, newest first: correct the address, call, send again. */
export default function FailedMailsPage() {
  const d = useWords(directoryWords);
  const w = useWords(words);
  const f = useFormats();
  const { locale } = useLocale();
  const client = useQueryClient();
  const { data: mails } = useQuery(failedMailsQuery);
  const send = useMutation({
    mutationFn: (id: string) => api.send('POST', `/mails/${id}/sending`),
    onSuccess: () => say(w.sent),
    onError: (error) => say(error.message),
    onSettled: () => client.invalidateQueries({ queryKey: failedMailsQuery.queryKey }),
  });
  const [title, lead] = d.pages.mails;
  const columns: Column<FailedMail>[] = [
    { id: 'mail', label: w.mail, cell: ({ purpose }) => mailName(purpose, locale) },
    {
      id: 'to',
      label: w.to,
      cell: ({ recipient }) => (
        <>
          <Link to={`/animate/people/${recipient.id}`}>{recipient.name}</Link>
          <br />
          {recipient.email}
        </>
      ),
    },
    { id: 'says', label: w.says, cell: ({ error }) => error },
    { id: 'when', label: w.when, cell: ({ failedAt }) => f.moment(failedAt) },
    {
      id: 'about',
      label: w.about,
      cell: ({ needId, matchId }) =>
        matchId ? (
          <Link to={`/animate/matches/${matchId}`}>{w.match}</Link>
        ) : (
          needId && <Link to={`/animate/needs/${needId}`}>{w.need}</Link>
        ),
    },
    {
      id: 'send',
      label: w.action,
      cell: ({ id, recipient }) => (
        <Button
          small
          aria-label={w.sendTo(recipient.name)}
          isPending={send.isPending}
          onPress={() => send.mutate(id)}
        >
          {w.send}
        </Button>
      ),
    },
  ];
  return (
    <Stack>
      <PageHeader
        title={title}
        lead={lead}
        above={<Breadcrumb pages={[{ label: d.title, to: '/animate/directory' }]} />}
      />
      {!mails && <Skeleton lines={5} />}
      <RepliesTo of={{ unplaced: true }} />
      {mails?.length === 0 && <EmptyState title={w.none} />}
      {mails && mails.length > 0 && (
        <Sheet>
          <Table caption={title} captionHidden columns={columns} rows={mails} keyOf={({ id }) => id} />
        </Sheet>
      )}
    </Stack>
  );
}
