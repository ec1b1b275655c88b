/**
 * `npm run dev [port]`: builds, serves the demo, and after each change of a source builds again what it changes and reloads the
 * page. A change of the library builds all of it; a change of the demo alone takes a second.
 */
import {spawn} from 'node:child_process';
import {watch} from 'node:fs';
import {createServer, type ServerResponse} from 'node:http';
import {buildDemo} from './demo.js';
import {exitOnSignal} from './exit-on-signal.js';
import {filesOf, listenOn} from './static-server.js';

const SITE = 'dist/site';
const FOLDERS = ['src', 'demo', 'data', 'tools', 'integrations'];
/** An editor saves several files at once. */
const QUIET_MS = 200;
const RELOAD = '/dev-reload';
/** Added to each page of the demo. Its policy allows scripts of its own origin. */
const SCRIPT = `new EventSource('${RELOAD}').addEventListener('message', () => location.reload());\n`;

const pages = new Set<ServerResponse>();
const changed = new Set<string>();
let timer: NodeJS.Timeout | undefined;
let building = false;

/** Runs `npm run build` and answers whether it succeeded. */
const buildAll = () =>
  new Promise<boolean>((done) => {
    spawn('npm', ['run', 'build', '--silent'], {stdio: ['ignore', 'ignore', 'inherit']}).once(
      'exit',
      (code) => {
        done(code === 0);
      },
    );
  });

async function rebuild(): Promise<void> {
  if (building || !changed.size) return;
  building = true;
  const folders = [...changed];
  changed.clear();
  const started = Date.now();
  console.log(`Changed: ${folders.join(', ')}. Building …`);
  const done = folders.every((folder) => folder === 'demo')
    ? await buildDemo(SITE).then(
        () => true,
        (error: unknown) => {
          console.error(error);
          return false;
        },
      )
    : await buildAll();
  building = false;
  console.log(
    done ? `Built in ${((Date.now() - started) / 1000).toFixed(1)} s.` : 'The build failed.',
  );
  if (done) for (const page of pages) page.write('data: reload\n\n');
  await rebuild();
}

exitOnSignal();
if (!(await buildAll())) process.exit(1);
for (const folder of FOLDERS)
  watch(folder, {recursive: true}, () => {
    changed.add(folder);
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(), QUIET_MS);
  });

const serve = filesOf(SITE, {afterHtml: '<script src="/dev-reload.js"></script>'});
const server = createServer((request, response) => {
  if (request.url === RELOAD) {
    response.writeHead(200, {'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store'});
    response.write(':\n\n');
    pages.add(response);
    request.once('close', () => pages.delete(response));
  } else if (request.url === '/dev-reload.js') {
    response.writeHead(200, {'Content-Type': 'text/javascript'}).end(SCRIPT);
  } else serve(request, response);
});
const address = await listenOn(server, Number(process.argv[2] ?? process.env['PORT'] ?? '8000'));
console.log(`Demo: ${address}  (rebuilds and reloads on change; Ctrl+C ends it)`);
