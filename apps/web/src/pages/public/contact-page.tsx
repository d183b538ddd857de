import { Sheet } from '../../design/sheet';
import { dictionary, useWords } from '../../i18n/dictionary';
import { AnimatorCard } from '../../parts/animator-card';
import { Fact, Facts, MailLink, PhoneLink } from './facts';
import { TerritoryNotice } from './territory-notice';

const words = dictionary(
  {
    title: 'Contact',
    lead: 'Qui joindre pour une question sur le programme, sur ce site ou sur vos données.',
    which: 'Chaque territoire a son interlocutrice ou son interlocuteur. Lequel est le vôtre ?',
    animator: 'Votre interlocutrice ou interlocuteur',
    unnamed: 'Nom et téléphone : pas encore indiqués par l’opérateur.',
    operator: 'L’opérateur',
    name: 'Nom',
    address: 'Adresse',
    phone: 'Téléphone',
    email: 'Adresse e-mail',
    data: 'Pour vos données',
  },
  {
    title: 'Contact',
    lead: 'Whom to reach about the programme, this site or your data.',
    which: 'Each territory has its local contact. Which one is yours?',
    animator: 'Your local contact',
    unnamed: 'Name and telephone: not yet given by the operator.',
    operator: 'The operator',
    name: 'Name',
    address: 'Address',
    phone: 'Telephone',
    email: 'E-mail address',
    data: 'About your data',
  },
);

/** Whom to call. */
export default function ContactPage() {
  const w = useWords(words);
  return (
    <TerritoryNotice at="contact" title={w.title} lead={w.lead} which={w.which}>
      {({ territory, publication: { profile } }) => {
        const { animator, operator, data } = profile;
        return (
          <>
            <Sheet title={w.animator}>
              {animator.name ? (
                <AnimatorCard animator={animator} territory={territory.name} />
              ) : (
                <p>{w.unnamed}</p>
              )}
            </Sheet>
            <Sheet title={w.operator}>
              <Facts>
                <Fact name={w.name}>{operator.legalName}</Fact>
                <Fact name={w.address}>{operator.address}</Fact>
                <Fact name={w.phone}>{operator.phone && <PhoneLink phone={operator.phone} />}</Fact>
                <Fact name={w.email}>{operator.email && <MailLink email={operator.email} />}</Fact>
                <Fact name={w.data}>{data.contact && <MailLink email={data.contact} />}</Fact>
              </Facts>
            </Sheet>
          </>
        );
      }}
    </TerritoryNotice>
  );
}
