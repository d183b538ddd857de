import { Link } from 'react-router';
import { Sheet } from '../../design/sheet';
import { dictionary, useWords } from '../../i18n/dictionary';
import { MailLink, Missing, PhoneLink } from './facts';
import { TerritoryNotice } from './territory-notice';

const RIGHTS = 'https://www.defenseurdesdroits.fr/';

const words = dictionary(
  {
    title: 'Accessibilité : non auditée',
    lead: 'Ce que nous savons de ce site, ce que nous n’en savons pas, et à qui dire qu’une page vous arrête.',
    which: 'Le site est le même partout ; la personne à qui signaler une difficulté dépend du territoire.',
    state: 'Où nous en sommes',
    noAudit:
      'Personne n’a audité ce site selon le référentiel général d’amélioration de l’accessibilité (RGAA). Sans audit, la réglementation le dit « non conforme », et nous ne prétendons pas autre chose.',
    measured: 'Ce que nous mesurons',
    measures: [
      'Chaque page est lue par l’outil axe, règles WCAG 2.2 niveaux A et AA, en français et en anglais, à chaque version : une erreur trouvée empêche la version de sortir.',
      'Chaque page tient en largeur sur un écran de 320 pixels.',
      'Les formulaires s’envoient au clavier ; l’ordre, le focus et les messages d’erreur sont vérifiés.',
    ],
    part: 'Un outil ne trouve qu’une partie des obstacles.',
    unknown: 'Ce que nous n’avons pas vérifié',
    unknowns: [
      'L’usage avec un vrai lecteur d’écran, par une personne qui s’en sert tous les jours.',
      'La lecture des messages dans chaque messagerie.',
      'Les champs de date, que chaque navigateur dessine à sa façon.',
    ],
    barrier: 'Une page vous arrête ?',
    tell: 'Dites à l’opérateur laquelle et ce que vous vouliez faire : il peut prendre votre demande par téléphone, et faire corriger la page.',
    write: 'Écrire à',
    call: 'Appeler le',
    more: 'Contact',
    defender: 'Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits :',
  },
  {
    title: 'Accessibility: not audited',
    lead: 'What we know about this site, what we do not, and whom to tell that a page stops you.',
    which: 'The site is the same everywhere; whom to tell of a difficulty depends on the territory.',
    state: 'Where we stand',
    noAudit:
      'Nobody has audited this site against the French accessibility standard (RGAA). Without an audit the rules call it “not compliant”, and we do not claim otherwise.',
    measured: 'What we measure',
    measures: [
      'Every page is read by the axe tool, WCAG 2.2 rules at levels A and AA, in French and in English, for every version: a fault found keeps the version from being released.',
      'Every page fits the width of a 320-pixel screen.',
      'Forms can be sent from the keyboard; order, focus and error messages are checked.',
    ],
    part: 'A tool finds only some of the barriers.',
    unknown: 'What we have not checked',
    unknowns: [
      'Use with a real screen reader, by somebody who relies on one every day.',
      'How messages read in each mail program.',
      'Date fields, which each browser draws its own way.',
    ],
    barrier: 'Does a page stop you?',
    tell: 'Tell the operator which one and what you wanted to do: they can take your request on the phone, and have the page mended.',
    write: 'Write to',
    call: 'Call',
    more: 'Contact',
    defender: 'Without a satisfactory answer you may turn to the Défenseur des droits, the French ombudsman:',
  },
);

/** What is true of this site; it changes when somebody has audited it. */
export default function AccessibilityPage() {
  const w = useWords(words);
  return (
    <TerritoryNotice at="accessibility" title={w.title} lead={w.lead} which={w.which}>
      {({ territory, publication: { profile } }) => {
        const { email, phone } = profile.operator;
        return (
          <>
            <Sheet title={w.state}>
              <p>{w.noAudit}</p>
            </Sheet>
            <Sheet title={w.measured}>
              <ul>
                {w.measures.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <p>{w.part}</p>
            </Sheet>
            <Sheet title={w.unknown}>
              <ul>
                {w.unknowns.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </Sheet>
            <Sheet title={w.barrier}>
              <p>{w.tell}</p>
              <p>
                {w.write} {email ? <MailLink email={email} /> : <Missing />}
              </p>
              {phone && (
                <p>
                  {w.call} <PhoneLink phone={phone} />
                </p>
              )}
              <p>
                <Link to={`/t/${territory.code}/contact`}>{w.more}</Link>
              </p>
              <p>
                {w.defender} <a href={RIGHTS}>defenseurdesdroits.fr</a>.
              </p>
            </Sheet>
          </>
        );
      }}
    </TerritoryNotice>
  );
}
