import { Link } from 'react-router';
import { Sheet } from '../../design/sheet';
import { dictionary, useWords } from '../../i18n/dictionary';
import { Columns } from '../../design/columns';

const words = dictionary(
  {
    behind: 'Qui est derrière',
    behindText:
      'Dans chaque territoire, un opérateur, le plus souvent la chambre de commerce et d’industrie, anime le programme. Des entreprises, des écoles et des collectivités signent avec lui une convention de trois ans et promettent des jours.',
    behindLink: 'Qui opère et qui a signé',
    help: 'Vous avez un savoir-faire',
    helpText:
      'Vous travaillez dans une grande entreprise, une école ou une collectivité ? Quelques heures par an suffisent, et vous choisissez à chaque fois. Dites d’abord où vous êtes.',
    helpLink: 'Proposer mon aide',
    relay: 'Vous conseillez des entreprises',
    relayText:
      'Mairie, banque, expertise comptable, réseau : une affiche, un lien et un paragraphe à reprendre.',
    relayLink: 'Faire connaître Alizé',
  },
  {
    behind: 'Who is behind it',
    behindText:
      'In each territory an operator, most often the chamber of commerce and industry, runs the programme. Companies, schools and local authorities sign a three-year agreement with it and promise days.',
    behindLink: 'Who runs it and who has signed',
    help: 'You have know-how',
    helpText:
      'Do you work in a large company, a school or a local authority? A few hours a year are enough, and you choose each time. Tell us first where you are.',
    helpLink: 'Offer my help',
    relay: 'You advise firms',
    relayText: 'Town hall, bank, accountant, network: a poster, a link and a paragraph to reuse.',
    relayLink: 'Make Alizé known',
  },
);

/** For who does not run a small firm. */
export function OtherDoors() {
  const w = useWords(words);
  const doors = [
    { title: w.help, text: w.helpText, link: w.helpLink, to: '/offer' },
    { title: w.relay, text: w.relayText, link: w.relayLink, to: '/relays' },
    { title: w.behind, text: w.behindText, link: w.behindLink, to: '/legal' },
  ];
  return (
    <Columns>
      {doors.map(({ title, text, link, to }) => (
        <Sheet key={to} title={title}>
          <p>{text}</p>
          <p>
            <Link to={to}>{link}</Link>
          </p>
        </Sheet>
      ))}
    </Columns>
  );
}
