// What must hold for country-labels.json before it is published.
import {geoContains} from 'd3-geo';
import {isInFrame, toPlane} from '../../../src/geo/projection.js';
import type {Check, LevelName} from './checks.js';
import {LABELLED, landOf, type CountryLabel} from './labels.js';
import type {BasemapFile} from './types.js';

/**
 * Runs every check on the labels.
 * @param labels code → label, as published
 * @param files the basemap files that they are shown on
 */
export function checkLabels(
  labels: Readonly<Record<string, CountryLabel>>,
  files: Readonly<Record<LevelName, BasemapFile>>,
): Check[] {
  const entries = Object.entries(labels);
  const codes = Object.keys(labels).sort();
  const lost = entries.filter(
    ([, {point, mainland}]) => !isInFrame(frameOf(mainland), toPlane(...point)),
  );
  return [
    [codes.join() === LABELLED.join(), `${codes.length} labels, for the 46 member states and XK`],
    ...(['overview', 'detail'] as const).map((level) => checkPoints(entries, level, files[level])),
    [lost.length === 0, `label points in the box of their mainland (${codesOf(lost) || 'all'})`],
    [
      entries.every(([, {areaKm2, nameEm}]) => areaKm2 > 0 && nameEm > 0),
      'each has an area and a width of its name',
    ],
  ];
}

const codesOf = (entries: readonly (readonly [string, unknown])[]): string =>
  entries.map(([code]) => code).join(' ');

const frameOf = ([west, south, east, north]: CountryLabel['mainland']) => ({
  west,
  south,
  east,
  north,
});

/** Every label point lies in its own country and in no other. */
function checkPoints(
  entries: readonly (readonly [code: string, label: CountryLabel])[],
  level: LevelName,
  file: BasemapFile,
): Check {
  const features = landOf(file);
  const wrong = entries.flatMap(([code, {point}]) => {
    const hits = features
      .filter((land) => geoContains(land, [...point]))
      .map(({properties}) => properties.id);
    return hits.join() === code ? [] : [`${code} in ${JSON.stringify(hits)}`];
  });
  return [
    wrong.length === 0,
    `${entries.length - wrong.length} of ${entries.length} label points lie in their own country only, ${level}` +
      (wrong.length ? `: ${wrong.join('; ')}` : ''),
  ];
}
