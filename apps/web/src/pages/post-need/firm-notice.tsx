import type { CompanyLookUp } from '@alize/contracts';
import { Notice } from '../../design/notice';
import { useFormats } from '../../i18n/format';
import { dictionary, useWords } from '../../i18n/dictionary';

const words = dictionary(
  {
    found: (name: string) => `Trouvée dans le registre public : ${name}`,
    hidden:
      'Cette entreprise a demandé au registre de ne pas montrer tout ce qui la concerne. Complétez ci-dessous.',
    closed: (day: string) =>
      `Le registre public dit que cet établissement est fermé${day}. Vérifiez le numéro : un autre établissement a peut-être pris la suite.`,
    ceased: (day: string) =>
      `Le registre public dit que cette entreprise a cessé son activité${day}. Vérifiez le numéro.`,
    since: (day: string) => ` depuis le ${day}`,
    unknown: 'Ce SIRET n’est pas dans le registre public. Remplissez ci-dessous.',
    away: 'Le registre public ne répond pas. Remplissez ci-dessous, cela suffit.',
  },
  {
    found: (name: string) => `Found in the public register: ${name}`,
    hidden: 'This firm has asked the register not to show everything about it. Please complete below.',
    closed: (day: string) =>
      `The public register says that this place is closed${day}. Check the number: another place may have taken over.`,
    ceased: (day: string) =>
      `The public register says that this firm has ceased to exist${day}. Check the number.`,
    since: (day: string) => ` since ${day}`,
    unknown: 'This SIRET is not in the public register. Fill in below.',
    away: 'The public register does not answer. Fill in below, that is enough.',
  },
);

/** What the register said of the number, and what is left to do. */
export function FirmNotice({ found: { answered, company } }: { found: CompanyLookUp }) {
  const w = useWords(words);
  const f = useFormats();
  if (!company)
    return (
      <Notice tone="info" announced>
        {answered ? w.unknown : w.away}
      </Notice>
    );
  const since = company.closedOn ? w.since(f.day(company.closedOn)) : '';
  if (company.state !== 'open')
    return (
      <Notice tone="warn" announced>
        {company.state === 'closed' ? w.closed(since) : w.ceased(since)}
      </Notice>
    );
  return (
    <Notice tone={company.name ? 'good' : 'info'} announced>
      {company.name ? w.found(company.name) : w.hidden}
    </Notice>
  );
}
