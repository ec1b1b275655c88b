/** How the modules of `build/` become files: chunks for the loader, the loader, one classic file per widget, the npm package, the tool. */
import path from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import type {OutputOptions, Plugin, RollupOptions} from 'rollup';
import {widgetNames, type WidgetName} from '../src/embed/widget-names.js';
import {projectBasemap} from '../src/geo/project-basemap.js';
import {minifyTemplates} from './minify.js';
import {carriedWords, wordsByGroup} from './messages/bundled-words.js';
import {readPackage} from './project.js';

const {version} = readPackage();
const ownBanner = `/*! alliance-widgets ${version}, MIT`;
const banner = `${ownBanner}; with parts under other licences: see THIRD-PARTY-NOTICES.txt */`;

/** One bundle: what goes in, and the one output that it is written to. */
export interface Bundle extends RollupOptions {
  readonly plugins: Plugin[];
  readonly output: OutputOptions;
}

const element = (name: WidgetName) => `build/elements/${name}.js`;

/** Adds modules whose text the build makes: `{id: source}`. */
const virtual = (modules: Readonly<Record<string, string>>): Plugin => ({
  name: 'virtual',
  resolveId: (id) => (Object.hasOwn(modules, id) ? `\0${id}` : null),
  load: (id) => modules[id.slice(1)] ?? null,
});

/**
 * Leaflet asks for SVG by `innerHTML = '<svg/>'` while its module is evaluated, which a page with
 * `require-trusted-types-for 'script'` refuses, and takes down whatever shares its bundle. The answer has been
 * `true` in every browser since 2012.
 */
const repairLeaflet: Plugin = {
  name: 'repair-leaflet',
  transform(source, id) {
    if (!id.includes('leaflet/src/')) return null;
    // The same element, by a name that no element of the page bears (`<img name="documentElement">`).
    const code = source.replaceAll('document.documentElement', 'document.firstElementChild');
    if (!id.endsWith('leaflet/src/core/Browser.js')) return {code, map: null};
    const repaired = code.replace(
      /var inlineSvg = !!svg && \(function \(\) \{[\s\S]*?\}\)\(\);/,
      'var inlineSvg = true;',
    );
    if (repaired === code)
      this.error('Leaflet changed: the Trusted Types line is not where it was');
    return {code: repaired, map: null};
  },
};

/** The basemap in the plane, its arcs packed: a quarter smaller after compression, and no page has to project it. */
const packBasemap: Plugin = {
  name: 'pack-basemap',
  transform(code, id) {
    if (!/coe-basemap-\w+\.json$/.test(id)) return null;
    const basemap = projectBasemap(JSON.parse(code));
    return {code: `export default ${JSON.stringify(basemap)}`, map: null};
  },
};

const browser = (...first: Plugin[]): Plugin[] => [
  ...first,
  minifyTemplates,
  repairLeaflet,
  wordsByGroup,
  nodeResolve({browser: true, exportConditions: ['production']}),
  packBasemap,
  terser({ecma: 2021, module: true, compress: {passes: 3}, format: {comments: /^!/}}),
];

/** Leaflet's modules import each other in circles, which is theirs to know. */
const onwarn: RollupOptions['onwarn'] = (warning, warn) => {
  if (warning.code !== 'CIRCULAR_DEPENDENCY') warn(warning);
};
/** A style sheet that nobody adopts goes: only its tag says that css`…` does nothing but make one. */
const treeshake = {propertyReadSideEffects: false, manualPureFunctions: ['css']};

/** The modules that the loader loads; each widget an entry, what they share and what waits for a wish in chunks of their own. */
export const modules = (dir: string): Bundle => ({
  input: Object.fromEntries(widgetNames.map((name) => [name, element(name)])),
  plugins: browser(),
  treeshake,
  onwarn,
  logLevel: 'warn',
  output: {
    dir,
    format: 'es',
    banner,
    entryFileNames: 'chunks/[name]-[hash].js',
    minifyInternalExports: true,
    chunkFileNames: ({moduleIds}) =>
      `chunks/${moduleIds.some((id) => id.endsWith('/alliance-element.js')) ? 'shared' : '[name]'}-[hash].js`,
    // Smaller ones join their neighbours: a request costs more than they weigh.
    experimentalMinChunkSize: 2000,
  },
});

/**
 * The loader.
 * @param chunks widget name → files, as `modules` wrote them
 * @param land the file of the overview basemap
 */
export const loader = (
  dir: string,
  chunks: Readonly<Record<string, readonly string[]>>,
  land: string,
): Bundle => ({
  input: 'build/embed/loader.js',
  plugins: browser(
    virtual({
      'alliance:chunks': `export default ${JSON.stringify(chunks)}; export const land = ${JSON.stringify(land)}; export const version = ${JSON.stringify(version)};`,
    }),
  ),
  treeshake,
  // In a function of its own: a classic script's names are the page's, and two copies in one file would declare each name twice.
  output: {file: `${dir}/alliance.js`, format: 'iife', banner: `${ownBanner} */`},
});

/** What makes widgets of links and divs: asked for by the loader where a page has some, and for whoever calls it on a shadow root. */
export const upgrade = (dir: string): Bundle => ({
  input: 'build/embed/hosted-upgrade.js',
  plugins: browser(),
  treeshake,
  output: {file: `${dir}/upgrade.js`, format: 'es', banner},
});

/** The script of the public pages themselves. */
export const frame = (dir: string): Bundle => ({
  input: 'build/embed/frame.js',
  plugins: browser(),
  treeshake,
  output: {file: `${dir}/frame.js`, format: 'es', banner},
});

/** One file with everything, for pages without modules, for SRI and for optimisers: nothing is imported, at any time. */
export const classic = (dir: string, name: WidgetName): Bundle => ({
  input: 'classic',
  plugins: browser(
    virtual({
      classic: `import './build/embed/classic-base.js'; import './${element(name)}';`,
      'alliance:words': carriedWords(name),
    }),
    {
      name: 'classic-words',
      resolveId: (id) =>
        id.endsWith('/load-words.js') ? path.resolve('build/embed/classic-words.js') : null,
    },
    overviewOnly,
  ),
  treeshake,
  onwarn,
  output: {file: `${dir}/alliance-${name}.js`, format: 'iife', banner, inlineDynamicImports: true},
});

/** A single file has the overview basemap alone: the detailed one is four times as large, and most visitors never zoom in. */
const overviewOnly: Plugin = {
  name: 'overview-only',
  resolveId(id, importer) {
    return id.endsWith('/coe-basemap-detail.json')
      ? this.resolve(id.replace('detail', 'overview'), importer)
      : null;
  },
};

/** The npm package: the same modules, not minified, with their libraries left to the installer (Leaflet's repaired parts apart). */
export const npm = (dir: string): Bundle => ({
  input: {
    ...Object.fromEntries(widgetNames.map((name) => [name, element(name)])),
    ...Object.fromEntries(
      widgetNames.map((name) => [`classes/${name}`, `build/widgets/${name}/${name}.js`]),
    ),
    events: 'build/widgets/shared/events.js',
    feed: 'build/feed/index.js',
    upgrade: 'build/embed/upgrade.js',
  },
  external: /^lit(\/|$)/,
  plugins: [repairLeaflet, wordsByGroup, nodeResolve({browser: true}), packBasemap],
  onwarn,
  output: {
    dir,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    // In a file of its own: within another its imports would be evaluated first, Lit among them.
    manualChunks: (id) => (id.endsWith('/before-lit.js') ? 'before-lit' : undefined),
  },
});

/** For a server, where the elements only render: Leaflet alone cannot be imported there. */
const noLeaflet: Plugin = {
  name: 'no-leaflet',
  resolveId: (id) => (id.endsWith('/leaflet-view.js') ? '\0no-leaflet' : null),
  load: (id) => (id === '\0no-leaflet' ? 'export const LeafletView = undefined;' : null),
};

/** The feed tool, its libraries in it, so that none of them reaches who only wants widgets. */
export const tool = (dir: string): Bundle => ({
  input: 'build/publish/main.js',
  plugins: [
    noLeaflet,
    wordsByGroup,
    nodeResolve({exportConditions: ['node'], preferBuiltins: true}),
    commonjs({strictRequires: 'auto'}),
    json({compact: true, preferConst: true, namedExports: false}),
  ],
  external: (id) => id.startsWith('node:'),
  output: {file: `${dir}/alliance-feed.js`, format: 'es', inlineDynamicImports: true},
  onwarn,
});

/** For servers: what the tool's `render` prints, as a function. Lit stays the installer's, as beside the elements. */
export const render = (dir: string): Bundle => ({
  ...tool(dir),
  input: 'build/publish/render.js',
  external: /^(node:|lit(\/|$))/,
  output: {file: `${dir}/render.js`, format: 'es', inlineDynamicImports: true},
});
