/** What a map on the page says of its filter: its landmarks' names, told from those of the other maps, and how many it shows. */
import type {LitElement, ReactiveController} from 'lit';
import {nameCountry, placeInCountry} from '../../../locale/locale.js';
import type {Content} from '../places/content.js';
import {listStatus} from '../list/place-list.js';
import type {PlaceFilter} from '../places/place.js';

const namesOf = (
  {feed: {manifest}, locale}: Content,
  {countries, types}: PlaceFilter,
): string[] => [
  ...countries.map((code) => nameCountry(locale, code, manifest.countries)),
  ...types.map((type) => locale.words.typeFilter[type]),
];

/** "Map of participants, France, Cities". */
export const labelOf = (name: string, content: Content, filter: PlaceFilter): string =>
  [name, ...namesOf(content, filter)].join(', ');

/** "10 participants in France", "4 participants shown (France, Cities)". */
export function statusOf(content: Content, filter: PlaceFilter, listed: number): string {
  const {
    total,
    long,
    locale,
    feed: {manifest},
  } = content;
  const {countries, types, query} = filter;
  const onlyCountry = countries.length === 1 && !types.length && !query.trim();
  const shown = long ? long.count(filter) : listed;
  if (shown === undefined) return long!.waiting;
  const names = onlyCountry || !shown ? '' : namesOf(content, filter).join(', ');
  const status = listStatus(locale, shown, total, {
    filtered: !!(countries.length || types.length || query.trim()),
    ...(onlyCountry && {inCountry: placeInCountry(locale, countries[0]!, manifest.countries)}),
  });
  return names ? `${status} (${names})` : status;
}

/** Maps on this page, in the order in which they came. */
const maps: LandmarkController[] = [];

/**
 * Names the landmarks. Several maps of one filter and language on a page are counted, for landmarks must have names of their own.
 * One that holds the focus keeps its name until the focus leaves it: Firefox else drops what is said meanwhile.
 */
export class LandmarkController implements ReactiveController {
  /** Part → label. */
  private labels = new Map<string, string>();
  private labelsBefore = this.labels;
  private before = '';
  /** Whether a landmark bears a name that is no longer the one it ought to. */
  private isLate = false;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    maps.push(this);
    this.host.addEventListener('focusout', this.onFocusOut);
  }

  hostUpdate(): void {
    this.labelsBefore = this.labels;
    this.labels = new Map();
    this.isLate = false;
  }

  hostDisconnected(): void {
    maps.splice(maps.indexOf(this), 1);
    this.host.removeEventListener('focusout', this.onFocusOut);
    for (const {host} of maps) host.requestUpdate();
  }

  /** Another's name may depend on what changed here. */
  hostUpdated(): void {
    const now = [...this.labels.values()].join('|');
    if (now === this.before) return;
    this.before = now;
    for (const other of maps) if (other !== this) other.host.requestUpdate();
  }

  /** The label of a part, with a number where an earlier map bears the same. */
  unique(part: 'search' | 'map', wanted: string): string {
    const holdsFocus = !!this.host.shadowRoot?.activeElement?.closest(`[part="${part}"]`);
    const label = (holdsFocus && this.labelsBefore.get(part)) || wanted;
    this.isLate ||= label !== wanted;
    this.labels.set(part, label);
    const earlier = maps
      .slice(0, Math.max(0, maps.indexOf(this)))
      .filter(({labels}) => labels.get(part) === label).length;
    return earlier ? `${label} (${earlier + 1})` : label;
  }

  /** By the next frame the focus is where it goes. */
  private readonly onFocusOut = () => {
    if (this.isLate)
      requestAnimationFrame(() => {
        this.host.requestUpdate();
      });
  };
}
