/** The places of a list that is in memory. Pure. */
import type {Manifest, Participant} from '../../../feed/feed.js';
import {activeParticipants, countByCountry, isWholeList} from '../../../feed/select-feed.js';
import {MAP_LIMITS} from '../../../geo/basemap.js';
import {clusterPoints, type Cluster} from '../../../geo/clusters.js';
import {frameAround, isInFrame, planeToPixel, type View} from '../../../geo/projection.js';
import {quickNameOrder} from '../../../locale/letter-order.js';
import {nameCountry, type Locale} from '../../../locale/locale.js';
import {CLUSTER_RADIUS_PX} from '../map/symbol.js';
import {filterPlaces, groupByCountry, placesOf, type Place, type PlaceFilter} from './place.js';
import {
  isNearView,
  type Anchor,
  type MapSymbols,
  type PlaceGroup,
  type PlaceSource,
  type PlaceSymbol,
  type Selection,
  type Total,
} from './place-source.js';

const BEYOND_PX = 200;

export class ListedPlaces implements PlaceSource {
  readonly total: Total;
  readonly types: ReadonlySet<string>;
  readonly countries: ReadonlyMap<string, string>;
  readonly counts: ReadonlyMap<string, number>;
  readonly anchors: readonly Anchor[];
  readonly isLoaded = true;
  private readonly places: readonly Place[];
  private last?: {readonly key: string; readonly selection: Selection};

  /** @param participants those that have ended too */
  constructor(participants: readonly Participant[], manifest: Manifest, locale: Locale) {
    const active = activeParticipants(participants);
    const set = manifest.sets['participants'];
    this.places = placesOf(active, {
      requested: locale.requested,
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

  select(filter: PlaceFilter, hasMap: boolean): Selection {
    const key = JSON.stringify([filter, hasMap]);
    if (this.last?.key !== key)
      this.last = {key, selection: selectionOf(filterPlaces(this.places, filter), hasMap)};
    return this.last.selection;
  }

  symbols(view: View, filter: PlaceFilter): MapSymbols {
    const mapped = filterPlaces(this.places, filter).filter(isMapped);
    const points = mapped.map(({point}) => point);
    const clusters = clusterPoints(points, view.metresPerPixel, CLUSTER_RADIUS_PX);
    return {
      symbols: clusters
        .map((cluster) => symbolOf(cluster, mapped, view))
        .filter(({at}) => isNearView(at, view, BEYOND_PX)),
    };
  }
}

const isMapped = ({point}: Place): boolean => isInFrame(MAP_LIMITS, point);

function selectionOf(found: readonly Place[], hasMap: boolean): Selection {
  const outside = found.filter((place) => hasMap && !isMapped(place));
  const inside = outside.length ? found.filter(isMapped) : found;
  const places = [...inside, ...outside];
  return {
    count: places.length,
    groups: groupsOf(inside, outside),
    hasRows: true,
    wholeUpTo: Infinity,
    rows: (from, to) => places.slice(from, to),
    rowOf: (id) => places.findIndex((place) => place.id === id),
  };
}

function groupsOf(inside: readonly Place[], outside: readonly Place[]): PlaceGroup[] {
  let from = 0;
  const groups = [...groupByCountry(inside)].map(([code, places]): PlaceGroup => {
    const beyond = outside.filter(({participant}) => participant.country === code).length;
    from += places.length;
    const count = places.length;
    return {code, title: places[0]?.countryName ?? code, from: from - count, count, beyond};
  });
  if (outside.length)
    groups.push({code: 'outside', title: '', from, count: outside.length, beyond: 0});
  return groups;
}

function symbolOf(cluster: Cluster, all: readonly Place[], view: View): PlaceSymbol {
  const places = cluster.leaves.map((leaf) => all[leaf]!); // The places are what was clustered.
  const [first] = places as [Place, ...Place[]];
  return {
    key: first.id,
    cluster,
    at: planeToPixel(view, cluster.place),
    radiusPx: CLUSTER_RADIUS_PX,
    count: places.length,
    name: places.length === 1 ? first.name : '',
    get countryNames() {
      return new Set(places.map(({countryName}) => countryName));
    },
    places,
    get frame() {
      return frameAround(places.map(({point}) => point))!; // A symbol has a place.
    },
    holds: (id) => places.some((place) => place.id === id),
  };
}
