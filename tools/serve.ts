/** `tsx tools/serve.ts <folder> [port]`: serves a built folder on 127.0.0.1 and prints its address. */
import {createServer} from 'node:http';
import {filesOf, listenOn} from './static-server.js';

const [folder = 'dist/site', port = process.env['PORT'] ?? '8000'] = process.argv.slice(2);
const address = await listenOn(createServer(filesOf(folder)), Number(port));
console.log(`Demo: ${address}  (Ctrl+C ends it)`);
