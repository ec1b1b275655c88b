/**
 * The places of a list of thousands. The overview shows the whole at once; the columns follow.
 * Symbols and rows are made for what is in sight alone. Pure.
 */
import {participantTypes, type Manifest} from '../../../feed/feed.js';
import type {ParticipantColumns} from '../../../feed/participant-columns.js';
import {isWholeList} from '../../../feed/select-feed.js';
import {clusterFrame} from '../../../geo/dense-clusters.js';
import {frameOf, growFrame, toPlane, type Frame, type View} from '../../../geo/projection.js';
import {quickNameOrder} from '../../../locale/letter-order.js';
import {nameCountry, type Locale} from '../../../locale/locale.js';
import {
  COLUMN_RADIUS_PX,
  ColumnSymbol,
  OverviewSymbol,
  type OverviewPoints,
} from './column-symbols.js';
import type {ColumnSelection, PlaceColumns} from './place-columns.js';
import type {Place, PlaceFilter} from './place.js';
import {
  isNearView,
  type Anchor,
  type MapSymbols,
  type PlaceSource,
  type PlaceSymbol,
  type Selection,
  type Total,
} from './place-source.js';

const BEYOND_PX = 60;
/** The feed tool takes places within this distance together in the overview. */
const OVERVIEW_RADIUS_M = 100_000;
/** More rows than these are not shown at once: the page stays within 3,000 nodes. */
const WHOLE_UP_TO = 200;

export interface ColumnPlacesOptions {
  /** The overview's columns, one group a country. */
  readonly groups: readonly ParticipantColumns[];
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

export class ColumnPlaces implements PlaceSource {
  readonly countries: ReadonlyMap<string, string>;
  readonly anchors: readonly Anchor[];
  private readonly overview: OverviewPoints;
  /** The participants as they came, and named in this language. */
  private named?: {
    readonly columns: PlaceColumns;
    readonly inLanguage: PlaceColumns;
    readonly counts: ReadonlyMap<string, number>;
  };
  /** The last answer, and what it was made of. */
  private last?: {readonly found: ColumnSelection; readonly selection: Selection};
  /** The symbols that stand on the map, and the query whose turn it is to stand there. */
  private shown?: {readonly view: View; readonly query: string; readonly symbols: MapSymbols};
  private due?: string;

  constructor(private readonly options: ColumnPlacesOptions) {
    const {groups, locale, manifest} = options;
    const order = quickNameOrder(locale);
    const names = groups.map(({country}): [string, string] => [
      country,
      nameCountry(locale, country, manifest.countries),
    ]);
    this.countries = new Map(names.sort(([, a], [, b]) => order(a, b)));
    this.anchors = groups.flatMap(({country, degrees, count}) =>
      Array.from({length: count}, (_, i) => ({
        point: toPlane(degrees[2 * i]!, degrees[2 * i + 1]!), // A group has `count` pairs.
        country,
      })),
    );
    this.overview = {
      x: this.anchors.map(({point}) => point.x),
      y: this.anchors.map(({point}) => point.y),
      weight: groups.flatMap((group) =>
        Array.from({length: group.count}, (_, i) => group.number('count', i)),
      ),
      countries: this.anchors.map(({country}) => country),
      groups,
      spreadM: OVERVIEW_RADIUS_M,
    };
  }

  get isLoaded(): boolean {
    return !!this.columns;
  }

  /** Those who have come are the ones that passed the gate; until then the manifest says. */
  get total(): Total {
    const {set} = this;
    const listed = this.columns?.total ?? set?.listed ?? 0;
    return {count: set?.count ?? listed, listed, complete: isWholeList(set, listed)};
  }

  get types(): ReadonlySet<string> {
    const {columns} = this;
    return new Set(
      columns
        ? participantTypes.filter((type) => columns.hasType(type))
        : Object.keys(this.set?.byType ?? {}),
    );
  }

  get counts(): ReadonlyMap<string, number> {
    return this.columns && this.named
      ? this.named.counts
      : new Map(Object.entries(this.set?.byCountry ?? {}));
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

  select(filter: PlaceFilter, hasMap: boolean): Selection {
    const {columns} = this;
    if (!columns) return this.expectedSelection(filter);
    const found = columns.select(filter, hasMap);
    if (this.last?.found !== found) this.last = {found, selection: knownSelection(columns, found)};
    return this.last.selection;
  }

  /** A keystroke is answered by the list first; the map follows in the task after. */
  symbols(view: View, filter: PlaceFilter): MapSymbols {
    const {shown, due} = this;
    const {query} = filter;
    if (shown?.view === view && shown.query !== query && due !== query) {
      this.options.later(() => {
        this.due = query;
      });
      return shown.symbols;
    }
    this.shown = {view, query, symbols: this.newSymbols(view, filter)};
    return this.shown.symbols;
  }

  private get set() {
    return this.options.manifest.sets['participants'];
  }

  /** The participants in this language, once they have come. */
  private get columns(): PlaceColumns | undefined {
    const columns = this.options.columns();
    if (!columns) return undefined;
    if (this.named?.columns !== columns) {
      const inLanguage = columns.named(this.countries, this.options.locale);
      this.named = {columns, inLanguage, counts: inLanguage.countByCountry()};
    }
    return this.named.inLanguage;
  }

  /** What the manifest's counts say of a filter while the participants are on their way. */
  private expectedSelection({countries, types, query}: PlaceFilter): Selection {
    const {counts} = this;
    const wanted = [...this.countries].filter(
      ([code]) => !countries.length || countries.includes(code),
    );
    const countOf = (code: string) => counts.get(code) ?? 0;
    const isKnown = !types.length && !query.trim();
    return {
      count: isKnown ? wanted.reduce((sum, [code]) => sum + countOf(code), 0) : undefined,
      groups: wanted.map(([code, title]) => ({
        code,
        title,
        from: 0,
        count: countOf(code),
        beyond: 0,
      })),
      hasRows: false,
      wholeUpTo: 0,
      rows: () => [],
      rowOf: () => -1,
    };
  }

  private newSymbols(view: View, filter: PlaceFilter): MapSymbols {
    const {columns} = this;
    const frame = growFrame(
      frameOf(view),
      (BEYOND_PX + 4 * COLUMN_RADIUS_PX) * view.metresPerPixel,
    );
    const radiusM = COLUMN_RADIUS_PX * view.metresPerPixel;
    const isWide =
      radiusM > 1.5 * OVERVIEW_RADIUS_M && !filter.types.length && !filter.query.trim();
    const members = columns?.select(filter, true).members;
    const symbols: PlaceSymbol[] =
      columns && members && !isWide
        ? clusterFrame(columns, members, frame, radiusM).map(
            (cluster) => new ColumnSymbol(cluster, view, columns),
          )
        : this.overviewSymbols(view, filter, frame, radiusM);
    return {
      symbols: symbols.filter(({at}) => isNearView(at, view, BEYOND_PX)),
      dots: columns && members && {x: columns.x, y: columns.y, members},
    };
  }

  private overviewSymbols(
    view: View,
    {countries}: PlaceFilter,
    frame: Frame,
    radiusM: number,
  ): OverviewSymbol[] {
    const {overview, columns} = this;
    const members = overview.countries.flatMap((code, i) =>
      !countries.length || countries.includes(code) ? [i] : [],
    );
    return clusterFrame(overview, members, frame, radiusM).map(
      (cluster) => new OverviewSymbol(cluster, view, overview, this.countries, columns),
    );
  }
}

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
