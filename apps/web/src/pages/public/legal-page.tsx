import { Sheet } from '../../design/sheet';
import { dictionary, useWords } from '../../i18n/dictionary';
import { Fact, Facts, MailLink, PhoneLink } from './facts';
import { TerritoryNotice } from './territory-notice';

const words = dictionary(
  {
    title: 'Mentions légales',
    lead: 'Qui publie ce site, et sur quelles machines il tourne.',
    which: 'Chaque territoire a son opérateur, qui publie ses pages. Lequel vous intéresse ?',
    publisher: 'Éditeur',
    name: 'Nom',
    form: 'Forme juridique',
    siren: 'SIREN',
    address: 'Adresse',
    phone: 'Téléphone',
    email: 'Adresse e-mail',
    director: 'Direction de la publication',
    host: 'Hébergeur',
    convention: 'Convention',
    signatories: 'Signataires de la convention en cours',
    none: 'Aucun signataire enregistré pour une convention en cours.',
  },
  {
    title: 'Legal notice',
    lead: 'Who publishes this site, and whose machines it runs on.',
    which: 'Each territory has its operator, who publishes its pages. Which one are you looking for?',
    publisher: 'Publisher',
    name: 'Name',
    form: 'Legal form',
    siren: 'SIREN (company number)',
    address: 'Address',
    phone: 'Telephone',
    email: 'E-mail address',
    director: 'Publication director',
    host: 'Hosting provider',
    convention: 'Agreement',
    signatories: 'Signatories of the current agreement',
    none: 'No signatory on record for a current agreement.',
  },
);

/** What loi 2004-575 (art. 1-1) asks of who publishes a site. */
export default function LegalPage() {
  const w = useWords(words);
  return (
    <TerritoryNotice at="legal" title={w.title} lead={w.lead} which={w.which}>
      {({ publication: { profile, signatories } }) => {
        const { operator, host } = profile;
        return (
          <>
            <Sheet title={w.publisher}>
              <Facts>
                <Fact name={w.name}>{operator.legalName}</Fact>
                <Fact name={w.form}>{operator.legalForm}</Fact>
                <Fact name={w.siren}>{operator.siren && inThrees(operator.siren)}</Fact>
                <Fact name={w.address}>{operator.address}</Fact>
                <Fact name={w.phone}>{operator.phone && <PhoneLink phone={operator.phone} />}</Fact>
                <Fact name={w.email}>{operator.email && <MailLink email={operator.email} />}</Fact>
                <Fact name={w.director}>{operator.publicationDirector}</Fact>
              </Facts>
            </Sheet>
            <Sheet title={w.host}>
              <Facts>
                <Fact name={w.name}>{host.name}</Fact>
                <Fact name={w.address}>{host.address}</Fact>
                <Fact name={w.phone}>{host.phone && <PhoneLink phone={host.phone} />}</Fact>
              </Facts>
            </Sheet>
            <Sheet title={w.convention}>
              {signatories.length === 0 ? (
                <p>{w.none}</p>
              ) : (
                <>
                  <p>{w.signatories}</p>
                  <ul>
                    {signatories.map((name) => (
                      <li key={name}>{name}</li>
                    ))}
                  </ul>
                </>
              )}
            </Sheet>
          </>
        );
      }}
    </TerritoryNotice>
  );
}

const inThrees = (digits: string): string => digits.replace(/(?<=\d)(?=(?:\d{3})+$)/g, '\u202f');
