/** Writes what hosts need beside the pages: their configuration, and compressed copies of the text files. */
import {mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';

const TEXT = /\.(js|json|geojson|css|html|svg|txt|xml|csv|ics)$/;
const fromBuild = (file) => import(new URL(`../build/${file}`, import.meta.url).href);

/** The files below a folder, as paths relative to it. */
const filesIn = (folder) =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path
        .relative(folder, path.join(entry.parentPath ?? entry.path, entry.name))
        .replaceAll(path.sep, '/'),
    );

/** A `.br` and a `.gz` beside each text file that has none, or an older one, from an earlier build: the feed tool has written those of the feed. */
export async function compressFiles(folder) {
  const {COPIES} = await fromBuild('publish/disk/compressed-copies.js');
  const writtenMs = (file) =>
    statSync(path.join(folder, file), {throwIfNoEntry: false})?.mtimeMs ?? 0;
  // The tool rewrites the pages without asking for copies, which would then say something old: servers compress them as they go.
  for (const file of filesIn(folder).filter((name) => TEXT.test(name) && !/(^|\/)w\//.test(name))) {
    const bytes = readFileSync(path.join(folder, file));
    for (const [ending, {compress}] of Object.entries(COPIES)) {
      if (writtenMs(file + ending) < writtenMs(file))
        writeFileSync(path.join(folder, file + ending), await compress(bytes));
    }
  }
}

/** `_headers`, and in `hosting/` the configuration of each server, for a folder at the root of its host. */
export async function writeHosting(site) {
  const {SERVER_FILES, varnishVcl} = await fromBuild('publish/hosting/hosting-files.js');
  mkdirSync(path.join(site, 'hosting'), {recursive: true});
  const folder = {base: '/', files: filesIn(site)};
  for (const {file, text} of SERVER_FILES) writeFileSync(path.join(site, file), text(folder));
  writeFileSync(path.join(site, 'hosting/varnish.vcl'), varnishVcl());
}
