/** The demo's own words. The widgets' are in src/locale/. */
export const words = {
  en: {
    title: 'Alliance Widgets',
    intro: 'Seven elements with which member cities show the content of the European Alliance of Cities and Regions for the Inclusion of Roma and Travellers on their own websites: one feed, no cookies, no storage, no request to anyone else.',
    configure: 'Choose, look and take the code: the configurator',
    language: 'Language', theme: 'Theme', auto: 'As the system', light: 'Light', dark: 'Dark',
    data: 'Feed', real: 'Real', sample: 'Sample', broken: 'Out of reach', looks: 'Your site’s colours and shapes', accent: 'Accent', surface: 'Ground of cards', radius: 'Corners', space: 'Space', font: 'Font', fontPage: 'the page’s', reset: 'As before', column: 'Code for a column of', narrow: '280 px or more', wide: '560 px or more',
    map: 'Participant map', counter: 'Country counter', news: 'News ticker', rotate: 'News ticker, one at a time', join: 'Join button',
    badge: 'Participant badge', follow: 'Follow links', about: 'About text and terminology note', inline: 'In a sentence', inlineBefore: 'Our city is one of',
    footer: 'The content is a copy of what archived public pages of the Alliance say; texts are ours until the publisher replaces them.',
    code: 'Code for this element', codeHead: 'Once per site, in the head:', codeElement: 'Where it shall stand, with today’s content for visitors without script:',
    codeRule: 'In the site’s stylesheet, so that the page does not move:', copy: 'Copy the code', copied: 'Copied.', notCopied: 'The browser does not allow it: select the code and copy it.',
  },
  fr: {
    title: 'Alliance Widgets',
    intro: 'Sept éléments avec lesquels les villes membres présentent sur leur propre site les contenus de l’Alliance européenne des villes et des régions pour l’inclusion des Roms et des Gens du voyage : un seul flux, ni cookies, ni stockage, ni requête vers des tiers.',
    configure: 'Choisir, regarder et prendre le code : le configurateur',
    language: 'Langue', theme: 'Thème', auto: 'Comme le système', light: 'Clair', dark: 'Sombre',
    data: 'Flux', real: 'Réel', sample: 'Exemple', broken: 'Hors d’atteinte', looks: 'Couleurs et formes de votre site', accent: 'Accent', surface: 'Fond des cadres', radius: 'Angles', space: 'Espace', font: 'Police', fontPage: 'celle de la page', reset: 'Comme avant', column: 'Code pour une colonne de', narrow: '280 px ou plus', wide: '560 px ou plus',
    map: 'Carte des participants', counter: 'Compteur de pays', news: 'Actualités', rotate: 'Actualités, une à la fois', join: 'Bouton d’adhésion',
    badge: 'Badge de participant', follow: 'Liens de suivi', about: 'À propos et note terminologique', inline: 'Dans une phrase', inlineBefore: 'Notre ville est l’une des',
    footer: 'Le contenu reprend ce que disent des pages publiques archivées de l’Alliance ; les textes sont les nôtres, en attendant ceux de l’éditeur.',
    code: 'Code de cet élément', codeHead: 'Une fois par site, dans l’en-tête :', codeElement: 'À l’endroit voulu, avec le contenu du jour pour les visiteurs sans script :',
    codeRule: 'Dans la feuille de style du site, pour que la page ne bouge pas :', copy: 'Copier le code', copied: 'Copié.', notCopied: 'Le navigateur ne le permet pas : sélectionnez le code et copiez-le.',
  },
};
