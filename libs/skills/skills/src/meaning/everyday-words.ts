import type { Language } from '../text.rules';
import { languageOf, type Term, termsOf } from './terms';

/** Forms of French verbs in -er that no stem brings together with the others. */
const withVerbForms = (words: string): string =>
  words.replace(
    /\b(\w{3,})er\b/g,
    (verb, root: string) => `${verb} ${root}e ${root}ent ${root}ons ${root}ait ${root}aient`,
  );

/**
 * Words of any conversation, ours from the ear. A catalogue cannot teach that they are common: its labels hold no speech,
 * so « printemps » or « clairement » would look as rare as « affinage ».
 */
const EVERYDAY: Readonly<Record<Language, ReadonlySet<Term>>> = {
  fr: new Set(
    termsOf(
      withVerbForms(`accord affaire affaires afin ai aide aider ailleurs aimer aimerais aimerait aimerions air aller allez
      allons ami amis an ancien annee annees ans aout appel appeler apprendre apres arrete arreter arrive
      arrivent arriver arrivons assez attendre attente aujourd aurait auriez aurions auront aussitot automne
      autour avais avant avantage avions avis avril banal bas beau beaucoup besoin bien bientot boite boites bon
      bonjour bonne bord bosse bosser bosseur bout  bref ca calme carrement cas cause cela certain chaque
      chaud chaude chef cher cherche chercher cherchons chez choix chose choses cinq clair clairement  coin
      combien commencer comprend comprendre comprends compte compter connais connaissons connaitre contact
      content continue contre cordialement  correct cote coup coups cours court croire crois debrouille
      debut decembre dehors deja demain demandait demande demandent demander demi  dernier derniere
      dernierement dessous dessus deux devant devenir devoir dimanche dire dirigeant disait disent disponible
      dit dix dizaine dizaines donne donner dormir dort  doute douze droit droite drole dur duree effet
      encore end endroit enfin ensemble ensuite entendre entier entre entreprise entreprises envie environ
      envoyer equipe espece esperer essayer etais etat ete etions exemple expliquer face facile facon faim faire
      fais faisait faisons faites fallait familiale famille faudrait faute femme fevrier fille fils fin finir
      fois fond force forme fort fou franchement frere gagner galere garder gars gens gentil gerant gerante
      gosse gosses grand grande gros grosse guere gueule habitude haut heure heures hier  hiver homme
      honnetement huit ici idee  important importe impression inquiete intention jamais janvier jeudi jeune
      jeunes joli jour journee jours juillet juin juste la laisser lancer leurs lieu limite loin long longtemps
      lourd lundi madame mai main mains maintenant mais maison mal manger manque marche marcher mardi mari marre
      mars matin mauvais mec mecs meilleur meilleure merci mercredi mere message mettre mieux milieu mille mise
      moins mois moitie moment monde monsieur monte monter montrer morceau mot mots moyen neuf nombre nombreux
      normal normale normalement nos notre nouveau nouveaux nouvel nouvelle novembre nuit numero occuper octobre
      oeil ouais oublier ouvrir papier papiers paraitre parce pareil parfois parler parole part partent partie
      partir passe passent passer patron patronne peine pendant pense penser pensons perd perdre pere personne
      personnes petit petite petites petits peur peuvent phrase pied pieds pire place plein pleine plupart
      plutot point poser position possible poste pourrait pourriez pourrions pourtant poussee pouvez pouvoir
      premier premiere prend prendre pres presque pret printemps probleme problemes prochain proche promettre
      propre puisque quand quart quatre quelqu quelque quelques question quinze quitter quoi raconter raison
      rame ramer rapide rappel rappeler recevoir refaire regarder remettre remonter repartir reponse reprendre
      reste rester retard reussir reveiller revenir revient revoir rien risque sais sait salut samedi saurait
      savent savoir savons semaine semaines sembler sens sept septembre serieux seriez serions sert servir seul
      seule seulement simple simplement six societe soeur soir soiree soirs solution sommes sort sorte sortir
      souci soucis souhaite souhaitons souvent suffire suffit suis suite suivre sujet super sur surtout tant
      tard tas tel telephone telle temps tendre tenir tenter terme tete tient tiers tirer tombe tomber toujours
      tour tourner tout toutefois toutes trainer travail travaille travailler trente trois trop trouve trouvent
      trouver truc trucs type un uns urgent utile vache vachement vais vendredi venir vers veut veux vie vient
      vieux ville vingt vite vivre voila voir vois voisin voit vont vos voudrais voudrait voudrions vouloir
      voulons vrai vraiment vue week yeux`),
      'fr',
    ),
  ),
  en: new Set(
    termsOf(
      `able about actually again ago already always another anything around away back bad basically become before
      begin best better big bit bloke blokes boss business call came come coming company dad day days deal
      different done end enough ever every everybody everyone everything eye eyes fact feel few find fine firm
      first five four frankly friend gave get gets getting give given go goes going gone good got great guess
      guy guys half hand hands happen happens hard head help here home honestly hour hours idea keep kept kid
      kids kind knew know known lad lads last late later least leave left let lets like little long look looking
      lot lots made make makes making many matter maybe mean means might mind moment month months morning most
      much mum need needs never new next nice nobody none nothing now often old one ones owner people perhaps
      person place please point pretty problem problems put question quite rather ready really right run runs
      said same saw say says see seem seems seen sense set seven short show side since six small somebody
      someone something sometimes soon sort spend start started still stop stuff sure take taken takes talk tell
      ten than thank thanks thing things think third thought three time times today together told tomorrow too
      took town tried trouble true try trying turn two under understand until us use used usually want wants way
      week weeks well went while whole why wife without wonder word work working works worry worse would wrong
      year years yes yesterday yet young`,
      'en',
    ),
  ),
};
/** Such a word may still be what is asked (« la paie du mois »): it counts little, not for nothing. */
const EVERYDAY_FACTOR = 0.25;

/** What says that something is asked, not what: « nous cherchons quelqu'un pour nous aider à ». */
const ASKING: Readonly<Record<Language, ReadonlySet<Term>>> = {
  fr: new Set(
    termsOf(
      `accompagner aide aider aimerais aimerions aurions besoin bénévole bonjour cherche cherchons chercher coup main
      entreprise merci mission permettre personne pme pouvoir problème projet quelqu recherche recherchons rechercher
      société souhaite souhaitons urgent volontaire voudrais voudrions vouloir voulons`,
      'fr',
    ),
  ),
  en: new Set(
    termsOf(
      `anybody anyone company firm hello help helping like look looking mission people person please problem project
      seek seeking somebody someone support thank thanks urgent volunteer want wish`,
      'en',
    ),
  ),
};
/** Such words may also be what is asked (« aider des personnes âgées »): they count less, not for nothing. */
const ASKING_FACTOR = 0.25;

export const isEveryday = (term: Term): boolean => EVERYDAY[languageOf(term)].has(term);
/** Whether a word tells what is wanted; the others, alone, are a reason for nothing. */
export const isTelling = (term: Term): boolean => !isEveryday(term) && !ASKING[languageOf(term)].has(term);

/**
 * What a word counts beside one that tells what is wanted: 1, or less.
 *
 * @param prose whether the question is spoken at length
 */
export function tellingFactor(term: Term, prose: boolean): number {
  if (ASKING[languageOf(term)].has(term)) return ASKING_FACTOR;
  return prose && isEveryday(term) ? EVERYDAY_FACTOR : 1;
}
