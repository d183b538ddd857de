import type { MatchingWeights, TerritoryPolicy } from '@alize/contracts';
import { dictionary } from '../../../i18n/dictionary';

interface Rule {
  label: string;
  /** What it does. */
  hint?: string;
}
type Inner<Key extends 'lending' | 'weights'> = Record<keyof TerritoryPolicy[Key], Rule>;
interface PolicyWords {
  rules: Record<keyof TerritoryPolicy, Rule>;
  lending: Inner<'lending'>;
  weights: Inner<'weights'>;
  choices: Record<TerritoryPolicy['jobRule'], string>;
  preview: Record<'ask' | 'need' | 'before' | 'after' | 'same' | 'nobody' | 'none', string> & {
    changed(count: string): string;
    need1: string;
    needs: string;
  };
}
const points = (label: string): Rule => ({ label });
const weightsFr: Record<keyof MatchingWeights, Rule> = {
  skills: points('Compétences'),
  words: points('Mots du texte'),
  sector: points('Secteur'),
  distance: points('Distance'),
  time: points('Disponibilité'),
  load: points('Charge'),
  track_record: points('Expérience'),
};
const weightsEn: Record<keyof MatchingWeights, Rule> = {
  skills: points('Skills'),
  words: points('Words of the text'),
  sector: points('Sector'),
  distance: points('Distance'),
  time: points('Availability'),
  load: points('Load'),
  track_record: points('Experience'),
};

/** Every rule of a policy in words: one added to the schema does not compile without its own. */
export const policyWords = dictionary<PolicyWords>(
  {
    rules: {
      jobRule: {
        label: 'Emplois exigés d’un projet',
        hint: 'Ce qu’un projet doit promettre pour entrer dans le programme.',
      },
      maxCompanyHeadcount: {
        label: 'Effectif maximal de l’entreprise',
        hint: 'Pas encore appliqué : le formulaire et le comité ne le vérifient pas.',
      },
      moneyNeedsSkills: {
        label: 'L’avance suppose un appui en compétences',
        hint: 'Une avance n’est accordée qu’aux entreprises qui prennent aussi part aux appuis.',
      },
      maxAdvanceCents: {
        label: 'Avance maximale, en euros',
        hint: 'Une demande plus élevée est refusée.',
      },
      reminderLadder: {
        label: 'Rappels, en jours ouvrés de silence',
        hint: 'Chaque nombre est un rappel ; au dernier, la demande sans réponse est close. Par exemple 3, 9, 21, 45.',
      },
      employerApproval: {
        label: 'L’employeur donne son accord',
        hint: 'Après le oui de la personne, l’accord de son organisme est demandé avant la présentation.',
      },
      needExpiryDays: {
        label: 'Jours avant qu’un besoin expire',
        hint: 'Comptés après la date souhaitée, quand personne ne s’est trouvé.',
      },
      retentionMonths: {
        label: 'Mois de conservation prévus',
        hint: 'La durée que votre territoire s’est fixée. L’effacement des dossiers clos n’est pas encore automatique ; ce que personne n’a confirmé s’efface après sept jours.',
      },
      quorum: { label: 'Quorum du comité', hint: 'Membres présents pour qu’une décision vaille.' },
      committee: { label: 'Vote du comité' },
      lending: {
        label: 'Prêt de main-d’œuvre',
        hint: 'Article L.8241-3 du code du travail : les bornes du prêt à but non lucratif. Pas encore appliquées : à vérifier avant chaque prêt.',
      },
      weights: {
        label: 'Poids du classement',
        hint: 'Points que chaque critère peut apporter ; seules leurs proportions comptent, et zéro éteint un critère.',
      },
    },
    lending: {
      minLenderHeadcount: { label: 'Effectif minimal du prêteur' },
      maxUserHeadcount: { label: 'Effectif maximal de l’entreprise aidée' },
      maxUserAgeYears: { label: 'Âge maximal de l’entreprise aidée, en années' },
      maxYears: { label: 'Durée maximale du prêt, en années' },
    },
    weights: weightsFr,
    choices: {
      none: 'Aucun emploi exigé',
      creation_or_preservation: 'Emplois créés ou sauvés',
      three_jobs_in_three_years: 'Trois emplois en trois ans',
    },
    preview: {
      ask: 'Voir ce que ces poids changeraient',
      need: 'Besoin ouvert',
      before: 'Premier aujourd’hui',
      after: 'Premier avec ces poids',
      same: 'sans changement',
      nobody: 'personne',
      none: 'Aucun besoin ouvert à comparer.',
      changed: (count) => `Premier choix différent : ${count}. Rien n’est encore enregistré.`,
      need1: 'besoin',
      needs: 'besoins',
    },
  },
  {
    rules: {
      jobRule: {
        label: 'Jobs asked of a project',
        hint: 'What a project must promise to enter the programme.',
      },
      maxCompanyHeadcount: {
        label: 'Largest headcount of a firm',
        hint: 'Not applied yet: neither the form nor the committee checks it.',
      },
      moneyNeedsSkills: {
        label: 'An advance goes with help in skills',
        hint: 'An advance is granted only to firms that also take part in the skills exchange.',
      },
      maxAdvanceCents: { label: 'Largest advance, in euros', hint: 'A higher request is refused.' },
      reminderLadder: {
        label: 'Reminders, in working days of silence',
        hint: 'Each number is a reminder; at the last one a question without answer is closed. For example 3, 9, 21, 45.',
      },
      employerApproval: {
        label: 'The employer agrees',
        hint: 'After the person’s yes their organisation is asked, before the introduction.',
      },
      needExpiryDays: {
        label: 'Days before a need expires',
        hint: 'Counted after the day it was wanted by, when nobody was found.',
      },
      retentionMonths: {
        label: 'Months data is meant to be kept',
        hint: 'The time your territory has set itself. Closed files are not erased by themselves yet; what nobody confirmed is deleted after seven days.',
      },
      quorum: { label: 'Quorum of the committee', hint: 'Members present for a decision to hold.' },
      committee: { label: 'Voting of the committee' },
      lending: {
        label: 'Lending of staff',
        hint: 'Article L.8241-3 of the French labour code: the bounds of non-profit lending. Not applied yet: check them before each loan.',
      },
      weights: {
        label: 'Weights of the ranking',
        hint: 'Points each criterion can bring; only their proportions matter, and zero switches a criterion off.',
      },
    },
    lending: {
      minLenderHeadcount: { label: 'Smallest headcount of the lender' },
      maxUserHeadcount: { label: 'Largest headcount of the firm helped' },
      maxUserAgeYears: { label: 'Largest age of the firm helped, in years' },
      maxYears: { label: 'Longest loan, in years' },
    },
    weights: weightsEn,
    choices: {
      none: 'No job asked for',
      creation_or_preservation: 'Jobs created or kept',
      three_jobs_in_three_years: 'Three jobs in three years',
    },
    preview: {
      ask: 'See what these weights would change',
      need: 'Open need',
      before: 'First today',
      after: 'First with these weights',
      same: 'the same',
      nobody: 'nobody',
      none: 'No open need to compare.',
      changed: (count) => `${count} would have another first choice. Nothing is saved yet.`,
      need1: 'need',
      needs: 'needs',
    },
  },
);
