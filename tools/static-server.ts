/** Serves a built folder as a host should: cross-origin, without guessing types, with the compressed copies. */
import {createServer, type RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';
import sirv from 'sirv';

/** Returns what answers requests with the files of a folder. They are read anew each time. */
export function filesOf(folder: string): RequestListener {
  const serve = sirv(folder, {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Timing-Allow-Origin', '*');
      response.setHeader('X-Content-Type-Options', 'nosniff');
    },
  });
  return (request, response) => {
    serve(request, response, () => {
      response.writeHead(404, {'Content-Type': 'text/plain; charset=utf-8'}).end('Not found\n');
    });
  };
}

/** Starts a server on 127.0.0.1; where the port is in use, on another. Returns its address. */
export async function serveFolder(
  folder: string,
  port: number,
  listener: RequestListener = filesOf(folder),
): Promise<string> {
  const server = createServer(listener);
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
