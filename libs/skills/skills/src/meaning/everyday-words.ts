import type { Language } from '../text.rules';
import { languageOf, type Term, termsOf } from './terms';

/**
 * Words of any conversation, ours from the ear. A catalogue cannot teach that they are common: its labels hold no speech,
 * so « printemps » or « clairement » would look as rare as « affinage ».
 */
const EVERYDAY: Readonly<Record<Language, ReadonlySet<Term>>> = {
  fr: new Set(
    termsOf(
      `accord affaire affaires afin ai ailleurs aimer aimerais aimerait air aller allez allons ami amis an ancien
      annee annees ans aout appeler apprendre apres arrete arreter arrive arriver assez attendre aujourd aurait
      auriez aurions auront aussitot automne autour avais avant avantage avions avis avril banal bas beau
      beaucoup besoin bien bientot boite bon bonjour bonne bord bosse bosser bosseur bout bref ca calme
      carrement cas cause cela certain chaque chaud chaude chef cher chercher chez choix chose choses cinq clair
      clairement coin combien commencer comprend comprendre comprends compte compter connais connaissons
      connaitre content continue contre correct cote coup coups cours court croire crois debrouille debut
      decembre dehors deja demain demandait demande demandent demander demi dernier derniere dernierement
      dessous dessus deux devant devenir devoir dimanche dire dirigeant disait disent dit dix dizaine dizaines
      donner doute douze droit droite drole dur duree effet encore end endroit enfin ensemble ensuite entendre
      entier entre entreprise envie environ envoyer equipe espece esperer essayer etais etat ete etions exemple
      expliquer face facile facon faim faisait faisons faites fallait familiale famille faudrait faute femme
      fevrier fille fils fin finir fois fond force forme fort fou franchement frere gagner galere garder gens
      gentil gerant gerante grand grande gros grosse guere habitude haut heure heures hier hiver homme
      honnetement huit ici idee important importe impression inquiete intention jamais janvier jeudi jeune
      jeunes joli jour journee jours juillet juin juste la laisser lancer leurs lieu limite loin long longtemps
      lourd lundi madame mai maintenant mais maison mal manque marche marcher mardi mari mars matin mauvais
      meilleur meilleure merci mercredi mere message mettre mieux milieu mille mise moins mois moitie moment
      monde monsieur monte monter montrer morceau mot mots moyen neuf nombre nombreux normal normale normalement
      nos notre nouveau nouvelle novembre nuit numero occuper octobre ouais oublier ouvrir paraitre pareil
      parfois parler parole part partie partir passe passer patron patronne peine pendant pense penser pensons
      perdre pere personne personnes petit petite peur peuvent phrase pied pire place plein plupart plutot point
      poser position possible poste pourrait pourriez pourrions pourtant poussee pouvez pouvoir premier premiere
      prendre pres presque pret printemps probleme problemes prochain proche promettre propre puisque quand
      quart quatre quelqu quelque quelques question quinze quitter quoi raison rame ramer rapide rappeler
      recevoir refaire regarder remettre remonter repartir reprendre reste rester retard reussir revenir revient
      revoir rien risque sais sait salut samedi saurait savent savoir savons semaine semaines sembler sens sept
      septembre serieux seriez serions sert servir seul seule seulement simple simplement six societe soeur soir
      soiree solution sommes sorte sortir souci soucis souvent suffire suffit suis suite suivre sujet super sur
      surtout tant tard tel telle temps tendre tenir tenter terme tete tient tiers tirer tombe tomber toujours
      tour tourner tout toutefois trainer trente trois trop trouver truc trucs type un uns urgent utile vache
      vachement vais vendredi vers veut vie vient vieux ville vingt vite vivre voila voir vois voisin vont vos
      voudrais voudrait vouloir voulons vrai vraiment vue week`,
      'fr',
    ),
  ),
  en: new Set(
    termsOf(
      `able about again ago already always another anything around away back bad become before begin best better
      bit boss business call came come coming company day days deal done end enough ever every everybody
      everyone everything find fine firm first five four friend gave get gets getting give given go goes going
      gone good got great guess half hand happen hard help here home hour hours idea keep kept kind knew know
      known last late later least leave left let lets like little long look lot lots made make makes making many
      matter maybe mean means might mind moment month months morning most much need needs never new next nice
      nobody none nothing now often old one ones owner people perhaps person place please point pretty problem
      put question quite rather ready really right said same saw say says see seem seen sense set seven short
      show side since six small something sometimes soon sort spend start started still stop stuff sure take
      taken takes talk tell ten than thank thanks thing things think third thought three time times today
      together told tomorrow too took town tried trouble true try trying turn two under understand until us use
      used usually want wants way week weeks well went while whole why without wonder word work works worry
      worse would wrong year years yes yesterday yet young`,
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

/**
 * What a word counts beside one that tells what is wanted: 1, or less.
 *
 * @param prose whether the question is spoken at length
 */
export function tellingFactor(term: Term, prose: boolean): number {
  if (ASKING[languageOf(term)].has(term)) return ASKING_FACTOR;
  return prose && isEveryday(term) ? EVERYDAY_FACTOR : 1;
}
