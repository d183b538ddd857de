import type { Territory } from '@alize/contracts';
import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { Link } from 'react-router';
import { communeQuery } from '../../api/communes';
import { Notice } from '../../design/notice';
import { dictionary, useWords } from '../../i18n/dictionary';
import type { NeedForm } from './need-form-type';

const words = dictionary(
  {
    other: (name: string) => `C’est Alizé ${name} qui vous répondra : votre commune en fait partie.`,
    none: (commune: string) => `${commune} : Alizé n’y est pas encore.`,
    where: 'Voir qui peut vous aider en attendant',
  },
  {
    other: (name: string) => `Alizé ${name} will answer you: your commune is part of it.`,
    none: (commune: string) => `${commune}: Alizé is not there yet.`,
    where: 'See who can help meanwhile',
  },
);

/** Whose territory the commune is in, where it is not the one whose page this is. */
export function WhoAnswers({ form, territory }: { form: NeedForm; territory: Territory }) {
  const w = useWords(words);
  const code = useWatch({ control: form.control, name: 'organisation.communeCode' }) ?? '';
  const { data } = useQuery({ ...communeQuery(code), enabled: code !== '' });
  const commune = data?.items.find((each) => each.code === code);
  return (
    <div role="status">
      {commune && !commune.territory && (
        <Notice tone="warn" title={w.none(commune.name)}>
          <Link to={`/where?code=${commune.code}`}>{w.where}</Link>
        </Notice>
      )}
      {commune?.territory && commune.territory.code !== territory.code && (
        <Notice>{w.other(commune.territory.name)}</Notice>
      )}
    </div>
  );
}
