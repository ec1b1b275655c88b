/** A real nginx, Apache, Caddy, lighttpd and Varnish on 127.0.0.1, each with a configuration of its own in a temporary folder, ended by its process id. */
import {spawn} from 'node:child_process';
import {chmod, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {freePort} from '../tools/free-port.js';
import {findTools, type ToolName} from '../tools/install-browsers.js';

const START_LIMIT_MS = 10_000;
const LIFE_MS = 5 * 60_000;

/** A server that runs. */
export interface WebServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** Starts nginx. @param inServer what stands inside `server { … }` beside the root */
export function startNginx(root: string, inServer = ''): Promise<WebServer> {
  return start('nginx', ({folder, port}) => ({
    args: ['-p', folder, '-e', join(folder, 'error.log'), '-c', join(folder, 'server.conf')],
    config: `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3; uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
  server {
    listen 127.0.0.1:${port};
    root ${resolve(root)};
    ${inServer}
  }
}
`,
  }));
}

const MODULES = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'rewrite'];

/** Starts Apache, which reads the `.htaccess` in the folder. @param inServer what stands in the server's own configuration */
export function startApache(root: string, inServer = ''): Promise<WebServer> {
  return start('apache', ({folder, port}) => ({
    args: ['-f', join(folder, 'server.conf'), '-D', 'FOREGROUND'],
    config: `ServerRoot ${folder}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
DefaultRuntimeDir ${folder}
ErrorLog ${folder}/error.log
${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
TypesConfig /etc/mime.types
DocumentRoot ${resolve(root)}
<Directory ${resolve(root)}>
  AllowOverride All
  Require all granted
</Directory>
${inServer}
`,
  }));
}

/** Starts Caddy. @param inSite what stands inside the site's block beside its root */
export function startCaddy(root: string, inSite = ''): Promise<WebServer> {
  return start('caddy', ({folder, port}) => ({
    args: ['run', '--adapter', 'caddyfile', '--config', join(folder, 'server.conf')],
    env: {XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, HOME: folder},
    config: `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  root * ${resolve(root)}
  ${inSite}
  file_server
}
`,
  }));
}

/** Starts lighttpd. @param atEnd what stands at the end of its configuration */
export function startLighttpd(root: string, atEnd = ''): Promise<WebServer> {
  return start('lighttpd', ({folder, port}) => ({
    args: ['-D', '-f', join(folder, 'server.conf')],
    config: `server.document-root = "${resolve(root)}"
server.bind = "127.0.0.1"
server.port = ${port}
server.errorlog = "${folder}/error.log"
server.modules = ( "mod_access", "mod_setenv" )
index-file.names = ( "index.html" )
include_shell "/usr/share/lighttpd/create-mime.conf.pl"
${atEnd}
`,
  }));
}

/** Starts Varnish. */
export function startVarnish(vcl: string): Promise<WebServer> {
  return start('varnish', ({folder, port}) => ({
    args: [
      '-F',
      '-j',
      'none',
      '-n',
      join(folder, 'work'),
      '-a',
      `127.0.0.1:${port}`,
      '-f',
      join(folder, 'server.conf'),
      '-s',
      'malloc,64m',
    ],
    config: vcl,
  }));
}

/** How a server is started. */
interface Description {
  readonly args: readonly string[];
  readonly config: string;
  readonly env?: Readonly<Record<string, string>>;
}

async function start(
  name: ToolName,
  describe: (place: {readonly folder: string; readonly port: number}) => Description,
): Promise<WebServer> {
  const folder = await mkdtemp(join(tmpdir(), `${name}-`));
  await chmod(folder, 0o755);
  const port = await freePort();
  const {args, config, env} = describe({folder, port});
  await writeFile(join(folder, 'server.conf'), config);
  await mkdir(join(folder, 'logs'));
  const program = findTools()[name];
  if (!program) throw new Error(`${name} is not installed`);
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {...process.env, ...env},
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (data: string) => {
    said += data;
  });
  const ended = new Promise((done) => child.once('exit', done));
  // A test that is killed forgets it: neither outlives the tests by much.
  const end = () => child.kill('SIGTERM');
  process.once('exit', end);
  const timer = setTimeout(end, LIFE_MS).unref();
  const close = async () => {
    clearTimeout(timer);
    process.off('exit', end);
    end();
    await ended;
    await rm(folder, {recursive: true, force: true});
  };
  const origin = `http://127.0.0.1:${port}`;
  for (const until = Date.now() + START_LIMIT_MS; Date.now() < until && child.exitCode === null;) {
    if (
      await fetch(origin).then(
        () => true,
        () => false,
      )
    )
      return {origin, close};
    await sleep(50);
  }
  const log = await readFile(join(folder, 'error.log'), 'utf8').catch(() => '');
  await close();
  throw new Error(`${name} did not start: ${said}${log}`);
}
