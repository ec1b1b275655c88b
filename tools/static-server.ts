/** Serves a built folder as a host should: cross-origin, without guessing types, with the compressed copies. */
import {readFile} from 'node:fs/promises';
import type {RequestListener, Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import sirv from 'sirv';

/**
 * Returns what answers requests with the files of a folder, read anew each time.
 * @param options.afterHtml added to each page, for development: pages are then sent without compressed copies
 */
export function filesOf(
  folder: string,
  {afterHtml = ''}: {readonly afterHtml?: string} = {},
): RequestListener {
  const serve = sirv(folder, {
    dev: true,
    etag: true,
    brotli: !afterHtml,
    gzip: !afterHtml,
    setHeaders: (response) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Timing-Allow-Origin', '*');
      response.setHeader('X-Content-Type-Options', 'nosniff');
    },
  });
  return (request, response) => {
    const notFound = () => {
      response.writeHead(404, {'Content-Type': 'text/plain; charset=utf-8'}).end('Not found\n');
    };
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const page = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    if (!afterHtml || !page.endsWith('.html')) {
      serve(request, response, notFound);
      return;
    }
    readPage(folder, page).then((html) => {
      response.writeHead(200, {'Content-Type': 'text/html; charset=utf-8'}).end(html + afterHtml);
    }, notFound);
  };
}

/** Reads a page. No `..` leads out of the folder. */
const readPage = async (folder: string, pathname: string): Promise<string> =>
  readFile(path.join(folder, path.posix.normalize(decodeURIComponent(pathname))), 'utf8');

/** Lets a server listen on 127.0.0.1; where the port is in use, on another. Returns its address. */
export async function listenOn(server: Server, port: number): Promise<string> {
  const listen = (wanted: number) =>
    new Promise<void>((ready, fail) => {
      server.once('error', fail).listen(wanted, '127.0.0.1', ready);
    });
  await listen(port).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.error(`Port ${port} is in use; another is taken.`);
    return listen(0);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
