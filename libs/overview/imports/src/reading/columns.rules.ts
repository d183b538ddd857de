import { folded } from '../values/days.rules';
import { type Cell, isEmpty, type Sheet, textOf } from './sheet';

/** What a sheet lists. */
export const SHEET_KINDS = ['files', 'volunteers', 'partners'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/**
 * Fields of each kind of sheet, with the words that head their columns in French workbooks. A column that is none of them
 * is kept as a note: nothing of a row is lost.
 */
const FIELDS = {
  files: {
    number: ['n°', 'no', 'numero', 'n° dossier', 'dossier', 'ref', 'reference'],
    year: ['annee', 'exercice'],
    firm: [
      'entreprise',
      'societe',
      'raison sociale',
      'nom entreprise',
      "nom de l'entreprise",
      'etablissement',
      'tpe/pme',
      'pme',
    ],
    siret: ['siret', 'n° siret', 'siret/siren', 'siren', 'n° siren'],
    contact: [
      'dirigeant',
      'dirigeante',
      'dirigeant(e)',
      'contact',
      'nom dirigeant',
      'chef d’entreprise',
      'gerant',
      'interlocuteur',
      'nom du contact',
    ],
    contactFirstName: ['prenom', 'prenom dirigeant', 'prenom contact'],
    jobTitle: ['fonction', 'poste', 'qualite'],
    phone: ['tel', 'tel.', 'telephone', 'tel fixe', 'fixe', 'n° tel'],
    mobile: ['mobile', 'portable', 'tel portable', 'tel mobile', 'gsm'],
    email: ['mail', 'e-mail', 'email', 'courriel', 'adresse mail', 'adresse e-mail', 'mel'],
    address: ['adresse', 'rue', 'adresse postale'],
    postcode: ['cp', 'code postal', 'c.p.', 'code p.'],
    commune: ['commune', 'ville', 'localite'],
    naf: ['naf', 'code naf', 'ape', 'code ape', 'naf/ape'],
    activity: ['activite', 'secteur', "secteur d'activite", 'metier'],
    headcount: ['effectif', 'effectifs', 'nb salaries', 'salaries', 'nombre de salaries', 'etp'],
    source: ['origine du contact', 'origine', 'source', 'prescripteur', 'oriente par', 'envoye par'],
    firstContact: [
      '1er contact',
      'premier contact',
      'date 1er contact',
      'date de contact',
      'date contact',
      'contacte le',
    ],
    visit: ['visite', 'date visite', 'visite le', 'visite du', 'date de visite', 'rdv'],
    project: ['projet', 'intitule du projet', 'description du projet', 'projet de developpement'],
    jobs: [
      'emplois prevus',
      'emplois',
      'emplois crees prevus',
      'nb emplois',
      'creations prevues',
      'creation emplois',
      'emplois a creer',
    ],
    amountSought: ['montant demande', 'pret demande', 'avance demandee', 'demande €'],
    need1: [
      'besoin 1',
      'besoin',
      'besoins',
      'competence recherchee',
      'besoin competence',
      'expertise demandee',
    ],
    need2: ['besoin 2'],
    need3: ['besoin 3'],
    status: ['statut', 'etat', 'avancement', 'etape', 'situation'],
    helper: [
      'intervenant propose',
      'intervenant',
      'expert',
      'benevole',
      'intervenant(e)',
      'parrain',
      'mecene',
    ],
    helperOrganisation: [
      'organisme',
      "organisme de l'intervenant",
      'organisme intervenant',
      'entreprise intervenant',
    ],
    introducedOn: [
      'date mer',
      'mer',
      'mise en relation',
      'date mise en relation',
      'mise en relation le',
      'mer le',
    ],
    daysPlanned: ['jours prevus', 'nb jours prevus', 'jours prevu', 'duree prevue'],
    daysGiven: ['jours realises', 'nb jours realises', 'jours faits', 'jours effectues'],
    lastContact: ['dernier contact', 'dernier echange', 'maj le', 'derniere nouvelle'],
    next: ['prochaine action', 'a faire', 'action', 'suite a donner', 'relance', 'todo', 'prochaine etape'],
    comments: ['commentaires', 'commentaire', 'remarques', 'remarque', 'observations', 'notes', 'note'],
  },
  volunteers: {
    lastName: ['nom', 'nom de famille'],
    firstName: ['prenom'],
    contact: [
      'intervenant',
      'intervenant(e)',
      'nom prenom',
      'nom et prenom',
      'prenom nom',
      'benevole',
      'expert',
      'contact',
    ],
    organisation: ['organisme', 'entreprise', 'employeur', 'structure', 'societe'],
    jobTitle: ['fonction', 'poste', 'metier'],
    phone: ['tel', 'tel.', 'telephone', 'fixe'],
    mobile: ['mobile', 'portable', 'gsm'],
    email: ['mail', 'e-mail', 'email', 'courriel', 'adresse mail', 'mel'],
    skill1: ['competence 1', 'competence', 'competences', 'expertise', 'domaine', "domaine d'expertise"],
    skill2: ['competence 2'],
    skill3: ['competence 3'],
    daysAMonth: ['jours / mois', 'jours/mois', 'jours par mois', 'disponibilite', 'dispo'],
    area: ['secteur geo', 'secteur geographique', 'perimetre', 'zone', 'rayon'],
    commune: ['commune', 'ville'],
    postcode: ['cp', 'code postal'],
    lastContact: ['dernier contact', 'dernier echange'],
    comments: ['remarques', 'remarque', 'commentaires', 'commentaire', 'observations', 'notes'],
  },
  partners: {
    organisation: ['organisme', 'partenaire', 'entreprise', 'structure', 'signataire', 'societe'],
    kind: ['type', 'nature', 'categorie'],
    contact: ['referent', 'referente', 'contact', 'interlocuteur', 'drh', 'nom du referent'],
    jobTitle: ['fonction', 'poste'],
    phone: ['tel', 'tel.', 'telephone', 'fixe'],
    mobile: ['mobile', 'portable'],
    email: ['mail', 'e-mail', 'email', 'courriel'],
    commune: ['commune', 'ville'],
    postcode: ['cp', 'code postal'],
    daysPledged: ['jours/an promis', 'jours promis', 'jours/an', 'jours par an', 'engagement jours', 'jours'],
    eurosPledged: ['€/an promis', '€ promis', 'euros promis', '€/an', 'euros/an', 'montant', 'engagement €'],
    signedOn: ['signee le', 'date signature', 'signature', 'convention signee le', 'signe le'],
    comments: ['remarques', 'remarque', 'commentaires', 'commentaire', 'notes'],
  },
} satisfies Record<SheetKind, Record<string, string[]>>;

export type Field<K extends SheetKind = SheetKind> = K extends SheetKind
  ? keyof (typeof FIELDS)[K] & string
  : never;
export const fieldsOf = (kind: SheetKind): string[] => Object.keys(FIELDS[kind]);

/** Where the titles of a table stand, and which column is which field; a header twice is the field once, the first time. */
export interface Recognised {
  kind: SheetKind;
  /** Index of the row of titles. */
  header: number;
  /** Field of each column, by index; null: kept as a note. */
  columns: (string | null)[];
}

/** Titles stand within the first rows; what stands above them is a title of the sheet. */
const TITLE_ROWS = 15;
/** Fewer known titles in one row are words, not titles. */
const KNOWN_MIN = 2;

/**
 * The kind of a sheet and its columns by their titles; null where no row looks like titles.
 * @param kept what the territory chose for titles before, by folded title
 */
export function recognise(
  { name, rows }: Sheet,
  kept: ReadonlyMap<string, string | null> = new Map(),
): Recognised | null {
  const found = rows
    .slice(0, TITLE_ROWS)
    .flatMap((row, header) =>
      SHEET_KINDS.map((kind) => ({ kind, header, columns: columnsOf(kind, row, kept) })),
    )
    .map((one) => ({
      ...one,
      known: one.columns.filter(Boolean).length + (isNamed(name, one.kind) ? 0.5 : 0),
    }))
    .filter(({ known, columns, kind }) => known >= KNOWN_MIN && hasSubject(kind, columns));
  const [best] = found.sort((a, b) => b.known - a.known);
  return best ? { kind: best.kind, header: best.header, columns: best.columns } : null;
}

const SUBJECTS: Record<SheetKind, string[][]> = {
  files: [['firm']],
  volunteers: [['lastName'], ['contact']],
  partners: [['organisation']],
};
/** What a row of this kind is about has its column. */
export const hasSubject = (kind: SheetKind, columns: readonly (string | null)[]): boolean =>
  SUBJECTS[kind].some((fields) => fields.every((field) => columns.includes(field)));

const NAMES: Record<SheetKind, RegExp> = {
  files: /dossier|entreprise|suivi/u,
  volunteers: /intervenant|benevole|expert|volontaire/u,
  partners: /partenaire|signataire|convention/u,
};
const isNamed = (name: string, kind: SheetKind): boolean => NAMES[kind].test(folded(name));

function columnsOf(
  kind: SheetKind,
  row: readonly Cell[],
  kept: ReadonlyMap<string, string | null>,
): (string | null)[] {
  const taken = new Set<string>();
  return row.map((cell) => {
    const title = titleOf(cell);
    const chosen = kept.get(`${kind}:${title}`);
    const field = chosen !== undefined ? chosen : fieldFor(kind, title);
    if (!field || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}
function fieldFor(kind: SheetKind, title: string): string | null {
  if (!title) return null;
  const bare = title.replace(/\s*\(.*\)$/u, '').replace(/\s*[:*]+$/u, '');
  const entry = Object.entries(FIELDS[kind]).find(([, titles]) =>
    titles.some((one) => folded(one) === title || folded(one) === bare),
  );
  return entry?.[0] ?? null;
}
/** Where the titles stand, whatever somebody chose of them since: the row that a reading finds, or else the first. */
export const headerOf = (sheet: Sheet, columns: readonly (string | null)[]): number => {
  const found = recognise(sheet);
  if (found) return found.header;
  const first = sheet.rows.findIndex(
    (row) => row.filter((cell) => textOf(cell)).length >= Math.min(2, columns.length),
  );
  return Math.max(0, first);
};

/** A title as it is compared: letters alone count, not their case nor accents. */
export const titleOf = (cell: Cell | undefined): string => folded(textOf(cell)).slice(0, 120);

const TOTAL = /^(?:sous-)?tota(?:l|ux)\b/u;

/** Rows of the table, by their index in the sheet: neither empty ones, nor totals, nor the titles again. */
export function tableRows(
  { rows }: Sheet,
  { header }: Pick<Recognised, 'header'>,
): { index: number; cells: Cell[] }[] {
  const titles = (rows[header] ?? []).map(titleOf).join('|');
  return rows
    .map((cells, index) => ({ index, cells }))
    .slice(header + 1)
    .filter(({ cells }) => !isEmpty(cells))
    .filter(
      ({ cells }) =>
        !cells.some((cell) => TOTAL.test(titleOf(cell))) || cells.filter((cell) => textOf(cell)).length > 6,
    )
    .filter(({ cells }) => cells.map(titleOf).join('|') !== titles);
}
