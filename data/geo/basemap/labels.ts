// Where each country's name and circle stand, and which box a view of it frames: from the finished basemap files, so that
// both fit the land that is drawn.
import {geoArea} from 'd3-geo';
import type {Position} from 'geojson';
import {feature} from 'topojson-client';
import {
  frameAround,
  joinFrames,
  planePoint,
  toDegrees,
  toPlane,
  type Frame,
  type PlanePoint,
} from '../../../src/geo/projection.js';
import {EARTH_RADIUS_KM, MEMBERS} from './features.js';
import {nominalWidthEm} from './name-width.js';
import {borderDistance, findRoom, type PlanePolygon} from './room.js';
import {featureOf, polygonsOf} from './source.js';
import type {BasemapFile, Land} from './types.js';

/** What `country-labels.json` says of a country. */
export interface CountryLabel {
  /** Longitude and latitude of the label point, on the country's own land. */
  readonly point: readonly [longitude: number, latitude: number];
  readonly areaKm2: number;
  /** The box of the country without far islands, in metres of the plane, y to the north. */
  readonly mainland: readonly [west: number, south: number, east: number, north: number];
  /** A width for the English short name that depends on no font. */
  readonly nameEm: number;
}

/** The 46 member states and Kosovo*: the countries with a name on the map. */
export const LABELLED: readonly string[] = [...Object.keys(MEMBERS), 'XK'].sort();

/** A part of a country is mainland from this share of the largest part's area on. */
const LEAST_SHARE = 0.004;
/** How far such a part may lie: this share of the largest part's longer side and some more, at most so much. */
const REACH = {share: 0.35, moreM: 60_000, mostM: 330_000};
/** Boxes and points are stored in steps of this size. */
const STEP_M = 100;

/** A polygon in the plane, with what the search for the mainland asks of it. */
interface Part {
  readonly rings: PlanePolygon;
  readonly areaM2: number;
  readonly frame: Frame;
  /** Of its outer ring. */
  readonly centroid: PlanePoint;
}

/**
 * Returns the labels of all countries in `LABELLED`.
 * @param files the finished basemap files: a label point lies on the land of each
 * @param names code → English short name
 */
export function makeLabels(
  files: {readonly overview: BasemapFile; readonly detail: BasemapFile},
  names: ReadonlyMap<string, string>,
): Record<string, CountryLabel> {
  const [overview, detail] = [landOf(files.overview), landOf(files.detail)];
  return Object.fromEntries(
    LABELLED.map((code) => {
      const name = names.get(code);
      if (!name) throw new Error(`${code} has no name`);
      const land = featureOf(detail, code);
      const parts = mainlandOf(partsOf(land));
      const coarse = partsOf(featureOf(overview, code));
      return [
        code,
        {
          point: labelPointOf(parts, coarse),
          areaKm2: roundArea(geoArea(land) * EARTH_RADIUS_KM ** 2),
          mainland: boxOf(parts),
          nameEm: nominalWidthEm(name),
        },
      ];
    }),
  );
}

/** Returns the features of a basemap file in degrees. */
export const landOf = (file: BasemapFile): Land[] =>
  feature(file, file.objects.countries).features as Land[];

/** The polygons of a feature in the plane, the largest first. */
const partsOf = (land: Land): Part[] =>
  polygonsOf(land.geometry)
    .map((polygon) => partOf(polygon.map((ring) => ring.map(placeOf))))
    .sort((a, b) => b.areaM2 - a.areaM2);

const placeOf = ([longitude = 0, latitude = 0]: Position): PlanePoint =>
  toPlane(longitude, latitude);

/** Area and centroid by the shoelace formula, around the first corner so that no digits are lost. */
function partOf(rings: PlanePolygon): Part {
  const [outer = []] = rings;
  const frame = frameAround(outer);
  const [first] = outer;
  if (!frame || !first) throw new Error('a polygon has no corner');
  let [twice, sumX, sumY] = [0, 0, 0];
  outer.forEach(({x, y}, i) => {
    const next = outer[(i + 1) % outer.length] ?? first;
    const [ax, ay, bx, by] = [x - first.x, y - first.y, next.x - first.x, next.y - first.y];
    const cross = ax * by - bx * ay;
    twice += cross;
    sumX += (ax + bx) * cross;
    sumY += (ay + by) * cross;
  });
  const centroid = planePoint(first.x + sumX / (3 * twice), first.y + sumY / (3 * twice));
  return {rings, areaM2: Math.abs(twice / 2), frame, centroid};
}

/** The largest part and those that belong to it: Corsica and Crete, not the Canaries. */
function mainlandOf([largest, ...others]: readonly Part[]): Part[] {
  if (!largest) throw new Error('a country has no land');
  const {west, south, east, north} = largest.frame;
  const longer = Math.max(east - west, north - south);
  const reachM = Math.min(REACH.share * longer + REACH.moreM, REACH.mostM);
  return [
    largest,
    ...others.filter(
      ({areaM2, rings}) =>
        areaM2 >= LEAST_SHARE * largest.areaM2 && gapM(rings, largest.rings) <= reachM,
    ),
  ];
}

/** The least distance from a corner of one polygon to the border of the other. */
const gapM = (a: PlanePolygon, b: PlanePolygon): number =>
  Math.min(...(a[0] ?? []).map((corner) => Math.abs(borderDistance([b], corner))));

/**
 * The centroid is that of the largest part, where the point is sought; with islands it would pull
 * the point to a coast.
 */
function labelPointOf([largest]: readonly Part[], coarse: readonly Part[]): CountryLabel['point'] {
  if (!largest) throw new Error('a country has no land');
  const best = findRoom({
    lands: [[largest.rings], coarse.map(({rings}) => rings)],
    frame: largest.frame,
    centroid: largest.centroid,
  });
  const [longitude, latitude] = toDegrees(best);
  return [Number(longitude.toFixed(4)), Number(latitude.toFixed(4))];
}

function boxOf(parts: readonly Part[]): CountryLabel['mainland'] {
  const {west, south, east, north} = parts.map(({frame}) => frame).reduce(joinFrames);
  return [down(west), down(south), up(east), up(north)];
}

const down = (m: number): number => Math.floor(m / STEP_M) * STEP_M;
const up = (m: number): number => Math.ceil(m / STEP_M) * STEP_M;
const roundArea = (km2: number): number =>
  km2 < 100 ? Math.round(km2 * 10) / 10 : Math.round(km2);
