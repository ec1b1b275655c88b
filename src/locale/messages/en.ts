/** English words. One group per widget, so that a widget's single file carries only its own. */
import type {DatedMessage, Message} from '../message.js';

export const common = {
  sample: 'Sample data',
  unavailable: 'Content of the Alliance cannot be shown at the moment.',
  stale: {day: 'As of {date}. A newer version could not be loaded.', other: 'As of {date}. A newer version could not be loaded.'},
  asOf: {day: 'as of {date}', other: 'as of {date}'},
  since: {day: 'since {date}', other: 'since {date}'},
  announced: {day: 'announced on {date}', other: 'announced in {date}'},
  opensNewTab: '(opens in a new tab)',
  externalSite: '(other website)',
  textIn: '(text in {language})',
  /** After {n}: one 1st, two 2nd, few 3rd, other 4th. */
  ordinals: {one: '{n}st', two: '{n}nd', few: '{n}rd', other: '{n}th'},
  /** How the first day of a month is written in a date. */
  dayOne: '1',
  /** "in" before a country: for each form the "CODE Name"s that take it, as a regular expression; the last takes all others. */
  inCountry: {'in the {country}': '^(GB|NL)|Republic', 'in {country}': ''} as Record<string, string>,
  terminology: 'About the words “Roma and Travellers”',
};

export const map = {
  title: 'Participating cities and regions',
  listed: {one: '{listed} participant', other: '{listed} participants'},
  listedOf: {one: '{listed} of {count} participants is listed', other: '{listed} of {count} participants are listed'},
  shown: {one: '{n} participant shown', other: '{n} participants shown'},
  shownListed: {one: '{n} listed participant shown', other: '{n} listed participants shown'},
  inCountry: {one: '{n} participant {inCountry}', other: '{n} participants {inCountry}'},
  listedInCountry: {one: '{n} listed {inCountry}', other: '{n} listed {inCountry}'},
  noneFound: 'No participant matches.',
  search: 'Find a city or region',
  filterType: 'Type',
  filterCountry: 'Country',
  allTypes: 'All',
  allCountries: 'All countries',
  typeFilter: {city: 'Cities', municipality: 'Municipalities', region: 'Regions', county: 'Counties', other: 'Others'},
  type: {city: 'city', municipality: 'municipality', region: 'region', county: 'county', other: 'other'},
  number: 'no. {number}',
  ordinal: '{ordinal} participant',
  viewList: 'List',
  viewMap: 'Map',
  view: 'View',
  list: 'List of participants',
  mapRegion: 'Map of participants',
  skipMap: 'Skip map',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  reset: 'Show the whole map',
  cluster: {one: '{n} participant', other: '{n} participants'},
  clusterIn: {one: '{n} participant, {country}', other: '{n} participants, {country}'},
  close: 'Close',
  closeDetails: 'Close details of {name}',
  website: 'Website',
  legend: 'Participants per country',
  legendListed: 'Listed participants per country',
  legendNone: 'none',
  legendNoneListed: 'none listed',
  legendRange: '{from}–{to}',
  legendMore: {one: '{from} or more participants', other: '{from} or more participants'},
  legendMoreListed: {one: '{from} or more listed', other: '{from} or more listed'},
  about: 'About borders and names',
  hintWheel: 'Use Ctrl and the wheel to zoom the map.',
  hintWheelMac: 'Use ⌘ and the wheel to zoom the map.',
  hintTouch: 'Use two fingers to move the map.',
  mapHelp: 'Arrow keys move between places, Enter opens one, Escape closes it.',
  outside: 'Outside this map',
  mapUnavailable: 'The map cannot be moved on this page. The list has the same places.',
  basemapUnavailable: 'The map could not be loaded. The list has the same places.',
  panUp: 'Move up',
  panDown: 'Move down',
  panLeft: 'Move left',
  panRight: 'Move right',
  clearFilters: 'Show all participants',
  sources: 'Sources',
  kosovoNote: '* All reference to Kosovo, whether to the territory, institutions or population, shall be understood in full compliance with United Nations Security Council Resolution 1244 and without prejudice to the status of Kosovo.',
} satisfies Record<string, Message | Record<string, string>>;

export const counter = {
  sentence: '{participants} from {countries}',
  participants: {one: '{count} city or region', other: '{count} cities and regions'},
  signatories: {one: '{count} signatory', other: '{count} signatories'},
  other: {one: '{count} entry', other: '{count} entries'},
  countries: {one: '{count} country', other: '{count} countries'},
  placed: '{participants} {inCountry}',
  listedInCountry: {one: '{count} listed {inCountry}', other: '{count} listed {inCountry}'},
  byCountry: 'By country',
  byCountryListed: 'Listed, by country',
  history: 'Growth over time',
  historyPoint: {day: '{count} on {date}', other: '{count} in {date}'},
  historyList: 'All figures',
} satisfies Record<string, Message | DatedMessage>;

export const news = {
  title: 'News and events',
  empty: 'There are no items to show.',
  event: 'Event',
  eventPast: 'Past event',
  eventComing: 'Coming event',
  play: 'Play',
  pause: 'Pause',
  previous: 'Previous item',
  next: 'Next item',
  position: '{n} of {count}',
  item: 'Item {n} of {count}',
  controls: 'Controls',
  slides: 'carousel',
  slide: 'item',
  original: 'Read on the website of the Alliance',
  all: 'All news',
  rss: 'RSS feed',
} satisfies Record<string, Message | DatedMessage>;

export const join = {
  website: 'Website of the Alliance',
  participates: '{name} is a participant of the Alliance.',
  inLanguage: '(in {language})',
} satisfies Record<string, Message | DatedMessage>;

export const follow = {
  title: 'Follow the Alliance',
  on: 'Alliance on {network}',
  /** A channel that is no place to be "on". */
  channels: {rss: 'News of the Alliance by {network}', newsletter: '{network} of the Alliance', email: '{network} to the Alliance'},
  networks: {rss: 'RSS', facebook: 'Facebook', twitter: 'Twitter', x: 'X', linkedin: 'LinkedIn', youtube: 'YouTube', instagram: 'Instagram', mastodon: 'Mastodon', bluesky: 'Bluesky', newsletter: 'Newsletter', email: 'E-mail'},
} satisfies Record<string, Message | Record<string, string>>;

export const about = {
  title: 'About the Alliance',
  source: 'Source',
  updated: {day: 'Text of {date}', other: 'Text of {date}'},
} satisfies Record<string, Message | DatedMessage>;

export const badge = {
  short: 'Alliance',
  line: '{name}, {role}',
  dated: '{role}, {date}',
  ordinal: '{ordinal} participant of the {alliance}',
  participant: 'Participant of the {alliance}',
} satisfies Record<string, Message | DatedMessage>;

/** Around a badge that is a picture or a line of text elsewhere: whole sentences, which its element does not need. */
export const badgeImage = {
  ordinal: '{name} is the {ordinal} participant of the {alliance}.',
  ordinalDated: '{name} is the {ordinal} participant of the {alliance}, {date}.',
  participant: '{name} is a participant of the {alliance}.',
  participantDated: '{name} is a participant of the {alliance}, {date}.',
} satisfies Record<string, Message | DatedMessage>;
