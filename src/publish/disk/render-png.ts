/**
 * Makes PNG of SVG, by resvg and with Noto Sans, which lie in a folder beside the tool. Nothing of
 * them is read before a picture is to be made.
 */
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {AccessError} from '../issues/access-error.js';
import {indexedPng} from './indexed-png.js';

/** Returns the PNG of an SVG, as large as that says it is, with texts kept in the file. */
export type RenderPng = (svg: string, texts?: Readonly<Record<string, string>>) => Uint8Array;

/** The names in the folder: the program, its WebAssembly, and fonts by their weight. */
export const RENDERER_FILES = {
  program: 'resvg.mjs',
  wasm: 'resvg.wasm',
  regular: '-400-normal.woff2',
  bold: '-600-normal.woff2',
} as const;

/** What we use of `@resvg/resvg-wasm`. */
interface ResvgModule {
  initWasm(bytes: Uint8Array): Promise<void>;
  readonly Resvg: new (svg: string, options: ResvgOptions) => Resvg;
}
interface ResvgOptions {
  readonly font: {
    readonly fontBuffers: readonly Uint8Array[];
    readonly defaultFontFamily: string;
  };
}
interface Resvg {
  render(): {
    readonly width: number;
    readonly height: number;
    readonly pixels: Uint8Array;
    free(): void;
  };
  /** The SVG with its text as outlines. */
  toString(): string;
  free(): void;
}

/** It is initialised once in a program. */
const loaded = new Map<string, Promise<RenderPng>>();

/**
 * Loads what makes pictures.
 * @param folder where it lies
 * @throws {AccessError} where it does not lie there
 */
export function loadRenderer(folder: string): Promise<RenderPng> {
  const known = loaded.get(folder) ?? load(folder);
  loaded.set(folder, known);
  return known;
}

async function load(folder: string): Promise<RenderPng> {
  try {
    const {program, wasm, regular, bold} = RENDERER_FILES;
    const names = (await readdir(folder)).sort();
    const fontsOf = async (ending: string): Promise<ResvgOptions> => {
      const files = names.filter((name) => name.endsWith(ending));
      const fontBuffers = await Promise.all(files.map((name) => readFile(join(folder, name))));
      return {font: {fontBuffers, defaultFontFamily: 'Noto Sans'}};
    };
    const address = pathToFileURL(join(folder, program)).href;
    const resvg = (await import(address)) as ResvgModule;
    await resvg.initWasm(await readFile(join(folder, wasm)));
    return renderer(resvg, {regular: await fontsOf(regular), bold: await fontsOf(bold)});
  } catch (error) {
    throw new AccessError('read', folder, error);
  }
}

const BOLD_TEXT = /<g [^>]*font-weight="600"[^>]*>.*?<\/g>/gs;

/**
 * Each weight by its own fonts: a script has a file of its own, and resvg takes the first that has
 * a letter, whatever its weight.
 */
function renderer(
  {Resvg}: ResvgModule,
  fonts: {readonly regular: ResvgOptions; readonly bold: ResvgOptions},
): RenderPng {
  const outlined = (root: string, text: string): string => {
    const resvg = new Resvg(`${root}${text}</svg>`, fonts.bold);
    const content = resvg.toString().replace(/^[^]*?<svg[^>]*>|<\/svg>\s*$/g, '');
    resvg.free();
    return content;
  };
  return (svg, texts) => {
    const [root = ''] = /<svg[^>]*>/.exec(svg) ?? [];
    const resvg = new Resvg(
      svg.replace(BOLD_TEXT, (text) => outlined(root, text)),
      fonts.regular,
    );
    const image = resvg.render();
    const {width, height, pixels: rgba} = image;
    const png = indexedPng({width, height, rgba}, texts);
    image.free();
    resvg.free();
    return png;
  };
}
