/**
 * A list of thousands, itself loaded where there is one. The overview shows the whole at once; the list by columns follows, and
 * everything is made of it for what is in sight alone: symbols, rows, the places that a search finds.
 */
import type {LitElement} from 'lit';
import {participantTypes, type Participant} from '../../../feed/feed.js';
import {columnsOf, parseColumns} from '../../../feed/parse-columns.js';
import {ParticipantColumns} from '../../../feed/participant-columns.js';
import {isWholeList} from '../../../feed/select-feed.js';
import {makeColumns} from '../../../feed/write-columns.js';
import {clusterFrame, type PointColumns} from '../../../geo/dense-clusters.js';
import {
  frameOf,
  growFrame,
  planeToPixel,
  toPlane,
  type Frame,
  type PlanePoint,
  type View,
} from '../../../geo/projection.js';
import {longListWords} from '../../../locale/messages/long-list.js';
import {quickNameOrder} from '../../../locale/letter-order.js';
import {nameCountry, type Locale} from '../../../locale/locale.js';
import type {map as english} from '../../../locale/messages/en.js';
import {FeedController} from '../../../store/feed-controller.js';
import type {FeedPart} from '../../../store/feed-parts.js';
import type {FeedData} from '../../../store/feed-store.js';
import {warnOnce} from '../../../store/page.js';
import {LIMITS} from '../../../store/read-body.js';
import {adoptStyles} from '../../shared/adopt-styles.js';
import {drawDots} from '../map/dots.js';
import {LongPlaces} from './long-places.js';
import {longListStyles} from '../list/paged-list.styles.js';
import {longList, text, type LongListOptions} from '../list/paged-list.js';
import {OverviewSymbol, PlacesSymbol} from './long-symbols.js';
import type {MapList} from './map-part.js';
import type {MapSymbol} from '../map/symbol-buttons.js';
import type {Place, PlaceFilter} from './place.js';
import type {ListOptions} from '../list/place-list.js';

/** Farther apart than those of a short list: hundreds of symbols would hide the land. */
const RADIUS_PX = 60;
/** Symbols this far outside of the view are there too. */
const BEYOND_PX = 60;
/** As the feed tool takes places together in the overview. */
const OVERVIEW_RADIUS_M = 100_000;

type LongListHost = LitElement & {feed: string};

/** The whole of a long list, for the first view. */
export interface Overview {
  readonly groups: readonly ParticipantColumns[];
  /** The participants, where they came with it: of a plain list, which has no companions. */
  readonly places?: LongPlaces;
  readonly newLongList: (
    host: LongListHost,
    feed: FeedData<MapList>,
    locale: Locale<typeof english>,
  ) => LongList;
}

const newLongList: Overview['newLongList'] = (host, feed, locale) =>
  new LongList(host, feed, locale);

export const parseOverview = (json: unknown, file: string): Overview => ({
  groups: parseColumns(json, file, 'cluster', warnOnce),
  newLongList,
});

/** A plain list with too many for a list in a page, shown as a long one: each stands for itself in the first view. */
export async function groupPlainList(active: readonly Participant[]): Promise<Overview> {
  const groups = makeColumns(active).features.map(
    (feature) =>
      new ParticipantColumns(feature.properties.country, {
        ...feature,
        properties: {...feature.properties, count: 1},
      }),
  );
  return {groups, places: await LongPlaces.from(groups), newLongList};
}

const columnsPart: FeedPart<LongPlaces> = {
  name: 'columns',
  large: true,
  limit: LIMITS.columns,
  file: ({sets}) => sets['participants']?.columns,
  parse: (json, file) => LongPlaces.from(columnsOf(json, file, 'participant', warnOnce)),
};

interface Points extends PointColumns {
  readonly count: number;
  readonly countries: readonly string[];
}

/** Of thousands of participants, what list and map ask for. */
export class LongList {
  /** What `homeFrame` looks at. */
  readonly anchors: readonly {
    readonly point: PlanePoint;
    readonly participant: Pick<Participant, 'country'>;
  }[];
  /** Code → name, in the language's order. */
  readonly countries: ReadonlyMap<string, string>;
  private readonly overview: Points;
  private readonly columns: FeedController<LongPlaces>;
  /** What came with the overview. */
  private readonly given: LongPlaces | undefined;
  private source?: LongPlaces;
  private named?: LongPlaces;
  private wanted = false;
  /** What is open in the list: a country, and the first of the rows shown. */
  private open?: {readonly group: string; readonly from: number};
  private chosenId?: string;
  private drawn?: unknown[];
  /** What stands on the map, and the query whose turn it is to stand there. */
  private shown?: {readonly view: View; readonly query: string; readonly symbols: MapSymbol[]};
  private due?: string;

  constructor(
    private readonly host: LongListHost,
    private readonly feed: FeedData<MapList>,
    private readonly locale: Locale<typeof english>,
  ) {
    const {groups, places} = feed.part as Overview;
    this.given = places;
    const order = quickNameOrder(locale);
    this.countries = new Map(
      groups
        .map(
          ({country}) => [country, nameCountry(locale, country, feed.manifest.countries)] as const,
        )
        .sort(([, a], [, b]) => order(a, b)),
    );
    this.anchors = groups.flatMap(({country, degrees, count}) =>
      Array.from({length: count}, (_, i) => ({
        point: toPlane(degrees[2 * i]!, degrees[2 * i + 1]!),
        participant: {country},
      })),
    );
    this.overview = {
      x: this.anchors.map(({point}) => point.x),
      y: this.anchors.map(({point}) => point.y),
      count: this.anchors.length,
      weight: groups.flatMap((group) =>
        Array.from({length: group.count}, (_, i) => group.number('count', i)),
      ),
      countries: this.anchors.map(({participant}) => participant.country),
    };
    adoptStyles(host.renderRoot, longListStyles);
    this.columns = new FeedController(host, () => (this.wanted ? columnsPart : undefined));
  }

  /** The participants, once they have come. */
  get all(): LongPlaces | undefined {
    const {state} = this.columns;
    // Of the same publication as the overview, else the figures would not agree.
    const part =
      this.given ??
      ('feed' in state && state.feed.manifest === this.feed.manifest ? state.feed.part : undefined);
    if (part !== this.source)
      [this.source, this.named] = [part, part?.named(this.countries, this.locale)];
    return this.named;
  }

  /** Asks for the participants, once the first view stands. */
  want(): void {
    if (this.wanted || this.given) return;
    this.wanted = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        this.host.requestUpdate();
      }),
    );
  }

  /** Takes its controller off the host, for another list. */
  leave(): void {
    this.host.removeController(this.columns);
    this.columns.hostDisconnected();
  }

  /** The places that a filter lets through, all made; empty until the participants have come. */
  places(filter: PlaceFilter): Place[] {
    const {all} = this;
    return all ? Array.from(all.select(filter).rows, (index) => all.at(index)) : [];
  }

  /** What is said while that is not known. */
  get waiting(): string {
    return text(longListWords(this.locale.lang).loading);
  }

  /** How many a filter lets through; undefined where that is not known yet. */
  count(filter: PlaceFilter): number | undefined {
    const {all, counts} = this;
    if (all) return all.select(filter).rows.length;
    if (filter.types.length || filter.query.trim()) return undefined;
    return (filter.countries.length ? filter.countries : [...counts.keys()]).reduce(
      (sum, code) => sum + (counts.get(code) ?? 0),
      0,
    );
  }

  /** Country code → number of participants: of the list, where it has come, else as the manifest has it. */
  get counts(): ReadonlyMap<string, number> {
    const {all, feed} = this;
    return all
      ? all.countByCountry()
      : new Map(Object.entries(feed.manifest.sets['participants']?.byCountry ?? {}));
  }

  /** How many are listed; of those that have come, the ones that passed the gate. */
  get listed(): number {
    const {all, feed} = this;
    return all ? all.total : (feed.manifest.sets['participants']?.listed ?? 0);
  }

  /** The types that there are. */
  get types(): ReadonlySet<string> {
    const {all, feed} = this;
    return all
      ? new Set(participantTypes.filter((type) => all.hasType(type)))
      : new Set(Object.keys(feed.manifest.sets['participants']?.byType ?? {}));
  }

  /** Those with these ids that a filter lets through; undefined until the participants have come. */
  among(ids: readonly string[], filter: PlaceFilter): Place[] | undefined {
    const {all} = this;
    return (
      all &&
      ids.flatMap((id) => all.find(id) ?? []).filter((place) => all.select(filter).has(place.index))
    );
  }

  /** A keystroke is answered by the list first; the map follows in the task after. */
  symbols(view: View, filter: PlaceFilter): MapSymbol[] {
    const {shown, due, host} = this;
    const {query} = filter;
    if (shown?.view === view && shown.query !== query && due !== query) {
      requestAnimationFrame(() =>
        setTimeout(() => {
          this.due = query;
          host.requestUpdate();
        }),
      );
      return shown.symbols;
    }
    this.shown = {view, query, symbols: this.newSymbols(view, filter)};
    return this.shown.symbols;
  }

  private newSymbols(view: View, filter: PlaceFilter): MapSymbol[] {
    const {all} = this;
    const frame = growFrame(frameOf(view), (BEYOND_PX + 4 * RADIUS_PX) * view.metresPerPixel);
    const radiusM = RADIUS_PX * view.metresPerPixel;
    const isWide =
      radiusM > 1.5 * OVERVIEW_RADIUS_M && !filter.types.length && !filter.query.trim();
    const symbols =
      all && !isWide
        ? this.placeSymbols(all, filter, frame, radiusM)
        : this.overviewSymbols(filter, frame, radiusM);
    return symbols
      .map((symbol) => symbol.standAt(planeToPixel(view, symbol.cluster.place)))
      .filter(
        ({at: {x, y}}) =>
          x > -BEYOND_PX &&
          y > -BEYOND_PX &&
          x < view.widthPx + BEYOND_PX &&
          y < view.heightPx + BEYOND_PX,
      );
  }

  list(options: ListOptions, filter: PlaceFilter): unknown {
    const {all, open} = this;
    this.followChoice(options.chosenId, filter);
    const onOpen: LongListOptions['onOpen'] = (group, from) => {
      this.open = from === undefined ? undefined : {group, from};
      this.host.requestUpdate();
    };
    if (all)
      return longList({
        ...options,
        groups: all.select(filter).groups,
        open: this.open ?? open,
        onOpen,
        rows: (from, to) =>
          Array.from(all.select(filter).rows.subarray(from, to), (index) => all.at(index)),
      });
    const codes = [...this.countries].filter(
      ([code]) => !filter.countries.length || filter.countries.includes(code),
    );
    const {counts} = this;
    return longList({
      ...options,
      open,
      onOpen,
      groups: codes.map(([code, title]) => ({code, title, count: counts.get(code) ?? 0, from: 0})),
    });
  }

  /** A dot for each participant, where no symbol of its own stands for it. */
  draw(canvas: HTMLCanvasElement | null, view: View | undefined, filter: PlaceFilter): void {
    const {all} = this;
    if (!canvas || !view || !all || this.shown?.query !== filter.query) return;
    const selection = all.select(filter);
    const drawn = [canvas, view, selection];
    if (drawn.every((one, i) => one === this.drawn?.[i])) return;
    this.drawn = drawn;
    drawDots(canvas, view, all, selection.members);
  }

  private overviewSymbols(
    {countries}: PlaceFilter,
    frame: Frame,
    radiusM: number,
  ): OverviewSymbol[] {
    const {overview, all, locale} = this;
    const members = overview.countries.flatMap((code, i) =>
      !countries.length || countries.includes(code) ? [i] : [],
    );
    return clusterFrame(overview, members, frame, radiusM).map(
      (cluster) =>
        new OverviewSymbol({
          cluster,
          overview,
          groups: (this.feed.part as Overview).groups,
          all,
          names: this.countries,
          complete: this.complete,
          locale,
          spreadM: OVERVIEW_RADIUS_M,
        }),
    );
  }

  private placeSymbols(
    all: LongPlaces,
    filter: PlaceFilter,
    frame: Frame,
    radiusM: number,
  ): PlacesSymbol[] {
    return clusterFrame(all, all.select(filter).members, frame, radiusM).map(
      (cluster) => new PlacesSymbol({cluster, all, complete: this.complete, locale: this.locale}),
    );
  }

  private get complete(): boolean {
    return isWholeList(this.feed.manifest.sets['participants'], this.listed);
  }

  /** What is chosen elsewhere, on the map or by the page, is open in the list. */
  private followChoice(chosenId: string | undefined, filter: PlaceFilter): void {
    const place = chosenId !== this.chosenId ? this.all?.find(chosenId ?? '') : undefined;
    if (chosenId && !place && chosenId !== this.chosenId) return;
    this.chosenId = chosenId;
    if (place) this.open = this.all!.select(filter).pageOf(place) ?? this.open;
  }
}
