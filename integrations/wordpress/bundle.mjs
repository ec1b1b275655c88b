/** `node integrations/wordpress/bundle.mjs <folder>`: the plugin with the library in it, as the directory's rules ask. After `npm run build`. */
import {cpSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const target = path.join(process.argv[2] ?? 'dist/wordpress', 'alliance-widgets');

cpSync(path.join(root, 'integrations/wordpress/alliance-widgets'), target, {recursive: true});
cpSync(path.join(root, 'LICENSE'), path.join(target, 'LICENSE'));
cpSync(path.join(root, 'dist/site/v1'), path.join(target, 'library/v1'), {recursive: true, filter: (file) => !/\.(br|gz)$/.test(file)});
