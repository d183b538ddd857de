import type { ImportField } from '@alize/contracts';
import { dictionary } from '../../../i18n/dictionary';

/** What a column may be, as an animator calls it. */
const fr: Record<ImportField, string> = {
  ...{
    number: 'Numéro de dossier',
    year: 'Année',
    firm: 'Entreprise',
    siret: 'SIRET',
    contact: 'Nom de la personne',
  },
  ...{
    contactFirstName: 'Prénom',
    firstName: 'Prénom',
    lastName: 'Nom',
    jobTitle: 'Fonction',
    phone: 'Téléphone',
  },
  ...{ mobile: 'Mobile', email: 'E-mail', address: 'Adresse', postcode: 'Code postal', commune: 'Commune' },
  ...{ naf: 'Code NAF', activity: 'Activité', headcount: 'Effectif', source: 'Origine du contact' },
  ...{ firstContact: 'Premier contact', visit: 'Visite', project: 'Projet', jobs: 'Emplois prévus' },
  ...{
    amountSought: 'Montant demandé',
    need1: 'Besoin 1',
    need2: 'Besoin 2',
    need3: 'Besoin 3',
    status: 'Statut',
  },
  ...{
    helper: 'Volontaire',
    helperOrganisation: 'Organisme de la personne volontaire',
    introducedOn: 'Date de mise en relation',
  },
  ...{ daysPlanned: 'Jours prévus', daysGiven: 'Jours réalisés', lastContact: 'Dernier contact' },
  ...{
    next: 'Prochaine action',
    comments: 'Commentaires',
    organisation: 'Organisme',
    skill1: 'Compétence 1',
  },
  ...{ skill2: 'Compétence 2', skill3: 'Compétence 3', daysAMonth: 'Jours par mois', area: 'Secteur' },
  ...{
    kind: 'Type d’organisme',
    daysPledged: 'Jours promis',
    eurosPledged: 'Euros promis',
    signedOn: 'Date de signature',
  },
};
const en: Record<ImportField, string> = {
  ...{ number: 'File number', year: 'Year', firm: 'Firm', siret: 'SIRET', contact: 'Person’s name' },
  ...{
    contactFirstName: 'First name',
    firstName: 'First name',
    lastName: 'Last name',
    jobTitle: 'Job title',
    phone: 'Telephone',
  },
  ...{ mobile: 'Mobile', email: 'E-mail', address: 'Address', postcode: 'Postcode', commune: 'Commune' },
  ...{ naf: 'NAF code', activity: 'Activity', headcount: 'Headcount', source: 'Sent by' },
  ...{ firstContact: 'First contact', visit: 'Visit', project: 'Project', jobs: 'Jobs planned' },
  ...{ amountSought: 'Amount sought', need1: 'Need 1', need2: 'Need 2', need3: 'Need 3', status: 'Status' },
  ...{ helper: 'Volunteer', helperOrganisation: 'Volunteer’s organisation', introducedOn: 'Introduced on' },
  ...{ daysPlanned: 'Days planned', daysGiven: 'Days given', lastContact: 'Last contact' },
  ...{ next: 'Next step', comments: 'Comments', organisation: 'Organisation', skill1: 'Skill 1' },
  ...{ skill2: 'Skill 2', skill3: 'Skill 3', daysAMonth: 'Days a month', area: 'Area' },
  ...{
    kind: 'Kind of organisation',
    daysPledged: 'Days pledged',
    eurosPledged: 'Euros pledged',
    signedOn: 'Signed on',
  },
};
export const fieldWords = dictionary(fr, en);
