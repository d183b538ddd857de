import type { Locale } from './basics.contract';

/** Short sentences for fields refused by a rule rather than by a schema: the api says them, and the form before it. */
export const FIELD_SENTENCES: Record<string, Record<Locale, string>> = {
  'date/past': { fr: 'Cette date est passée.', en: 'This date is past.' },
  'list/twice': { fr: 'La même ligne y est deux fois.', en: 'The same line is there twice.' },
  'application/elsewhere': {
    fr: 'Ce dossier est d’un autre territoire.',
    en: 'This request is of another territory.',
  },
  'proxy/not-a-member': {
    fr: 'Un pouvoir va d’un membre qui vote à un autre membre qui vote.',
    en: 'A proxy goes from one voting member to another.',
  },
  required: { fr: 'À remplir.', en: 'Required.' },
  'merge/same-record': { fr: 'C’est la même fiche.', en: 'It is the same record.' },
  'territory/no-commune': {
    fr: 'Un territoire garde au moins une commune.',
    en: 'A territory keeps one commune at least.',
  },
  'need/label-twice': {
    fr: 'Une même étiquette ne se met qu’une fois.',
    en: 'The same label stands once only.',
  },
  'fund/month-not-over': {
    fr: 'Ce mois n’est pas fini : il se clôt ensuite, et ne se rouvre pas.',
    en: 'This month is not over: it is closed afterwards, and not opened again.',
  },
  'fund/before-opening': {
    fr: 'Le fonds n’était pas encore ouvert ce jour-là.',
    en: 'The fund was not open yet on that day.',
  },
  'advance/before-decision': {
    fr: 'La décision est plus récente que ce jour.',
    en: 'The decision is later than this day.',
  },
  'advance/before-signature': {
    fr: 'La convention a été signée après ce jour.',
    en: 'The agreement was signed after this day.',
  },
  'receipt/in-future': {
    fr: 'Ce jour est à venir : notez l’argent quand il est là.',
    en: 'This day is still to come: note the money once it is there.',
  },
  'receipt/before-disbursement': {
    fr: 'L’avance n’était pas encore versée ce jour-là.',
    en: 'The advance was not paid yet on that day.',
  },
  'letter/no-part-in-it': {
    fr: 'Cette personne n’a pas d’adresse, ou n’a pas de part à ce dossier.',
    en: 'This person has no address, or no part in this file.',
  },
  'file/empty': { fr: 'Ce fichier est vide.', en: 'This file is empty.' },
  'file/gone': {
    fr: 'Ce fichier n’est plus là : joignez-le à nouveau.',
    en: 'This file is no longer there: attach it again.',
  },
  'file/too-large': {
    fr: 'Ce fichier dépasse 10 Mo. Réduisez l’image, ou déposez-le dans votre dossier partagé et notez-en le lien.',
    en: 'This file is over 10 MB. Make the picture smaller, or put it in your shared folder and note its link.',
  },
  'file/too-heavy-to-send': {
    fr: 'Ces fichiers dépassent ensemble 7 Mo, que peu de messageries acceptent : envoyez-en moins.',
    en: 'Together these files are over 7 MB, which few mailboxes take: send fewer.',
  },
  'file/too-many': {
    fr: 'Il y a déjà beaucoup de fichiers ici : retirez-en un d’abord.',
    en: 'There are many files here already: remove one first.',
  },
  'activity/private-mention': {
    fr: 'Une note pour vous seul n’est lue par personne d’autre : partagez-la, ou retirez le nom après @.',
    en: 'A note for you alone is read by nobody else: share it, or remove the name after @.',
  },
  'file/kind-refused': {
    fr: 'Ce fichier n’est pas un document ou une image que nous gardons, ou son contenu n’est pas ce que dit son nom. PDF, JPEG, PNG, HEIC, Word, Excel et OpenDocument sont pris.',
    en: 'This file is no document or picture that we keep, or its content is not what its name says. PDF, JPEG, PNG, HEIC, Word, Excel and OpenDocument are taken.',
  },
  'siren/invalid': {
    fr: 'Un SIREN a 9 chiffres ; l’un de ceux-ci est faux ou de trop.',
    en: 'A SIREN has 9 digits; one of these is wrong or too many.',
  },
  'siret/invalid': {
    fr: 'Un chiffre de ce SIRET est faux : vérifiez-le, ou cherchez l’entreprise par son nom.',
    en: 'One digit of this SIRET is wrong: check it, or look for the firm by its name.',
  },
  'siret/length': {
    fr: 'Un SIRET a 14 chiffres. Vérifiez-le, ou cherchez l’entreprise par son nom.',
    en: 'A SIRET has 14 digits. Check it, or look for the firm by its name.',
  },
  'siret/siren': {
    fr: 'C’est le SIREN, les 9 premiers chiffres du SIRET : il manque les 5 qui disent quel établissement.',
    en: 'This is the SIREN, the first 9 digits of the SIRET: the 5 that tell which place are missing.',
  },
  'email/incomplete': {
    fr: 'Cette adresse e-mail est incomplète.',
    en: 'This e-mail address is not complete.',
  },
  'email/several': {
    fr: 'Une seule adresse e-mail, avec un seul @.',
    en: 'One e-mail address only, with one @.',
  },
  'email/space': {
    fr: 'Une adresse e-mail n’a pas d’espace.',
    en: 'An e-mail address has no space.',
  },
  'email/accent': {
    fr: 'Avant le @, une adresse e-mail n’a pas d’accent.',
    en: 'Before the @, an e-mail address has no accent.',
  },
  'email/dots': {
    fr: 'Un point de cette adresse e-mail est de trop.',
    en: 'This e-mail address has one dot too many.',
  },
  'email/mark': {
    fr: 'Un signe de cette adresse e-mail n’y a pas sa place.',
    en: 'A sign of this e-mail address has no place there.',
  },
  'email/long-name': {
    fr: 'Avant le @, une adresse e-mail a 64 caractères au plus.',
    en: 'Before the @, an e-mail address has 64 characters at most.',
  },
  'phone/letters': {
    fr: 'Écrivez le numéro seul, en chiffres : par exemple 06 12 34 56 78. Le reste va dans votre texte.',
    en: 'Write the number alone, in digits: 06 12 34 56 78, say. The rest goes into your text.',
  },
  'phone/several': {
    fr: 'Il y a plusieurs numéros : gardez-en un ici, l’autre peut aller dans votre texte.',
    en: 'There are several numbers: keep one here, the other can go into your text.',
  },
  'phone/extension': {
    fr: 'Écrivez le numéro seul ici, et le poste dans votre texte.',
    en: 'Write the number alone here, and the extension in your text.',
  },
  'phone/too-short': {
    fr: 'Il manque au moins un chiffre à ce numéro.',
    en: 'At least one digit of this number is missing.',
  },
  'phone/too-long': {
    fr: 'Ce numéro a au moins un chiffre de trop.',
    en: 'This number has at least one digit too many.',
  },
  'phone/unknown-prefix': {
    fr: 'Aucun numéro ne commence ainsi. Écrivez 0 puis neuf chiffres, ou + et l’indicatif du pays.',
    en: 'No number begins like this. Write 0 and nine digits, or + and the code of the country.',
  },
  'commune/unknown': { fr: 'Cette commune n’existe pas.', en: 'This commune does not exist.' },
  'commune/no-territory': {
    fr: 'Aucun territoire du programme ne couvre encore cette commune.',
    en: 'No territory of the programme covers this commune yet.',
  },
  'commune/not-run': {
    fr: 'Cette commune est dans un territoire que vous n’animez pas.',
    en: 'This commune is in a territory you do not run.',
  },
  'contact/unreachable': {
    fr: 'Un téléphone ou une adresse e-mail : il en faut au moins un.',
    en: 'A telephone number or an e-mail address: at least one is needed.',
  },
  'need/contact-is-oneself': {
    fr: 'C’est vous : choisissez la personne de l’entreprise.',
    en: 'This is you: choose the person of the firm.',
  },
  'offer/person-is-oneself': {
    fr: 'C’est vous : choisissez la personne qui propose son aide.',
    en: 'This is you: choose the person who offers help.',
  },
  'offer/no-address-for-link': {
    fr: 'Sans adresse e-mail, aucun lien ne peut partir : notez son oui quand vous l’aurez.',
    en: 'Without an e-mail address no link can leave: note their yes once you have it.',
  },
  'person/unknown': {
    fr: 'Cette personne n’est pas dans vos listes.',
    en: 'This person is not in your lists.',
  },
  'project/unknown': {
    fr: 'Ce projet n’est pas celui de cette entreprise.',
    en: 'This project is not this firm’s.',
  },
  'list/unknown-column': {
    fr: 'Cette liste n’a pas cette colonne.',
    en: 'This list has no such column.',
  },
  'list/unknown-stage': {
    fr: 'Cette liste n’a pas cette étape.',
    en: 'This list has no such stage.',
  },
  'departement/unknown': { fr: 'Ce département n’existe pas.', en: 'This département does not exist.' },
  'epci/unknown': { fr: 'Cet EPCI n’existe pas.', en: 'This EPCI does not exist.' },
  'date/in-the-past': { fr: 'Cette date est passée.', en: 'This date is past.' },
  'date/in-the-future': { fr: 'Cette date est à venir.', en: 'This date is still to come.' },
  'date/before-introduction': {
    fr: 'Cette date précède la présentation.',
    en: 'This date is before the introduction.',
  },
  'mission/day-too-long': {
    fr: 'Cela ferait plus de 12 heures ce jour-là.',
    en: 'That would make more than 12 hours on that day.',
  },
  'mission/hours-missing': {
    fr: 'Aucune journée n’est notée : dites combien d’heures ont été données, 0 s’il n’y en a eu aucune.',
    en: 'No day is logged: say how many hours were given, 0 if there were none.',
  },
  'mission/fewer-hours-than-logged': {
    fr: 'C’est moins que les journées notées : retirez d’abord celle qui est de trop.',
    en: 'This is less than the days logged: remove the one too many first.',
  },
  'need/corrected-by-the-programme': {
    fr: 'L’équipe du territoire corrige le projet : écrivez-lui.',
    en: 'Those who run the territory correct the project: write to them.',
  },
  'need/not-your-territory': {
    fr: 'Seule une personne qui anime les deux territoires peut déplacer ce besoin.',
    en: 'Only somebody who runs both territories can move this need.',
  },
  'email/unchanged': {
    fr: 'C’est déjà son adresse.',
    en: 'This is their address already.',
  },
  'need/all-have-helped': {
    fr: 'Toutes les personnes souhaitées ont déjà aidé : dites combien il en faut en tout.',
    en: 'Everybody wanted has helped already: say how many it takes in all.',
  },
  'mission/not-your-side': {
    fr: 'Chaque personne répond pour elle-même.',
    en: 'Each person answers for themselves.',
  },
  'date/too-far-ahead': { fr: 'Cette date est trop lointaine.', en: 'This date is too far ahead.' },
  'decline/day-with-not-now': {
    fr: 'Une date va avec « pas maintenant », et avec rien d’autre.',
    en: 'A date goes with “not now”, and with nothing else.',
  },
  'decline/colleague-with-reason': {
    fr: 'Une personne à proposer va avec la raison « une autre personne ».',
    en: 'Somebody to suggest goes with the reason “somebody else”.',
  },
  'skill/unknown': {
    fr: 'Cette compétence n’existe pas au catalogue.',
    en: 'This skill is not in the catalogue.',
  },
  'absence/ends-before-start': { fr: 'La fin précède le début.', en: 'It ends before it starts.' },
  'absence/overlap': { fr: 'Deux absences se chevauchent.', en: 'Two absences overlap.' },
  'cursor/invalid': {
    fr: 'Ce curseur n’est pas de ceux que nous donnons.',
    en: 'This cursor is not one we gave.',
  },
  'weights/all-zero': { fr: 'Un critère au moins doit compter.', en: 'At least one criterion must count.' },
  'text/nul-character': {
    fr: 'Ce texte contient un caractère nul, que personne ne peut lire : retirez-le.',
    en: 'This text holds a null character, which nobody can read: please remove it.',
  },
  'text/lone-surrogate': {
    fr: 'Ce texte contient la moitié d’un caractère, que personne ne peut lire : retirez-la.',
    en: 'This text holds half of a character, which nobody can read: please remove it.',
  },
  'date/out-of-range': {
    fr: 'Cette date doit être entre 1900 et 2199.',
    en: 'This date must be between 1900 and 2199.',
  },
  'offer/territory-of-another-place': {
    fr: 'Cette commune est dans un autre territoire.',
    en: 'This commune is in another territory.',
  },
  'offer/not-a-volunteer-there': {
    fr: 'Cette personne n’est pas volontaire de cet organisme.',
    en: 'This person is not a volunteer of this organisation.',
  },
  'organisation/not-a-partner': {
    fr: 'Cet organisme n’est pas partenaire de ce territoire. Choisissez-en un autre, ou dites que le vôtre n’est pas dans la liste.',
    en: 'This organisation is no partner of this territory. Choose another, or say that yours is not listed.',
  },
  'organisation/listed-or-named': {
    fr: 'Choisissez un organisme de la liste, ou écrivez le nom du vôtre : pas les deux.',
    en: 'Choose an organisation of the list, or write the name of yours: not both.',
  },
  'organisation/unknown': { fr: 'Cet organisme n’existe pas.', en: 'This organisation does not exist.' },
  'role/not-yours-to-give': {
    fr: 'Ce rôle n’est pas de ceux que vous pouvez donner.',
    en: 'This role is not yours to give.',
  },
  'role/not-to-oneself': {
    fr: 'Personne ne se donne un rôle à soi-même : demandez à quelqu’un d’autre qui anime le programme.',
    en: 'Nobody gives themselves a role: ask somebody else who runs the programme.',
  },
  'role/territory-missing': {
    fr: 'Cet organisme n’est pas de votre territoire : dites dans lequel des vôtres ce rôle vaut.',
    en: 'This organisation is not of your territory: say in which of yours the role holds.',
  },
  'offer/person-not-here': {
    fr: 'Cette personne n’agit pas encore dans ce territoire. Envoyez-lui la page de votre territoire pour proposer son aide : vous la verrez dès qu’elle aura répondu.',
    en: 'This person does not act in this territory yet. Send them the page of your territory where one offers help: you will see them as soon as they have answered.',
  },
  'offer/introduction-theirs': {
    fr: 'Être présenté sans être consulté est un choix que seule la personne peut faire.',
    en: 'To be introduced without being asked is for the person alone to choose.',
  },
  'role/holds-everywhere': {
    fr: 'Ce rôle vaut partout : ni territoire ni organisme.',
    en: 'This role holds everywhere: no territory, no organisation.',
  },
  'pledge/organisation-twice': {
    fr: 'Cet organisme figure deux fois.',
    en: 'This organisation is listed twice.',
  },
  'convention/ends-before-start': { fr: 'La fin précède le début.', en: 'It ends before it starts.' },
  'activity/not-of-this-kind': {
    fr: 'Une note, un appel ou une tâche n’ont pas tous cette information.',
    en: 'Not every note, call or task has this.',
  },
  'activity/private-of-others': {
    fr: 'Ce qui est privé n’est lu que par la personne qui l’écrit : elle seule peut en décider, et le faire.',
    en: 'What is private is read by its author alone: only they can decide on it, and do it.',
  },
  'activity/owner-elsewhere': {
    fr: 'Cette personne n’anime pas ce territoire : elle ne verrait pas la tâche.',
    en: 'This person does not run the territory: they would not see the task.',
  },
  'territory/unknown': { fr: 'Ce territoire n’existe pas.', en: 'This territory does not exist.' },
  'organisation/parent-cycle': {
    fr: 'Un organisme ne peut pas être son propre groupe.',
    en: 'An organisation cannot be its own parent.',
  },
};
