/** The first question: a city found by its name, or none. */
import {activeParticipants} from '../../src/feed/select-feed.js';
import {Locale, nameOrder} from '../../src/locale/locale.js';
import {participantName} from '../../src/locale/participant-words.js';
import {pickText} from '../../src/locale/language.js';
import {
  filterPlaces,
  placesOf,
  type Place,
} from '../../src/widgets/participant-map/places/place.js';
import {find as $} from '../find.js';
import {messages, type DemoFeed} from '../read-feed.js';
import {element, say} from './element.js';
import {countryText} from './options.js';
import {NO_CITY} from './state.js';
import {words, type PageLanguage} from './words.js';

/** So many names stand below the field. */
const MOST_HITS = 6;
/** A name this long that finds nobody is said not to be listed. */
const LEAST_LETTERS = 2;

/** A listed participant, in the language of the page. */
export interface City {
  readonly id: string;
  readonly name: string;
  /** "Montenegro · municipality" */
  readonly about: string;
}

/** Returns a listed participant; undefined where the feed has none of this id. */
export function cityOf(
  id: string | undefined,
  {feed, page}: {readonly feed: DemoFeed; readonly page: PageLanguage},
): City | undefined {
  const found = activeParticipants(feed.participants).find((one) => one.id === id);
  if (!found) return undefined;
  const own = messages[page];
  const locale = new Locale(page, page, own.map, own);
  return {
    id: found.id,
    name: participantName(found, locale).text,
    about: `${countryText(found.country, {feed, page})} · ${messages[page].map.type[found.type]}`,
  };
}

/** Asks for the city, and tells what was chosen. */
export class CityQuestion {
  private page: PageLanguage = 'en';
  private city: string | undefined;
  private readonly input = $<HTMLInputElement>('#city');
  private readonly places = new Map<PageLanguage, Place[]>();

  constructor(
    private readonly feed: DemoFeed,
    private readonly choose: (city: string | undefined) => void,
  ) {
    this.input.addEventListener('input', () => {
      this.search();
    });
    this.input.addEventListener('keydown', (event) => {
      this.onKey(event);
    });
    $('#city-hits').addEventListener('keydown', (event) => {
      this.onKey(event);
    });
    $('#city-chosen button').addEventListener('click', () => {
      this.input.value = '';
      this.choose(undefined);
      this.focus();
    });
    for (const button of document.querySelectorAll('#city-none button, #city-missing button'))
      button.addEventListener('click', () => {
        this.choose(NO_CITY);
        $('#city-chosen button').focus();
      });
  }

  /** Moves to the question, with an empty field. */
  focus(): void {
    (this.input.offsetParent ? this.input : $('#city-chosen button')).focus();
  }

  /** Shows what is chosen. */
  show(city: string | undefined, page: PageLanguage): void {
    this.page = page;
    this.city = city;
    const {noCity} = words[page];
    const found = cityOf(city, {feed: this.feed, page});
    const isChosen = city === NO_CITY || found !== undefined;
    $('#city-question .number').classList.toggle('done', isChosen);
    $('#city-chosen').hidden = !isChosen;
    $('#city-search').hidden = isChosen;
    $('#city-chosen strong').textContent = found?.name ?? noCity;
    $('#city-chosen p span').textContent = found?.about ?? '';
    const {manifest} = this.feed;
    const home = pickText(manifest.home, page)?.text;
    if (home) $<HTMLAnchorElement>('#ask-alliance').href = home;
    // An address that names somebody who is not listed.
    if (city !== undefined && !isChosen && !this.input.value) this.input.value = city;
    this.search();
  }

  private search(): void {
    const query = this.input.value.trim();
    const hits = query && !this.isAnswered() ? this.find(query) : [];
    $('#city-hits').replaceChildren(...hits.slice(0, MOST_HITS).map(({id}) => this.hit(id)));
    const isMissing = query.length >= LEAST_LETTERS && !hits.length && !this.isAnswered();
    const {found, notListed} = words[this.page];
    const count = (hits.length === 1 ? found.one : found.other).replace('{n}', `${hits.length}`);
    const missing = notListed.replace('{name}', () => query);
    say($('#city-found'), hits.length ? count : isMissing ? missing : '');
    $('#city-missing').hidden = !isMissing;
    $('#city-none').hidden = isMissing;
    $('#city-missing strong').textContent = missing;
    $('#city-missing span').textContent = this.saysHowMany();
  }

  private isAnswered(): boolean {
    return this.city === NO_CITY || cityOf(this.city, {feed: this.feed, page: 'en'}) !== undefined;
  }

  private saysHowMany(): string {
    const {listedSoFar, allButBadge} = words[this.page];
    const {count = 0, listed = 0} = this.feed.manifest.sets['participants'] ?? {};
    const some = listedSoFar.replace('{listed}', `${listed}`).replace('{count}', `${count}`);
    return listed < count ? `${some} ${allButBadge}` : allButBadge;
  }

  /** By the beginnings of all names; a name that begins so stands before a country that does. */
  private find(query: string): Place[] {
    const {page, feed} = this;
    const own = messages[page];
    const locale = new Locale(page, page, own.map, own);
    const places =
      this.places.get(page) ??
      placesOf(activeParticipants(feed.participants), {
        requested: page,
        written: feed.manifest.languages[0] ?? 'en',
        compare: nameOrder(locale),
        country: (code) => countryText(code, {feed, page}),
      });
    this.places.set(page, places);
    const isNamed = ({name}: Place) => name.toLowerCase().startsWith(query.toLowerCase());
    return filterPlaces(places, {countries: [], types: [], query}).sort(
      (a, b) => Number(isNamed(b)) - Number(isNamed(a)),
    );
  }

  private hit(id: string): HTMLElement {
    const {name, about} = cityOf(id, {feed: this.feed, page: this.page}) ?? {name: id, about: ''};
    const button = element(
      'button',
      {type: 'button'},
      element('strong', {textContent: name}),
      ' ',
      element('span', {textContent: about}),
    );
    button.addEventListener('click', () => {
      this.choose(id);
      $('#city-chosen button').focus();
    });
    return element('li', {}, button);
  }

  /** Down and up go through field and names; Enter takes the first; Escape goes back to the field. */
  private onKey(event: KeyboardEvent): void {
    const stops = [this.input, ...document.querySelectorAll<HTMLElement>('#city-hits button')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => stops[at + 1]?.focus(),
      ArrowUp: () => stops[at - 1]?.focus(),
      Escape: () => {
        this.input.focus();
      },
    };
    if (event.key === 'Enter' && at === 0) {
      event.preventDefault();
      stops[1]?.click();
      return;
    }
    if (!steps[event.key]) return;
    // Escape in the field empties it: that is the browser's.
    if (event.key !== 'Escape' || at > 0) event.preventDefault();
    steps[event.key]?.();
  }
}
