/** `bench/results.md`: medians with their spread, ratios, and beside each promise of the design the figure of this run. */
import {writeFileSync} from 'node:fs';
import {cpus, release} from 'node:os';
import {join} from 'node:path';
import {readPackage} from '../tools/project.js';
import {CONTENDERS} from './sites.js';
import {LIMIT_MS, type Conditions, type Visit} from './visit.js';

/** One visit with its conditions; of one that was too late only `first` is known. */
export type Result = Partial<Visit> &
  Conditions & {
    readonly first: number;
    readonly size: number;
    readonly contender: string;
    readonly run: number;
    readonly late?: boolean;
  };

/** Finds the median of a figure. */
type Figure = (
  size: number,
  cpu: number,
  slow: boolean,
  contender: string,
  name: keyof Visit,
) => number;

const FIGURES = {
  first: 'first marker ms',
  tbt: 'blocking ms',
  longest: 'longest task ms',
  zoom: 'zoom step ms',
  pan: 'pan frame ms',
  panP95: 'pan frame interval p95 ms',
  heap: 'JS heap MB',
  buffers: 'buffers MB',
  kb: 'KB',
};
const FIGURE_NAMES = Object.keys(FIGURES) as (keyof typeof FIGURES)[];
const PEERS = ['leaflet-markercluster', 'leaflet-supercluster', 'openlayers', 'maplibre'];
const OWN = new URL('results.md', import.meta.url);

/** NaN of no values. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? NaN;
  return sorted.length % 2
    ? at((sorted.length - 1) / 2)
    : (at(sorted.length / 2 - 1) + at(sorted.length / 2)) / 2;
}
const round = (n: number) =>
  Number.isNaN(n) ? '–' : n >= 100 ? String(Math.round(n)) : n >= 10 ? n.toFixed(1) : n.toFixed(2);

// Two tables, row by row.
/* eslint-disable max-lines-per-function */
/** Writes the report and returns its text. */
export function writeReport({
  results,
  contenders,
  version,
  tool,
  runs,
  seconds,
}: {
  readonly results: readonly Result[];
  readonly contenders: readonly string[];
  readonly version: string;
  readonly tool?: string | undefined;
  readonly runs: string | number;
  readonly seconds: number;
}): string {
  const at = (size: number, cpu: number, slow: boolean, contender: string) =>
    results.filter(
      (one) =>
        one.size === size && one.cpu === cpu && one.slow === slow && one.contender === contender,
    );
  const figure: Figure = (size, cpu, slow, contender, name) =>
    median(at(size, cpu, slow, contender).map((one) => one[name] ?? NaN));
  const conditions = [
    ...new Map(
      results.map(({size, cpu, slow}) => [`${size} ${cpu} ${slow}`, {size, cpu, slow}]),
    ).values(),
  ];
  const lines = [
    '# The participant map beside what people use today',
    '',
    `Written by \`npm run bench\`: ${runs} interleaved runs, medians (least–most). ${version}, ${cpus().length} cores, Linux ${release()}, Node ${process.version}; ${Math.round(seconds / 60)} min.`,
    'Ratios hold on other machines, milliseconds do not. All points are a seeded sample; land, page and frame (1024 × 640) are the same for all. KB is what the network carried, brotli. Work is that of the main thread, less what the driver itself costs. A heap is read after collection, all views done. Who has no marker after two minutes is not asked again.',
    '',
    `Versions: ${versions()}.`,
    '',
  ];
  for (const {size, cpu, slow} of conditions) {
    lines.push(
      `## ${size.toLocaleString('en')} points, CPU ×${cpu}${slow ? ', Slow 4G' : ''}`,
      '',
      `| | ${Object.values(FIGURES).join(' | ')} |`,
      `|---|${Object.keys(FIGURES)
        .map(() => '---:|')
        .join('')}`,
    );
    for (const contender of contenders) {
      const rows = at(size, cpu, slow, contender);
      if (rows.length)
        lines.push(
          `| ${CONTENDERS[contender]} | ${FIGURE_NAMES.map((name) =>
            rows.some(({late}) => late) && name === 'first'
              ? `over ${LIMIT_MS}`
              : cell(rows.map((one) => one[name] ?? NaN)),
          ).join(' | ')} |`,
        );
    }
    lines.push('');
  }
  lines.push(
    '## Scaling exponent',
    '',
    'How the time to the first marker grows from the least to the most points: 0 not at all, 1 in proportion.',
    '',
    ...exponents(results, contenders, figure),
    '',
  );
  lines.push(
    '## Promises',
    '',
    '| promise | reached | |',
    '|---|---:|---|',
    ...promises(figure).map(
      ([text, value, most, unit]) =>
        `| ${text} | ${round(value)}${unit} | ${Number.isNaN(value) ? 'not measured in this run' : value <= most ? 'kept' : 'missed'} |`,
    ),
    '',
  );
  if (tool) lines.push('## The feed tool', '', '```', tool.trimEnd(), '```', '');
  writeFileSync(OWN, lines.join('\n'));
  return lines.join('\n');
}

const cell = (values: readonly number[]) =>
  values.some(Number.isNaN)
    ? '–'
    : values.length > 1
      ? `${round(median(values))} (${round(Math.min(...values))}–${round(Math.max(...values))})`
      : round(values[0] ?? NaN);

function exponents(
  results: readonly Result[],
  contenders: readonly string[],
  figure: Figure,
): string[] {
  const rates = [...new Set(results.filter(({slow}) => !slow).map(({cpu}) => cpu))];
  const sizes = [...new Set(results.filter(({slow}) => !slow).map(({size}) => size))].sort(
    (a, b) => a - b,
  );
  const [least, most] = [sizes[0], sizes.at(-1)];
  if (least === undefined || most === undefined || least === most)
    return ['One size only in this run.'];
  const of = (contender: string, cpu: number) =>
    Math.log(
      figure(most, cpu, false, contender, 'first') / figure(least, cpu, false, contender, 'first'),
    ) / Math.log(most / least);
  return [
    `| ${least.toLocaleString('en')} to ${most.toLocaleString('en')} | ${rates.map((cpu) => `CPU ×${cpu}`).join(' | ')} |`,
    `|---|${rates.map(() => '---:|').join('')}`,
    ...contenders.map(
      (contender) =>
        `| ${CONTENDERS[contender]} | ${rates.map((cpu) => round(of(contender, cpu))).join(' | ')} |`,
    ),
  ];
}

type Promised = readonly [text: string, figure: number, most: number, unit: string];

function promises(figure: Figure): Promised[] {
  const ratio = (size: number, slow: boolean, name: keyof Visit, to: string, cpu = 4) =>
    figure(size, cpu, slow, 'ours', name) /
    (to === 'best'
      ? Math.min(
          ...PEERS.map((peer) => figure(size, cpu, slow, peer, name)).filter(
            (n) => !Number.isNaN(n),
          ),
        )
      : figure(size, cpu, slow, to, name));
  const cluster = 'leaflet-markercluster';
  return [
    [
      '130: first marker, of Leaflet + markercluster (at most 0.8)',
      ratio(130, false, 'first', cluster),
      0.8,
      ' ×',
    ],
    [
      '130: blocking time, of Leaflet + markercluster (0.6)',
      ratio(130, false, 'tbt', cluster),
      0.6,
      ' ×',
    ],
    [
      '130: work of a zoom step, of Leaflet + markercluster (0.35)',
      ratio(130, false, 'zoom', cluster),
      0.35,
      ' ×',
    ],
    [
      '130: work of a pan frame, of Leaflet + markercluster (0.5)',
      ratio(130, false, 'pan', cluster),
      0.5,
      ' ×',
    ],
    [
      '130, Slow 4G: first marker with land, of the best peer (0.8)',
      ratio(130, true, 'first', 'best'),
      0.8,
      ' ×',
    ],
    ['130, Slow 4G: all bytes, of the best peer (0.6)', ratio(130, true, 'kb', 'best'), 0.6, ' ×'],
    ...[130, 1000, 10_000, 100_000].map((size): Promised => [
      `${size.toLocaleString('en')}: interval of pan frames, p95 (17 ms; a frame is 16.7)`,
      figure(size, 4, false, 'ours', 'panP95'),
      17.5,
      ' ms',
    ]),
    [
      '10,000: first marker, of Leaflet + markercluster (0.5)',
      ratio(10_000, false, 'first', cluster),
      0.5,
      ' ×',
    ],
    [
      '100,000: first marker, of Leaflet + markercluster (0.08)',
      ratio(100_000, false, 'first', cluster),
      0.08,
      ' ×',
    ],
    [
      '100,000, Slow 4G: first marker, of the best peer (0.1)',
      ratio(100_000, true, 'first', 'best'),
      0.1,
      ' ×',
    ],
    [
      '100,000, Slow 4G: first marker (2 s)',
      figure(100_000, 4, true, 'ours', 'first') / 1000,
      2,
      ' s',
    ],
    [
      '100,000: first marker, of the bare canvas (1.5)',
      ratio(100_000, false, 'first', 'canvas'),
      1.5,
      ' ×',
    ],
    ['100,000: JS heap alone (12 MB)', figure(100_000, 4, false, 'ours', 'heap'), 12, ' MB'],
    [
      '100,000: JS heap and its buffers together (12 MB)',
      figure(100_000, 4, false, 'ours', 'heap') + figure(100_000, 4, false, 'ours', 'buffers'),
      12,
      ' MB',
    ],
    [
      '100,000: longest task at CPU ×1 (200 ms)',
      figure(100_000, 1, false, 'ours', 'longest'),
      200,
      ' ms',
    ],
    [
      '1,000 to 100,000: growth of the time to the first marker (2.5)',
      figure(100_000, 4, false, 'ours', 'first') / figure(1000, 4, false, 'ours', 'first'),
      2.5,
      ' ×',
    ],
    [
      '100,000: nodes of the whole element (the list alone: 3,000)',
      figure(100_000, 1, false, 'ours', 'nodes'),
      3000,
      '',
    ],
    [
      '100,000: a keystroke of search at CPU ×1 (50 ms)',
      figure(100_000, 1, false, 'ours', 'keystroke'),
      50,
      ' ms',
    ],
  ];
}

function versions(): string {
  const {dependencies = {}} = readPackage(import.meta.dirname);
  const {version} = readPackage(join(import.meta.dirname, '..'));
  return [
    `alliance-widgets ${version}`,
    ...Object.entries(dependencies).map(([name, wanted]) => `${name} ${wanted}`),
  ].join(', ');
}
