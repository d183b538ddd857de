import { LinkButton } from '../../design/link-button';
import { PageHeader } from '../../design/page-header';
import { dictionary, useWords } from '../../i18n/dictionary';

const words = dictionary(
  {
    title: 'Cette page n’existe pas',
    lead: 'L’adresse est peut-être incomplète, ou cette page n’est pas pour vous.',
    home: 'Revenir à l’accueil',
  },
  {
    title: 'This page does not exist',
    lead: 'The address may be incomplete, or this page is not for you.',
    home: 'Back to the home page',
  },
);

export default function NotFoundPage() {
  const w = useWords(words);
  return <PageHeader title={w.title} lead={w.lead} actions={<LinkButton to="/">{w.home}</LinkButton>} />;
}
