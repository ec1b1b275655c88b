/**
 * French words; the shape is that of `en.ts`. Spaces before ; : ! ? » and after « are no-break
 * (U+00A0).
 */
import type {Words} from '../message.js';
import type * as en from './en.js';

export const common: Words<typeof en.common> = {
  textIn: '(texte en {language})',
  sample: 'Données d’exemple',
  website: 'Site de l’Alliance',
  unavailable: 'Les derniers contenus de l’Alliance n’ont pas pu être chargés.',
  stale: {
    day: 'État au {date}. Une version plus récente n’a pas pu être chargée.',
    other: 'État : {date}. Une version plus récente n’a pas pu être chargée.',
  },
  since: {day: 'depuis le {date}', other: 'depuis {date}'},
  announced: {day: 'annoncé le {date}', other: 'annoncé en {date}'},
  ordinals: {one: '{n}er', other: '{n}e'},
  dayOne: '1er',
  inCountry: {
    'au {country}': '^(DK|GB|LI|LU|ME|PT|XK) ',
    'aux {country}': '^NL ',
    'à {country}': '^(CY|MC|MT|SM) ',
    'en {country}': '',
  },
  terminology: 'À propos des mots « Roms et Gens du voyage »',
};

export const map: Words<typeof en.map> = {
  title: 'Villes et régions participantes',
  listed: {one: '{listed} participant', other: '{listed} participants'},
  listedOf: {
    one: '{listed} participant recensé sur {count}',
    other: '{listed} participants recensés sur {count}',
  },
  total: {one: '{count} participant {inCountries}', other: '{count} participants {inCountries}'},
  inCountries: {one: 'dans {n} pays', other: 'dans {n} pays'},
  incomplete: 'La liste est en cours d’établissement : {listed} sur {count} à ce jour.',
  shown: {one: '{n} participant affiché', other: '{n} participants affichés'},
  shownListed: {
    one: '{n} participant recensé affiché',
    other: '{n} participants recensés affichés',
  },
  inCountry: {one: '{n} participant {inCountry}', other: '{n} participants {inCountry}'},
  listedInCountry: {one: '{n} recensé {inCountry}', other: '{n} recensés {inCountry}'},
  noneFound: 'Aucun participant ne correspond.',
  noneFoundListed: 'Aucun participant recensé ne correspond.',
  notFound: 'Aucun participant ne s’appelle « {query} ».',
  notListed: '« {query} » ne figure pas encore dans la liste.',
  mayTakePart: {
    one: '{listed} participant sur {count} est recensé à ce jour. Ce lieu peut participer malgré tout.',
    other:
      '{listed} participants sur {count} sont recensés à ce jour. Ce lieu peut participer malgré tout.',
  },
  showAll: {one: 'Afficher le seul recensé', other: 'Afficher les {n}'},
  notYet: 'Pas encore participant ?',
  filters: 'Recherche et filtres',
  search: 'Ville, région ou pays',
  searchShort: 'Chercher un lieu',
  filterType: 'Type',
  filterCountry: 'Pays',
  allTypes: 'Tous les types',
  allCountries: 'Tous les pays',
  filter: 'Filtrer',
  filterActive: {one: 'Filtrer : {n} filtre actif', other: 'Filtrer : {n} filtres actifs'},
  clearFilters: 'Effacer',
  showFound: {one: 'Afficher {n} participant', other: 'Afficher {n} participants'},
  showThese: 'Afficher',
  sort: 'Trier :',
  sortBy: {country: 'Par pays', newest: 'Les plus récents', name: 'A–Z'},
  sorted: 'Tri : {order}',
  nearest: 'Près de…',
  isNew: 'nouveau',
  legendFold: '{participants} · liste et légende',
  typeFilter: {
    city: 'Villes',
    municipality: 'Communes',
    region: 'Régions',
    county: 'Départements et comtés',
    other: 'Autres',
  },
  type: {
    city: 'ville',
    municipality: 'commune',
    region: 'région',
    county: 'département ou comté',
    other: 'autre',
  },
  number: 'n° {number}',
  ordinal: '{ordinal} participant',
  viewList: 'Liste',
  viewMap: 'Carte',
  view: 'Affichage',
  list: 'Liste des participants',
  places: 'Lieux sur la carte',
  mapRegion: 'Carte des participants',
  skipMap: 'Passer la carte',
  skipList: 'Passer la liste',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  reset: 'Afficher toute la carte',
  panUp: 'Déplacer vers le haut',
  panDown: 'Déplacer vers le bas',
  panLeft: 'Déplacer vers la gauche',
  panRight: 'Déplacer vers la droite',
  fullScreen: 'Plein écran',
  leaveFullScreen: 'Quitter le plein écran',
  help: 'Aide',
  cluster: {one: '{n} participant', other: '{n} participants'},
  clusterIn: {one: '{n} participant, {country}', other: '{n} participants, {country}'},
  clusterListed: {one: '{n} participant recensé', other: '{n} participants recensés'},
  clusterInListed: {
    one: '{n} participant recensé, {country}',
    other: '{n} participants recensés, {country}',
  },
  close: 'Fermer',
  closeDetails: 'Fermer la fiche de {name}',
  website: 'Site web',
  legend: 'Participants par pays',
  legendNone: 'aucun',
  legendNoneListed: 'aucun recensé',
  legendRange: '{from} à {to}',
  legendMore: '{from} ou plus',
  legendExamples: 'Plus le cercle est grand, plus le nombre l’est : {numbers}',
  legendMember: 'État membre',
  legendOther: 'État non membre',
  legendPlace: 'participant',
  legendCluster: 'plusieurs, rapprochés',
  legendCountry: 'nombre dans un pays',
  legendCountryListed: 'nombre de recensés dans un pays',
  about: 'À propos des frontières et des noms',
  aboutShort: 'Frontières et noms',
  method:
    'Les teintes suivent les seuils naturels : les groupes dont les pays diffèrent le moins en nombre.',
  disclaimer:
    'Les frontières et les noms de la carte n’impliquent aucune prise de position sur un statut juridique.',
  download: 'Télécharger ce qui est affiché :',
  data: 'Données et sources',
  dataOf: {day: 'Données du {date}', other: 'Données de {date}'},
  mapHelp: 'Les flèches passent d’un lieu à l’autre, Entrée ouvre, Échap ferme.',
  andMore: {one: '{names} et {n} autre', other: '{names} et {n} autres'},
  outside: 'hors de la carte',
  mapUnavailable:
    'La carte ne peut pas être déplacée sur cette page. La liste contient les mêmes lieux.',
  basemapUnavailable: 'La carte n’a pas pu être chargée. La liste contient les mêmes lieux.',
  sources: 'Sources',
  kosovoNote:
    '* Toute référence au Kosovo mentionnée dans ce texte, que ce soit le territoire, les institutions ou la population, doit se comprendre en pleine conformité avec la Résolution 1244 du Conseil de sécurité des Nations Unies et sans préjuger du statut du Kosovo.',
};

export const counter: Words<typeof en.counter> = {
  sentence: '{participants} de {countries}',
  participants: {one: '{count} ville ou région', other: '{count} villes et régions'},
  signatories: {one: '{count} signataire', other: '{count} signataires'},
  other: {one: '{count} entrée', other: '{count} entrées'},
  countries: {one: '{count} pays', other: '{count} pays'},
  placed: '{participants} {inCountry}',
  listedInCountry: {one: '{count} recensée {inCountry}', other: '{count} recensées {inCountry}'},
  noneInCountry: 'aucune recensée {inCountry}',
  byCountry: 'Par pays',
  byCountryListed: 'Recensés, par pays',
  history: 'Évolution',
  historyPoint: {day: '{count} le {date}', other: '{count} en {date}'},
  historySentence: 'Évolution : de {start} à {end}',
  historyControl: 'Chiffres, un par un',
  historyList: 'Tous les chiffres',
  asOf: {day: 'au {date}', other: 'en {date}'},
};

export const news: Words<typeof en.news> = {
  title: 'Actualités et événements',
  empty: 'Il n’y a rien à afficher.',
  event: 'Événement',
  eventPast: 'Événement passé',
  eventComing: 'Événement à venir',
  play: 'Lecture',
  pause: 'Pause',
  playing: 'Lecture en cours',
  paused: 'En pause',
  previous: 'Élément précédent',
  next: 'Élément suivant',
  position: '{n} sur {count}',
  controls: 'Commandes',
  slides: 'carrousel',
  original: 'Lire l’original',
  rss: 'Flux RSS',
  calendar: 'Calendrier des événements (iCalendar)',
  allNews: 'Toutes les actualités',
  addToCalendar: 'Ajouter au calendrier',
  externalSite: '(autre site)',
};

export const join: Words<typeof en.join> = {
  participates: '{name} participe à l’Alliance.',
  inLanguage: '(en {language})',
  opensNewTab: '(s’ouvre dans un nouvel onglet)',
};

export const follow: Words<typeof en.follow> = {
  title: 'Suivre l’Alliance',
  on: 'L’Alliance sur {network}',
  channels: {
    rss: 'Actualités de l’Alliance par {network}',
    newsletter: '{network} de l’Alliance',
    email: '{network} à l’Alliance',
  },
  networks: {
    rss: 'RSS',
    facebook: 'Facebook',
    twitter: 'Twitter',
    x: 'X',
    linkedin: 'LinkedIn',
    youtube: 'YouTube',
    instagram: 'Instagram',
    mastodon: 'Mastodon',
    bluesky: 'Bluesky',
    newsletter: 'Lettre d’information',
    email: 'Courriel',
  },
};

export const about: Words<typeof en.about> = {
  title: 'À propos de l’Alliance',
  source: 'Source de ce texte : {site}',
  noteSource: 'Source de cette note : {site}',
  updated: {day: 'Texte du {date}', other: 'Texte : {date}'},
};

export const badge: Words<typeof en.badge> = {
  short: 'Alliance',
  line: '{name}, {role}',
  dated: '{role}, {date}',
  ordinal: '{ordinal} participant de l’{alliance}',
  participant: 'Participant de l’{alliance}',
};

export const badgeImage: Words<typeof en.badgeImage> = {
  ordinal: '{name} est le {ordinal} participant de l’{alliance}.',
  ordinalDated: '{name} est le {ordinal} participant de l’{alliance}, {date}.',
  participant: '{name} est un participant de l’{alliance}.',
  participantDated: '{name} est un participant de l’{alliance}, {date}.',
};
