#!/usr/bin/env node
import {setFlagsFromString} from 'node:v8';
import {fileURLToPath} from 'node:url';
import {run} from './cli/command-line.js';
import {standardOutput} from './cli/report.js';

// V8 lets garbage triple the heap before it collects: 100,000 participants, of which 170 MB live,
// took 640 MB, and take 450 so.
setFlagsFromString('--heap-growing-percent=30');
// `alliance-feed --help | head` closes the pipe early: nobody reads on, nothing is wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  else throw error;
});
// Not awaited here: in the one file that the build makes, what `import()` gives stands below this
// line, and must have been reached.
const [library, renderer] = ['library/', 'pictures/'].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
);
void run(process.argv.slice(2), standardOutput, {library, renderer}).then((code) => {
  process.exitCode = code;
});
