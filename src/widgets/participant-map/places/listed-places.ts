/** The places of a list that is in memory. Pure. */
import type {Manifest, Participant} from '../../../feed/feed.js';
import {activeParticipants, countByCountry, isWholeList} from '../../../feed/select-feed.js';
import {MAP_LIMITS} from '../../../geo/basemap.js';
import {clusterPoints} from '../../../geo/clusters.js';
import {isInFrame, planeToPixel} from '../../../geo/projection.js';
import {quickNameOrder} from '../../../locale/letter-order.js';
import {nameCountry, type Locale} from '../../../locale/locale.js';
import {CLUSTER_RADIUS_PX, symbolDiameter} from '../symbols/symbol.js';
import {countrySymbols, type CountryPlaces} from './country-symbols.js';
import {filterPlaces, groupByCountry, placesOf, type Place, type PlaceFilter} from './place.js';
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
import {partedSymbols, type PartedSymbol} from './parted-symbols.js';
import {membersOf} from './place-symbol.js';

const BEYOND_PX = 200;

export class ListedPlaces implements PlaceSource {
  readonly total: Total;
  readonly types: ReadonlySet<string>;
  readonly countries: ReadonlyMap<string, string>;
  readonly counts: ReadonlyMap<string, number>;
  readonly anchors: readonly Anchor[];
  readonly isLoaded = true;
  readonly places: readonly Place[];
  private last?: {readonly key: string; readonly selection: Selection};

  /** @param participants those that have ended too */
  constructor(participants: readonly Participant[], manifest: Manifest, locale: Locale) {
    const active = activeParticipants(participants);
    const set = manifest.sets['participants'];
    this.places = placesOf(active, {
      requested: locale.requested,
      written: manifest.languages[0] ?? 'en',
      compare: quickNameOrder(locale),
      country: (code) => nameCountry(locale, code, manifest.countries),
    });
    this.total = {
      count: set?.count ?? active.length,
      listed: active.length,
      complete: isWholeList(set, active.length),
    };
    this.types = new Set(active.map(({type}) => type));
    this.counts = countByCountry(active);
    this.countries = new Map(
      this.places.map(({participant, countryName}) => [participant.country, countryName]),
    );
    this.anchors = this.places.map(({point, participant: {country}}) => ({point, country}));
  }

  load(): void {
    // All of it is there.
  }

  release(): void {
    // It listens to nothing.
  }

  find(id: string): Place | undefined {
    return this.places.find((place) => place.id === id);
  }

  pick(filter: PlaceFilter, isPicked: PlaceTest): readonly Place[] {
    return filterPlaces(this.places, filter).filter(({participant, point}) =>
      isPicked(participant.country, point),
    );
  }

  select(filter: PlaceFilter): Selection {
    const key = JSON.stringify(filter);
    if (this.last?.key !== key)
      this.last = {key, selection: selectionOf(filterPlaces(this.places, filter))};
    return this.last.selection;
  }

  symbols(request: SymbolRequest): MapSymbols {
    const {view, filter, isWhole} = request;
    const groups = [...groupByCountry(filterPlaces(this.places, filter))];
    const symbols = isWhole
      ? countrySymbols(groups.map(countryOf), request)
      : partedSymbols(
          groups.flatMap(([, places]) => clustersOf(places, request)),
          view,
        );
    return {symbols: symbols.filter(({at}) => isNearView(at, view, BEYOND_PX))};
  }
}

function selectionOf(places: readonly Place[]): Selection {
  let from = 0;
  return {
    count: places.length,
    groups: [...groupByCountry(places)].map(([code, {length: count, 0: first}]) => {
      from += count;
      return {code, title: first?.countryName ?? code, from: from - count, count};
    }),
    hasRows: true,
    wholeUpTo: Infinity,
    rows: (from, to) => places.slice(from, to),
    rowOf: (id) => places.findIndex((place) => place.id === id),
  };
}

const countryOf = ([code, places]: readonly [string, readonly Place[]]): CountryPlaces => ({
  code,
  name: places[0]?.countryName ?? code,
  count: places.length,
  first: places[0]?.point,
  members: membersOf(places),
});

/** Places of one country: those that are too near to be told apart are one symbol. */
function clustersOf(all: readonly Place[], {view, scale}: SymbolRequest): PartedSymbol[] {
  const mapped = all.filter(({point}) => isInFrame(MAP_LIMITS, point));
  const points = mapped.map(({point}) => point);
  const clusters = clusterPoints(points, view.metresPerPixel, CLUSTER_RADIUS_PX).filter(({place}) =>
    isNearView(planeToPixel(view, place), view, BEYOND_PX + CLUSTER_RADIUS_PX),
  );
  return clusters.map(({leaves, place}) => {
    const places = leaves.map((leaf) => mapped[leaf]!); // The places are what was clustered.
    const {participant, countryName} = places[0]!; // A cluster has a leaf.
    return {
      country: participant.country,
      countryName,
      members: membersOf(places),
      count: places.length,
      place,
      diameterPx: symbolDiameter(places.length, scale),
    };
  });
}
