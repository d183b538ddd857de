import { Application } from '@alize/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import { applicationsQuery } from '../../api/committee';
import { Button } from '../../design/button';
import { LinkButton } from '../../design/link-button';
import { say } from '../../design/toast-queue';
import { dictionary, useWords } from '../../i18n/dictionary';
import { applicationWords } from './application-words';

const words = dictionary(
  { ask: 'Demander une avance', see: (status: string) => `Demande d’avance : ${status}` },
  { ask: 'Ask for money', see: (status: string) => `Request for money: ${status}` },
);

/** From a need to its dossier: the one there is, or a new one with what the need says already. */
export function AskMoney({
  needId,
  base,
  open,
}: {
  needId: string;
  base: '/my' | '/animate';
  open: boolean;
}) {
  const w = useWords(words);
  const a = useWords(applicationWords);
  const navigate = useNavigate();
  const { data } = useQuery(applicationsQuery({ needId }));
  const create = useMutation({
    mutationFn: () => api.post(Application, '/applications', { needId }),
    onSuccess: ({ id }) => navigate(`${base}/applications/${id}`),
    onError: (error) => say(error.message),
  });
  const [latest] = data ?? [];
  if (!data) return null;
  if (latest)
    return (
      <LinkButton to={`${base}/applications/${latest.id}`} kind="second" small>
        {w.see(a.status[latest.status])}
      </LinkButton>
    );
  if (!open) return null;
  return (
    <Button small isPending={create.isPending} onPress={() => create.mutate()}>
      {w.ask}
    </Button>
  );
}
