import { type Sentences, unknownThing } from './sentence';

/** Of records that are to become one, or two again. */
export const MERGES: Sentences = {
  'merge/not-found': unknownThing('Cette fusion', 'merge'),
  'merge/already': {
    fr: 'L’une de ces fiches vient d’être fusionnée. Rechargez la page pour voir ce qu’elle est devenue.',
    en: 'One of these records has just been merged. Reload the page to see what became of it.',
  },
  'merge/undone': { fr: 'Cette fusion est déjà défaite.', en: 'This merge has been undone already.' },
  'merge/too-late': {
    fr: 'Une fusion ne se défait que pendant sept jours.',
    en: 'A merge can be undone for seven days only.',
  },
  'merge/gone-on': {
    fr: 'Cette fiche a été fusionnée à nouveau, ou son adresse ou son SIRET ont servi depuis. Défaites d’abord la dernière fusion, ou corrigez l’autre fiche.',
    en: 'This record was merged again, or its address or SIRET has been used since. Undo the latest merge first, or correct the other record.',
  },
  'merge/yourself': {
    fr: 'Votre propre fiche ne se fusionne pas par vous : demandez-le à une autre personne de l’équipe.',
    en: 'You cannot merge your own record: ask somebody else of the team.',
  },
  'merge/role-above': {
    fr: 'L’une de ces personnes anime un territoire ou administre Alizé : seule l’administration peut fusionner sa fiche.',
    en: 'One of these people runs a territory or administers Alizé: only administrators can merge their record.',
  },
  'merge/unconfirmed': {
    fr: 'L’une de ces fiches vient d’un formulaire dont l’adresse n’a pas encore répondu : rien ne dit à qui elle est. Attendez sa confirmation.',
    en: 'One of these records comes from a form whose address has not answered yet: nothing says whose it is. Wait for its confirmation.',
  },
  'merge/other-territory': {
    fr: 'L’une de ces fiches appartient aussi à un autre territoire : l’administration peut les fusionner.',
    en: 'One of these records belongs to another territory as well: administrators can merge them.',
  },
  'merge/same-group': {
    fr: 'L’un de ces organismes fait partie du groupe de l’autre : retirez d’abord ce lien.',
    en: 'One of these organisations is in the group of the other: remove that link first.',
  },
  'merge/both-pledge': {
    fr: 'Les deux organismes ont chacun un engagement dans la même convention : retirez d’abord l’un des deux.',
    en: 'Both organisations have a pledge in the same convention: remove one of the two first.',
  },
  'merge/both-signed-in': {
    fr: 'Les deux comptes sont utilisés en ce moment : ce sont peut-être deux personnes. Demandez à l’une de se déconnecter, puis recommencez.',
    en: 'Both accounts are in use at present: they may be two people. Ask one of them to sign out, then try again.',
  },
  'merge/matched-together': {
    fr: 'L’une aide l’autre dans un appui en cours : ce sont deux fiches différentes. Terminez ou annulez d’abord cet appui.',
    en: 'One helps the other in a match under way: these are two records. End or call off that match first.',
  },
};
