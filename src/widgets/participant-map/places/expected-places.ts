/**
 * What the manifest alone says of the participants: how many each country has, and where the only
 * one of a country is. The first view is made of it, before any list has come. Pure.
 */
import type {CountedSet, Manifest} from '../../../feed/feed.js';
import {isWholeList} from '../../../feed/select-feed.js';
import {toPlane} from '../../../geo/projection.js';
import {quickNameOrder} from '../../../locale/letter-order.js';
import {nameCountry, type Locale} from '../../../locale/locale.js';
import {countrySymbols, type CountryPlaces} from './country-symbols.js';
import type {PlaceFilter} from './place.js';
import type {MapSymbols, PlaceSource, Selection, SymbolRequest, Total} from './place-source.js';
import {membersOf} from './place-symbol.js';

/** Tells whether the manifest says enough for the first view of its list. */
export function hasFirstView({byCountry, single = {}, listed}: CountedSet): boolean {
  const counts = Object.entries(byCountry ?? {});
  return (
    counts.length > 0 &&
    counts.reduce((sum, [, count]) => sum + count, 0) === listed &&
    counts.every(([code, count]) => count > 1 || Object.hasOwn(single, code))
  );
}

/** Returns ISO code → name, in the language's order. */
export function namesInOrder(
  codes: Iterable<string>,
  {countries}: Manifest,
  locale: Locale,
): ReadonlyMap<string, string> {
  const order = quickNameOrder(locale);
  const names = Array.from(codes, (code): [string, string] => [
    code,
    nameCountry(locale, code, countries),
  ]);
  return new Map(names.sort(([, a], [, b]) => order(a, b)));
}

export class ExpectedPlaces implements PlaceSource {
  readonly total: Total;
  readonly types: ReadonlySet<string>;
  readonly countries: ReadonlyMap<string, string>;
  readonly counts: ReadonlyMap<string, number>;
  readonly anchors = [];
  readonly isLoaded = false;
  private readonly single: NonNullable<CountedSet['single']>;

  constructor(manifest: Manifest, locale: Locale) {
    const set = manifest.sets['participants'];
    const listed = set?.listed ?? 0;
    this.total = {count: set?.count ?? listed, listed, complete: isWholeList(set, listed)};
    this.types = new Set(Object.keys(set?.byType ?? {}));
    this.counts = new Map(Object.entries(set?.byCountry ?? {}));
    this.countries = namesInOrder(this.counts.keys(), manifest, locale);
    this.single = set?.single ?? {};
  }

  load(): void {
    // It comes by itself.
  }

  release(): void {
    // It listens to nothing.
  }

  find(): undefined {
    return undefined;
  }

  pick(): [] {
    return [];
  }

  /** What the counts say of a filter; nothing of types and names. */
  select({countries, types, query}: PlaceFilter): Selection {
    const wanted = [...this.countries].filter(
      ([code]) => !countries.length || countries.includes(code),
    );
    const countOf = (code: string) => this.counts.get(code) ?? 0;
    const isKnown = !types.length && !query.trim();
    return {
      count: isKnown ? wanted.reduce((sum, [code]) => sum + countOf(code), 0) : undefined,
      groups: wanted.map(([code, title]) => ({code, title, from: 0, count: countOf(code)})),
      hasRows: false,
      wholeUpTo: Infinity,
      rows: () => [],
      rowOf: () => -1,
    };
  }

  /**
   * Closer than countries are one symbol, they wait for the list. All wait for the land: a single
   * dot would come before the circles.
   */
  symbols(request: SymbolRequest): MapSymbols {
    const isPlaced = request.isWhole && !!request.seat;
    return {symbols: isPlaced ? countrySymbols(this.placesOf(request.filter), request) : []};
  }

  private placesOf({types, query}: PlaceFilter): CountryPlaces[] {
    if (types.length || query.trim()) return [];
    return [...this.countries].map(([code, name]) => {
      const [longitude, latitude] = this.single[code] ?? [];
      const isKnown = longitude !== undefined && latitude !== undefined;
      return {
        code,
        name,
        count: this.counts.get(code) ?? 0,
        ...(isKnown && {first: toPlane(longitude, latitude)}),
        members: membersOf([]),
      };
    });
  }
}
