/** `tsx tools/serve.ts <folder> [port]`: serves a built folder on 127.0.0.1 and prints its address. */
import {serveFolder} from './static-server.js';

const [folder = 'dist/site', port = process.env['PORT'] ?? '8000'] = process.argv.slice(2);
const address = await serveFolder(folder, Number(port));
console.log(`Demo: ${address}  (Ctrl+C ends it)`);
