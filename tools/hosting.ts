/** Writes what hosts need beside the pages: their configuration, and compressed copies of the text files. */
import {mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {COPIES} from '../src/publish/disk/compressed-copies.js';
import {SERVER_FILES} from '../src/publish/hosting/servers/server-files.js';
import {varnishVcl} from '../src/publish/hosting/servers/varnish.js';
import {filesIn} from './project.js';

const TEXT = /\.(js|json|geojson|css|html|svg|txt|xml|csv|ics)$/;

/** Writes a `.br` and a `.gz` beside each text file that has none, or an older one, from an earlier build: the feed tool has written those of the feed. */
export async function compressFiles(folder: string): Promise<void> {
  const writtenMs = (file: string) =>
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

/** Writes `_headers`, and in `hosting/` the configuration of each server, for a folder at the root of its host. */
export function writeHosting(site: string): void {
  mkdirSync(path.join(site, 'hosting'), {recursive: true});
  const folder = {base: '/', files: filesIn(site)};
  for (const {file, text} of SERVER_FILES) writeFileSync(path.join(site, file), text(folder));
  writeFileSync(path.join(site, 'hosting/varnish.vcl'), varnishVcl());
}
