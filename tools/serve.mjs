/** `node tools/serve.mjs <folder> [port]`: serves a built folder on 127.0.0.1 and prints its address. */
import {createReadStream, existsSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.csv': 'text/csv',
  '.xml': 'application/rss+xml',
  '.ics': 'text/calendar',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
};
const [folder = 'dist/site', port = process.env.PORT ?? '8000'] = process.argv.slice(2);
const root = path.resolve(folder);

function fileFor(url) {
  let file;
  try {
    file = path.join(
      root,
      path.normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname)),
    );
  } catch {
    return undefined;
  }
  if (!file.startsWith(root)) return undefined;
  if (existsSync(file) && statSync(file).isDirectory()) file = path.join(file, 'index.html');
  return existsSync(file) ? file : undefined;
}

const server = createServer((request, response) => {
  const file = fileFor(request.url ?? '/');
  if (!file) {
    response.writeHead(404, {'Content-Type': 'text/plain; charset=utf-8'}).end('Not found\n');
    return;
  }
  response.writeHead(200, {
    'Content-Type': `${TYPES[path.extname(file)] ?? 'application/octet-stream'}; charset=utf-8`,
    'Access-Control-Allow-Origin': '*',
    'Timing-Allow-Origin': '*',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
});
server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} is in use; another is taken.`);
  server.listen(0, '127.0.0.1');
});
server.on('listening', () => {
  console.log(`Demo: http://127.0.0.1:${server.address().port}/  (Ctrl+C ends it)`);
});
server.listen(Number(port), '127.0.0.1');
