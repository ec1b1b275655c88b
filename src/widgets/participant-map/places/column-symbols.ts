/** Symbols of thousands of places, by the indices of the columns. Pure. */
import {clusterFrame} from '../../../geo/dense-clusters.js';
import {frameOf, growFrame} from '../../../geo/projection.js';
import {CLUSTER_RADIUS_PX, symbolDiameter} from '../symbols/symbol.js';
import type {PlaceColumns} from './place-columns.js';
import type {SymbolRequest} from './place-source.js';
import {partedSymbols} from './parted-symbols.js';
import type {PlaceSymbol, SymbolMembers} from './place-symbol.js';

/** Beyond what is shown, by clusters: what joins there may reach into it. */
const MARGIN_CLUSTERS = 4;

/** Returns the places at some indices. */
export const sliceMembers = (
  columns: PlaceColumns,
  leaves: Uint32Array | readonly number[],
): SymbolMembers => ({
  length: leaves.length,
  placeAt: (index) => columns.at(leaves[index]!), // It is below the length.
  pointAt: (index) => columns.pointOf(leaves[index]!), // So is this.
  holds(id) {
    const place = columns.find(id);
    return !!place && leaves.includes(place.index);
  },
});

/**
 * Returns the symbols of a view whose places are parted.
 * @param members indices of the places that a filter lets through and the map shows
 * @param beyondPx how far around the view there are symbols too
 */
export function partedColumns(
  columns: PlaceColumns,
  members: Uint32Array,
  {view, scale}: SymbolRequest,
  beyondPx: number,
): PlaceSymbol[] {
  const {metresPerPixel} = view;
  const marginPx = beyondPx + MARGIN_CLUSTERS * CLUSTER_RADIUS_PX;
  const frame = growFrame(frameOf(view), marginPx * metresPerPixel);
  const clusters = clusterFrame(columns, members, frame, CLUSTER_RADIUS_PX * metresPerPixel);
  const parted = clusters.map(({leaves, place}) => ({
    country: columns.codeAt(leaves[0]) ?? '',
    countryName: columns.countryNameOf(leaves[0]),
    members: sliceMembers(columns, leaves),
    count: leaves.length,
    place,
    diameterPx: symbolDiameter(leaves.length, scale),
  }));
  return partedSymbols(parted, view);
}
