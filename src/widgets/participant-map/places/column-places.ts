/**
 * The places of a list of thousands. The manifest says how many each country has; the columns
 * follow. Symbols and rows are made for what is in sight alone. Pure.
 */
import {participantTypes, type Manifest} from '../../../feed/feed.js';
import {isWholeList} from '../../../feed/select-feed.js';
import type {Locale} from '../../../locale/locale.js';
import {anchorsOf} from './column-anchors.js';
import {partedColumns, sliceMembers} from './column-symbols.js';
import {countrySymbols, type CountryPlaces} from './country-symbols.js';
import {ExpectedPlaces, namesInOrder} from './expected-places.js';
import type {ColumnSelection, PlaceColumns} from './place-columns.js';
import type {Place, PlaceFilter} from './place.js';
import {
  isNearView,
  type Anchor,
  type MapSymbols,
  type PlaceSource,
  type PlaceTest,
  type Selection,
  type SymbolRequest,
  type Total,
} from './place-source.js';

const BEYOND_PX = 60;
/** More rows than these are not shown at once: the page stays within 3,000 nodes. */
const WHOLE_UP_TO = 200;

export interface ColumnPlacesOptions {
  readonly manifest: Manifest;
  readonly locale: Locale;
  /** Returns the participants, once they have come. */
  readonly columns: () => PlaceColumns | undefined;
  /** Asks for the participants. */
  readonly onLoad: () => void;
  readonly onRelease: () => void;
  /** Runs a task after the next frame, and draws anew. */
  readonly later: (act: () => void) => void;
}

/** The participants as they came, and named in this language. */
interface Named {
  readonly columns: PlaceColumns;
  readonly countries: ReadonlyMap<string, string>;
  readonly inLanguage: PlaceColumns;
  readonly counts: ReadonlyMap<string, number>;
  readonly anchors: readonly Anchor[];
}

export class ColumnPlaces implements PlaceSource {
  /** What the manifest says, until the participants have come. */
  private readonly expected: ExpectedPlaces;
  private known?: Named;
  /** The last answer, and what it was made of. */
  private last?: {readonly found: ColumnSelection; readonly selection: Selection};
  /** The symbols that stand on the map, and the query whose turn it is to stand there. */
  private shown?: {readonly request: SymbolRequest; readonly symbols: MapSymbols};
  private due?: string;

  constructor(private readonly options: ColumnPlacesOptions) {
    this.expected = new ExpectedPlaces(options.manifest, options.locale);
  }

  get isLoaded(): boolean {
    return !!this.named;
  }

  /** Those who have come are the ones that passed the gate; until then the manifest says. */
  get total(): Total {
    const listed = this.columns?.total;
    if (listed === undefined) return this.expected.total;
    const set = this.options.manifest.sets['participants'];
    return {count: set?.count ?? listed, listed, complete: isWholeList(set, listed)};
  }

  get types(): ReadonlySet<string> {
    const {columns} = this;
    return columns
      ? new Set(participantTypes.filter((type) => columns.hasType(type)))
      : this.expected.types;
  }

  get countries(): ReadonlyMap<string, string> {
    return (this.named ?? this.expected).countries;
  }

  get counts(): ReadonlyMap<string, number> {
    return (this.named ?? this.expected).counts;
  }

  get anchors(): readonly Anchor[] {
    return this.named?.anchors ?? [];
  }

  load(): void {
    if (!this.isLoaded) this.options.onLoad();
  }

  release(): void {
    this.options.onRelease();
  }

  find(id: string): Place | undefined {
    return this.columns?.find(id);
  }

  pick(filter: PlaceFilter, isPicked: PlaceTest): readonly Place[] {
    const {columns} = this;
    if (!columns) return [];
    const picked = columns
      .select(filter)
      .rows.filter((index) => isPicked(columns.codeAt(index) ?? '', columns.pointOf(index)));
    return Array.from(picked, (index) => columns.at(index));
  }

  select(filter: PlaceFilter): Selection {
    const {columns} = this;
    // Of thousands the countries stand there first, each with its number.
    if (!columns) return {...this.expected.select(filter), wholeUpTo: 0};
    const found = columns.select(filter);
    if (this.last?.found !== found) this.last = {found, selection: knownSelection(columns, found)};
    return this.last.selection;
  }

  /** A keystroke is answered by the list first; the map follows in the task after. */
  symbols(request: SymbolRequest): MapSymbols {
    const {shown, due} = this;
    const {query} = request.filter;
    if (
      shown?.request.view === request.view &&
      shown.request.filter.query !== query &&
      due !== query
    ) {
      this.options.later(() => {
        this.due = query;
      });
      return shown.symbols;
    }
    this.shown = {request, symbols: this.newSymbols(request)};
    return this.shown.symbols;
  }

  /** The participants in this language, once they have come. */
  private get columns(): PlaceColumns | undefined {
    return this.named?.inLanguage;
  }

  private get named(): Named | undefined {
    const columns = this.options.columns();
    if (!columns) return undefined;
    if (this.known?.columns !== columns) {
      const {manifest, locale} = this.options;
      const countries = namesInOrder(columns.codes, manifest, locale);
      const inLanguage = columns.named(countries, locale, manifest.languages[0] ?? 'en');
      const counts = inLanguage.countByCountry();
      this.known = {columns, countries, inLanguage, counts, anchors: anchorsOf(inLanguage)};
    }
    return this.known;
  }

  private newSymbols(request: SymbolRequest): MapSymbols {
    const {columns} = this;
    if (!columns) return this.expected.symbols(request);
    const {view, filter, isWhole} = request;
    const parted = isWhole ? undefined : columns.select(filter).members;
    const symbols = parted
      ? partedColumns(columns, parted, request, BEYOND_PX)
      : countrySymbols(countriesOf(columns, filter), request);
    return {
      symbols: symbols.filter(({at}) => isNearView(at, view, BEYOND_PX)),
      dots: parted && {x: columns.x, y: columns.y, members: parted},
    };
  }
}

const countriesOf = (columns: PlaceColumns, filter: PlaceFilter): CountryPlaces[] => {
  const {groups, rows} = columns.select(filter);
  return groups.map(({code, title, from, count}) => {
    const leaves = rows.subarray(from, from + count);
    return {
      code,
      name: title,
      count,
      first: columns.pointOf(leaves[0]!), // A group has a row.
      members: sliceMembers(columns, leaves),
    };
  });
};

const knownSelection = (columns: PlaceColumns, {rows, groups}: ColumnSelection): Selection => ({
  count: rows.length,
  groups,
  hasRows: true,
  wholeUpTo: WHOLE_UP_TO,
  rows: (from, to) => Array.from(rows.subarray(from, to), (index) => columns.at(index)),
  rowOf: (id) => {
    const place = columns.find(id);
    return place ? rows.indexOf(place.index) : -1;
  },
});
