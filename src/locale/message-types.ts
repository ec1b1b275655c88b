/** Made by `npm run messages` from the files in `messages/`: do not edit. */
import type {DatedMessage, PluralMessage, PluralRules, Text} from './message.js';

/** The words of the widgets. */
export interface MessageGroups {
  readonly common: {
    readonly sample: string;
    readonly website: string;
    readonly unavailable: string;
    readonly stale: DatedMessage<'date'>;
    readonly since: DatedMessage<'date'>;
    readonly announced: DatedMessage<'date'>;
    readonly terminology: string;
    readonly textIn: {
      readonly en: string;
      readonly fr: string;
      readonly de: string;
      readonly other: string;
    };
    readonly loading: string;
    readonly tryAgain: string;
  };
  readonly map: {
    readonly title: string;
    readonly listed: PluralMessage<'listed'>;
    readonly listedOf: PluralMessage<'count' | 'listed'>;
    readonly total: PluralMessage<'count' | 'inCountries'>;
    readonly inCountries: PluralMessage<'n'>;
    readonly incomplete: Text<'count' | 'listed'>;
    readonly shown: PluralMessage<'n'>;
    readonly shownListed: PluralMessage<'n'>;
    readonly inCountry: PluralMessage<'country' | 'inCountry' | 'n'>;
    readonly listedInCountry: PluralMessage<'country' | 'inCountry' | 'n'>;
    readonly noneFound: string;
    readonly noneFoundListed: string;
    readonly notFound: Text<'query'>;
    readonly notListed: Text<'query'>;
    readonly mayTakePart: PluralMessage<'count' | 'listed'>;
    readonly showAll: PluralMessage<'n'>;
    readonly notYet: string;
    readonly filters: string;
    readonly search: string;
    readonly searchShort: string;
    readonly filterType: string;
    readonly filterCountry: string;
    readonly allTypes: string;
    readonly allCountries: string;
    readonly filter: string;
    readonly filterActive: PluralMessage<'n'>;
    readonly clearFilters: string;
    readonly showFound: PluralMessage<'n'>;
    readonly showThese: string;
    readonly sort: string;
    readonly sortBy: {
      readonly country: string;
      readonly newest: string;
      readonly name: string;
    };
    readonly sorted: Text<'order'>;
    readonly atEnd: PluralMessage<'n' | 'year'>;
    readonly atEndListed: PluralMessage<'n' | 'year'>;
    readonly endOf: Text<'year'>;
    readonly nearest: string;
    readonly isNew: string;
    readonly legendFold: Text<'participants'>;
    readonly typeFilter: {
      readonly city: string;
      readonly municipality: string;
      readonly region: string;
      readonly county: string;
      readonly other: string;
    };
    readonly type: {
      readonly city: string;
      readonly municipality: string;
      readonly region: string;
      readonly county: string;
      readonly other: string;
    };
    readonly number: Text<'number'>;
    readonly ordinal: Text<'number' | 'ordinal'>;
    readonly viewList: string;
    readonly viewMap: string;
    readonly view: string;
    readonly list: string;
    readonly places: string;
    readonly mapRegion: string;
    readonly skipMap: string;
    readonly skipList: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly reset: string;
    readonly panUp: string;
    readonly panDown: string;
    readonly panLeft: string;
    readonly panRight: string;
    readonly fullScreen: string;
    readonly leaveFullScreen: string;
    readonly help: string;
    readonly cluster: PluralMessage<'n'>;
    readonly clusterIn: PluralMessage<'country' | 'n'>;
    readonly clusterListed: PluralMessage<'n'>;
    readonly clusterInListed: PluralMessage<'country' | 'n'>;
    readonly close: string;
    readonly closeDetails: Text<'name'>;
    readonly website: string;
    readonly legend: string;
    readonly legendNone: string;
    readonly legendNoneListed: string;
    readonly legendRange: Text<'from' | 'to'>;
    readonly legendMore: Text<'from'>;
    readonly legendExamples: Text<'numbers'>;
    readonly legendMember: string;
    readonly legendOther: string;
    readonly legendPlace: string;
    readonly legendCluster: string;
    readonly legendCountry: string;
    readonly legendCountryListed: string;
    readonly about: string;
    readonly aboutShort: string;
    readonly method: string;
    readonly disclaimer: string;
    readonly download: string;
    readonly data: string;
    readonly dataOf: DatedMessage<'date'>;
    readonly mapHelp: string;
    readonly andMore: PluralMessage<'n' | 'names'>;
    readonly outside: string;
    readonly mapUnavailable: string;
    readonly basemapUnavailable: string;
    readonly sources: string;
    readonly picture: Text<'participants'>;
    readonly partOf: PluralMessage<'count' | 'listed'>;
    readonly typeIn: {
      readonly 'county FR': string;
    };
  };
  readonly kosovo?: {
    readonly note: string;
  };
  readonly mapExtras: {
    readonly scale: Text<'distance'>;
    readonly inView: Text<'participants' | 'symbols'>;
    readonly inViewNone: string;
    readonly symbols: PluralMessage<'n'>;
    readonly helpTitle: string;
    readonly close: string;
    readonly keyArrows: string;
    readonly keyHomeEnd: string;
    readonly keyLetters: string;
    readonly keyEnter: string;
    readonly keyEscape: string;
    readonly doArrows: string;
    readonly doHomeEnd: string;
    readonly doLetters: string;
    readonly doEnter: string;
    readonly doEscape: string;
    readonly doZoom: string;
    readonly doHelp: string;
    readonly pointer: string;
    readonly hintWheel: string;
    readonly hintWheelMac: string;
    readonly hintTouch: string;
    readonly news: Text<'name'>;
    readonly land: PluralMessage<'country' | 'n'>;
    readonly landListed: PluralMessage<'country' | 'n'>;
    readonly landNone: Text<'country'>;
    readonly landNoneListed: Text<'country'>;
    readonly copyLink: string;
    readonly linkCopied: string;
    readonly linkShown: Text<'address'>;
  };
  readonly longList: {
    readonly note: string;
    readonly loading: string;
    readonly show: PluralMessage<'n'>;
    readonly hide: PluralMessage<'n'>;
    readonly previous: string;
    readonly next: string;
    readonly rows: Text<'count' | 'from' | 'to'>;
  };
  readonly near: {
    readonly label: string;
    readonly placeholder: string;
    readonly position: string;
    readonly back: string;
    readonly nearestFirst: string;
    readonly title: Text<'name'>;
    readonly titlePosition: string;
    readonly under: Text<'distance'>;
    readonly said: Text<'distance' | 'name' | 'title'>;
    readonly note: string;
    readonly privacy: string;
    readonly asking: string;
    readonly denied: string;
    readonly notFound: string;
    readonly unknown: Text<'name'>;
  };
  readonly growth: {
    readonly label: string;
    readonly year: string;
    readonly play: string;
    readonly pause: string;
    readonly next: string;
    readonly historyListed: PluralMessage<'count' | 'listed' | 'year'>;
    readonly notShown: PluralMessage<'n'>;
    readonly included: PluralMessage<'n'>;
  };
  readonly counter: {
    readonly sentence: Text<'fromCountries' | 'participants'>;
    readonly participants: PluralMessage<'count'>;
    readonly signatories: PluralMessage<'count'>;
    readonly other: PluralMessage<'count'>;
    readonly countries: PluralMessage<'count'>;
    readonly placed: Text<'country' | 'inCountry' | 'participants'>;
    readonly listedInCountry: PluralMessage<'count' | 'country' | 'inCountry'>;
    readonly noneInCountry: Text<'country' | 'inCountry'>;
    readonly byCountry: string;
    readonly byCountryListed: string;
    readonly historyPoint: DatedMessage<'count' | 'date'>;
    readonly historySentence: Text<'end' | 'start'>;
    readonly historyControl: string;
    readonly historyList: string;
    readonly asOf: DatedMessage<'date'>;
    readonly fromCountries: PluralMessage<'count'>;
    readonly title: string;
    readonly historyCountries: Text<'end' | 'sentence' | 'start'>;
    readonly historyReading: Text<'date' | 'figures'>;
    readonly historyCounted: DatedMessage<'countries' | 'date'>;
    readonly historyHolds: string;
    readonly historyYearOnly: string;
    readonly historyDate: string;
  };
  readonly news: {
    readonly title: string;
    readonly empty: string;
    readonly event: string;
    readonly eventPast: string;
    readonly eventComing: string;
    readonly play: string;
    readonly pause: string;
    readonly playing: string;
    readonly paused: string;
    readonly previous: string;
    readonly next: string;
    readonly position: Text<'count' | 'n'>;
    readonly controls: string;
    readonly slides: string;
    readonly original: string;
    readonly rss: string;
    readonly calendar: string;
    readonly allNews: string;
    readonly addToCalendar: string;
    readonly externalSite: string;
    readonly inLanguage: {
      readonly en: string;
      readonly fr: string;
      readonly de: string;
      readonly other: string;
    };
  };
  readonly join: {
    readonly participates: Text<'name'>;
    readonly opensNewTab: string;
    readonly inLanguage: {
      readonly en: string;
      readonly fr: string;
      readonly de: string;
      readonly other: string;
    };
  };
  readonly follow: {
    readonly title: string;
    readonly on: Text<'network'>;
    readonly channels: {
      readonly rss: Text<'network'>;
      readonly newsletter: Text<'network'>;
      readonly email: Text<'network'>;
    };
    readonly networks: {
      readonly rss: string;
      readonly facebook: string;
      readonly twitter: string;
      readonly x: string;
      readonly linkedin: string;
      readonly youtube: string;
      readonly instagram: string;
      readonly mastodon: string;
      readonly bluesky: string;
      readonly newsletter: string;
      readonly email: string;
    };
  };
  readonly about: {
    readonly title: string;
    readonly updated: DatedMessage<'date'>;
    readonly more: Text<'site'>;
    readonly moreOnWords: Text<'site'>;
  };
  readonly badge: {
    readonly short: string;
    readonly line: Text<'name' | 'role'>;
    readonly dated: Text<'date' | 'role'>;
    readonly ordinal: Text<'alliance' | 'number' | 'ordinal'>;
    readonly participant: Text<'alliance'>;
    readonly rank: Text<'number' | 'ordinal'>;
    readonly unranked: string;
  };
  readonly date: {
    readonly day: Text<'day' | 'month' | 'year'>;
    readonly month: Text<'month' | 'year'>;
    readonly year: Text<'year'>;
    readonly days: Text<'day' | 'endDay' | 'month' | 'year'>;
    readonly months: Text<'day' | 'endDay' | 'endMonth' | 'month' | 'year'>;
    readonly years: Text<'end' | 'start'>;
    readonly first: string;
    readonly time: Text<'hour' | 'minute'>;
    readonly hours: Text<'date' | 'hours'>;
  };
  readonly month: {
    readonly long: string;
    readonly alone: string;
    readonly short: string;
  };
  readonly number: {
    readonly decimal: string;
    readonly group: string;
    readonly groupFrom: string;
  };
  readonly list: {
    readonly middle: Text<'first' | 'next'>;
    readonly end: Text<'first' | 'last'>;
  };
  readonly unit: {
    readonly km: Text<'n'>;
  };
  readonly ordinal?: Readonly<Record<string, string>>;
  readonly in?: Readonly<Record<string, string>>;
  readonly country: Readonly<Record<string, string>>;
  readonly order?: string;
  readonly plural?: PluralRules;
}

/** The words of public pages and pictures. */
export interface PageGroups {
  readonly badgeImage: {
    readonly ordinal: Text<'alliance' | 'name' | 'number' | 'ordinal'>;
    readonly ordinalDated: Text<'alliance' | 'date' | 'name' | 'number' | 'ordinal'>;
    readonly participant: Text<'alliance' | 'name'>;
    readonly participantDated: Text<'alliance' | 'date' | 'name'>;
  };
  readonly page: {
    readonly all: string;
    readonly description: Text<'name'>;
    readonly figures: string;
    readonly languages: string;
    readonly address: string;
    readonly mapIn: Text<'country' | 'inCountry'>;
    readonly figuresIn: Text<'country'>;
  };
}
