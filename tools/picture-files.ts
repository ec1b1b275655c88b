/** What the feed tool makes pictures with: resvg as WebAssembly, and the parts of Noto Sans that Europe's names need. */
import {copyFileSync, mkdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {RENDERER_FILES} from '../src/publish/disk/render-png.js';

const RESVG = '@resvg/resvg-wasm';
/** Package → the parts of it, by script. */
const FONTS: Readonly<Record<string, readonly string[]>> = {
  '@fontsource/noto-sans': ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'],
  '@fontsource/noto-sans-georgian': ['georgian'],
  '@fontsource/noto-sans-armenian': ['armenian'],
};
const WEIGHTS = [400, 600];

/** The packages of which files are copied. */
export const picturePackages: readonly string[] = [RESVG, ...Object.keys(FONTS)];

/** Copies it into a folder, where `build --pictures` looks for it. */
export function copyPictureFiles(folder: string): void {
  mkdirSync(folder, {recursive: true});
  const copy = (from: string, name: string) =>
    copyFileSync(path.join('node_modules', from), path.join(folder, name));
  copy(`${RESVG}/index.mjs`, RENDERER_FILES.program);
  copy(`${RESVG}/index_bg.wasm`, RENDERER_FILES.wasm);
  for (const [name, scripts] of Object.entries(FONTS)) {
    for (const script of scripts)
      for (const weight of WEIGHTS) {
        const file = `${path.basename(name)}-${script}-${weight}-normal.woff2`;
        copy(`${name}/files/${file}`, file);
      }
  }
}

/** Returns the licence text of a package of these. */
export const licenceOf = (name: string): string =>
  name === RESVG ? RESVG_NOTICE : readFileSync(`node_modules/${name}/LICENSE`, 'utf8');

/** The package has no licence file. This is the notice of the licence's exhibit A, with where its source is. */
const RESVG_NOTICE = `This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

Source code: https://github.com/yisibl/resvg-js, which is built from https://github.com/linebender/resvg (Apache-2.0 OR MIT).
It is distributed unchanged, in the files resvg.mjs and resvg.wasm of the folder pictures/.`;
