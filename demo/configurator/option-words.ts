/** The options of the widgets in words of what one sees: a name, what it does, and a text for each value. */

/** The words of one option. */
export interface OptionWords {
  readonly label: string;
  readonly hint?: string;
  /** By value; `on` and `off` for an option that is there or not; `''` where nothing is chosen. */
  readonly values?: Readonly<Record<string, string>>;
}

type Options = Readonly<Record<string, OptionWords>>;

const networks = {rss: 'RSS', facebook: 'Facebook', twitter: 'X (Twitter)', x: 'X'};
const show = {on: 'Show it', off: 'Leave it out'};
const montrer = {on: 'La montrer', off: 'L’enlever'};

/** By the option's name; where an option is another thing in another widget, by the widget's name and the option's. */
export const optionWords: Readonly<Record<'en' | 'fr', Options>> = {
  en: {
    view: {
      label: 'Show',
      values: {both: 'Map and list', list: 'Only the list', map: 'Only the map'},
    },
    country: {
      label: 'Countries',
      hint: 'Only the chosen one is shown.',
      values: {'': 'All countries'},
    },
    type: {
      label: 'Types',
      hint: 'Only the chosen ones are listed.',
      values: {
        '': 'All types',
        city: 'Cities',
        municipality: 'Municipalities',
        region: 'Regions',
        county: 'Counties',
        other: 'Others',
      },
    },
    highlight: {
      label: 'Your city',
      hint: 'It is marked on the map.',
      values: {'': 'No city'},
    },
    'no-search': {label: 'Search field', values: {off: 'Show it', on: 'Leave it out'}},
    timeline: {
      label: 'Slider of years',
      hint: 'It appears if half of the participants have a date.',
      values: show,
    },
    set: {
      label: 'What is counted',
      values: {participants: 'Participants', signatories: 'Signatories of the declaration'},
    },
    format: {
      label: 'Form',
      values: {
        sentence: 'One sentence',
        figures: 'Large numbers',
        compact: 'Plain text within a sentence of yours',
      },
    },
    breakdown: {label: 'Numbers by country', hint: 'They unfold below the figures.', values: show},
    history: {label: 'Growth over the years', values: show},
    'as-of': {label: 'Day of the figures', values: show},
    animate: {
      label: 'Numbers that run up',
      hint: 'Once, in less than a second. Never for visitors who want less motion.',
      values: {on: 'Yes', off: 'No'},
    },
    href: {label: 'Link of the sentence', hint: 'An address of your site or another.'},
    mode: {label: 'Show', values: {list: 'A list', rotate: 'One at a time'}},
    kind: {
      label: 'News or events',
      values: {'': 'Both', news: 'Only news', event: 'Only events'},
    },
    limit: {label: 'How many', hint: 'This many at most.'},
    since: {label: 'Nothing older than'},
    tag: {label: 'Tags', hint: 'Only what has one of them. Put spaces or commas between them.'},
    interval: {label: 'Seconds until the next one', hint: 'At least 5.'},
    'title-lines': {
      label: 'Lines of a title',
      hint: 'A longer title is whole under the pointer or the keyboard.',
      values: {'': 'As many as it needs', '1': 'One', '2': 'Two', '3': 'Three'},
    },
    autoplay: {
      label: 'Starts by itself',
      hint: 'Never for visitors who want less motion.',
      values: {on: 'Yes', off: 'No'},
    },
    article: {label: 'One item, whole', values: {'': 'No, several'}},
    for: {
      label: 'For whom',
      values: {authority: 'Cities and regions', ngo: 'Organisations'},
    },
    'join-button participant': {
      label: 'Your city',
      hint: 'The button then says that your city takes part, and does not invite it.',
      values: {'': 'Invite everybody'},
    },
    participant: {
      label: 'City or region',
      hint: 'The badge is about it.',
      values: {'': 'None chosen'},
    },
    source: {
      label: 'Name of your site',
      hint: 'Tells the Alliance from which site a visitor came. Letters, digits and hyphens, 40 at most.',
    },
    target: {
      label: 'Opens in',
      values: {
        _blank: 'A new tab, and says so',
        _self: 'The same window',
        _top: 'The whole window',
        _parent: 'The page around a frame',
      },
    },
    'join-button variant': {
      label: 'Look',
      values: {solid: 'Filled', outline: 'Outlined', text: 'Text'},
    },
    variant: {
      label: 'Look',
      values: {
        '': 'As your page',
        light: 'Light',
        dark: 'Dark',
        mono: 'In the colour of your text',
      },
    },
    size: {
      label: 'Size',
      hint: 'Never lower than 44 px.',
      values: {small: 'Small', medium: 'Medium', large: 'Large'},
    },
    only: {label: 'Only this network', values: {...networks, '': 'All networks'}},
    hide: {label: 'Without this network', values: {...networks, '': 'Leave none out'}},
    display: {
      label: 'Show',
      values: {icons: 'Signs', text: 'Names', both: 'Signs and names'},
    },
    'participant-badge display': {
      label: 'Form',
      values: {card: 'A card', inline: 'Within a sentence of yours'},
    },
    length: {label: 'Length', values: {short: 'Short', full: 'Whole'}},
    note: {
      label: 'Note on words',
      hint: 'It is never shortened.',
      values: {disclosure: 'Folded away', inline: 'Below the text', none: 'Leave it out'},
    },
    feed: {
      label: 'Another source of data',
      hint: 'Leave it empty, unless you publish data of your own.',
    },
    lang: {label: 'Language', values: {'': 'As your page', en: 'English', fr: 'French'}},
    theme: {
      label: 'Background',
      hint: 'A frame is light unless you choose dark.',
      values: {auto: 'As your page', light: 'Light', dark: 'Dark'},
    },
    'heading-level': {
      label: 'Headings',
      hint: 'The level at which its headings fit yours.',
      values: {
        '1': 'Level 1',
        '2': 'Level 2',
        '3': 'Level 3',
        '4': 'Level 4',
        '5': 'Level 5',
        '6': 'Level 6',
        none: 'No headings',
      },
    },
  },
  fr: {
    view: {
      label: 'Montrer',
      values: {both: 'Carte et liste', list: 'Seulement la liste', map: 'Seulement la carte'},
    },
    country: {
      label: 'Pays',
      hint: 'Seul le pays choisi est montré.',
      values: {'': 'Tous les pays'},
    },
    type: {
      label: 'Types',
      hint: 'Seuls les types choisis sont dans la liste.',
      values: {
        '': 'Tous les types',
        city: 'Villes',
        municipality: 'Communes',
        region: 'Régions',
        county: 'Départements et comtés',
        other: 'Autres',
      },
    },
    highlight: {
      label: 'Votre ville',
      hint: 'Elle est marquée sur la carte.',
      values: {'': 'Aucune ville'},
    },
    'no-search': {label: 'Recherche', values: {off: 'La montrer', on: 'L’enlever'}},
    timeline: {
      label: 'Frise des années',
      hint: 'Elle paraît si la moitié des participants ont une date.',
      values: montrer,
    },
    set: {
      label: 'Ce qui est compté',
      values: {participants: 'Participants', signatories: 'Signataires de la déclaration'},
    },
    format: {
      label: 'Forme',
      values: {
        sentence: 'Une phrase',
        figures: 'De grands chiffres',
        compact: 'Du texte simple dans une de vos phrases',
      },
    },
    breakdown: {
      label: 'Nombres par pays',
      hint: 'Ils se déplient sous les chiffres.',
      values: {on: 'Les montrer', off: 'Les enlever'},
    },
    history: {label: 'Évolution au fil des ans', values: montrer},
    'as-of': {label: 'Date des chiffres', values: montrer},
    animate: {
      label: 'Nombres qui défilent',
      hint: 'Une fois, en moins d’une seconde. Jamais pour qui souhaite moins de mouvement.',
      values: {on: 'Oui', off: 'Non'},
    },
    href: {label: 'Lien de la phrase', hint: 'Une adresse de votre site ou d’un autre.'},
    mode: {label: 'Montrer', values: {list: 'Une liste', rotate: 'Une à la fois'}},
    kind: {
      label: 'Actualités ou événements',
      values: {'': 'Les deux', news: 'Seulement les actualités', event: 'Seulement les événements'},
    },
    limit: {label: 'Combien', hint: 'Ce nombre au plus.'},
    since: {label: 'Rien de plus ancien que'},
    tag: {
      label: 'Mots-clés',
      hint: 'Seulement ce qui en porte un. Séparez-les par des espaces ou des virgules.',
    },
    interval: {label: 'Secondes avant la suivante', hint: 'Au moins 5.'},
    'title-lines': {
      label: 'Lignes d’un titre',
      hint: 'Un titre plus long est entier sous le pointeur ou au clavier.',
      values: {'': 'Autant qu’il en faut', '1': 'Une', '2': 'Deux', '3': 'Trois'},
    },
    autoplay: {
      label: 'Démarre seul',
      hint: 'Jamais pour qui souhaite moins de mouvement.',
      values: {on: 'Oui', off: 'Non'},
    },
    article: {label: 'Un seul article, entier', values: {'': 'Non, plusieurs'}},
    for: {label: 'Pour qui', values: {authority: 'Villes et régions', ngo: 'Organisations'}},
    'join-button participant': {
      label: 'Votre ville',
      hint: 'Le bouton dit alors que votre ville participe, et ne l’invite pas.',
      values: {'': 'Inviter tout le monde'},
    },
    participant: {
      label: 'Ville ou région',
      hint: 'C’est d’elle que parle le badge.',
      values: {'': 'Aucune choisie'},
    },
    source: {
      label: 'Nom de votre site',
      hint: 'Dit à l’Alliance de quel site vient un visiteur. Lettres, chiffres et traits d’union, 40 au plus.',
    },
    target: {
      label: 'S’ouvre dans',
      values: {
        _blank: 'Un nouvel onglet, et le dit',
        _self: 'La même fenêtre',
        _top: 'Toute la fenêtre',
        _parent: 'La page autour d’un cadre',
      },
    },
    'join-button variant': {
      label: 'Aspect',
      values: {solid: 'Plein', outline: 'Contour', text: 'Texte'},
    },
    variant: {
      label: 'Aspect',
      values: {
        '': 'Comme votre page',
        light: 'Clair',
        dark: 'Sombre',
        mono: 'De la couleur de votre texte',
      },
    },
    size: {
      label: 'Taille',
      hint: 'Jamais moins de 44 px de haut.',
      values: {small: 'Petit', medium: 'Moyen', large: 'Grand'},
    },
    only: {label: 'Seulement ce réseau', values: {...networks, '': 'Tous les réseaux'}},
    hide: {label: 'Sans ce réseau', values: {...networks, '': 'N’en omettre aucun'}},
    display: {
      label: 'Montrer',
      values: {icons: 'Des signes', text: 'Des noms', both: 'Signes et noms'},
    },
    'participant-badge display': {
      label: 'Forme',
      values: {card: 'Une carte', inline: 'Dans une de vos phrases'},
    },
    length: {label: 'Longueur', values: {short: 'Court', full: 'Entier'}},
    note: {
      label: 'Note terminologique',
      hint: 'Elle n’est jamais abrégée.',
      values: {disclosure: 'Repliée', inline: 'Sous le texte', none: 'L’enlever'},
    },
    feed: {
      label: 'Une autre source de données',
      hint: 'Laissez ce champ vide, sauf si vous publiez vos propres données.',
    },
    lang: {label: 'Langue', values: {'': 'Celle de votre page', en: 'Anglais', fr: 'Français'}},
    theme: {
      label: 'Fond',
      hint: 'Un cadre est clair, sauf si vous choisissez sombre.',
      values: {auto: 'Comme votre page', light: 'Clair', dark: 'Sombre'},
    },
    'heading-level': {
      label: 'Titres',
      hint: 'Le niveau auquel ses titres vont avec les vôtres.',
      values: {
        '1': 'Niveau 1',
        '2': 'Niveau 2',
        '3': 'Niveau 3',
        '4': 'Niveau 4',
        '5': 'Niveau 5',
        '6': 'Niveau 6',
        none: 'Aucun titre',
      },
    },
  },
};
