/** What the block says in WordPress's editor, beside the configurator's words. */
export const blockWords = {
  en: {
    title: 'Alliance widget',
    description:
      'Map, figures, news and more of the European Alliance of Cities and Regions for the Inclusion of Roma and Travellers.',
    keywords: ['map', 'Roma', 'Travellers', 'cities'],
    noFeed:
      'The Alliance’s data cannot be read just now: until they can, visitors see a link, and names are to be typed as their codes.',
  },
  fr: {
    title: 'Élément de l’Alliance',
    description:
      'Carte, chiffres, actualités et plus de l’Alliance européenne des villes et des régions pour l’inclusion des Roms et des Gens du voyage.',
    keywords: ['carte', 'Roms', 'Gens du voyage', 'villes'],
    noFeed:
      'Les données de l’Alliance ne peuvent être lues pour le moment : d’ici là, les visiteurs voient un lien, et les noms sont à saisir par leurs codes.',
  },
};
