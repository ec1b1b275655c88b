/** Debian's WordPress with a MariaDB of its own: files and data in a temporary folder, both ended by their process ids. */
import {execFile, spawn, type ChildProcess} from 'node:child_process';
import {cp, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import net from 'node:net';
import {tmpdir, userInfo} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {promisify} from 'node:util';
import {findTools} from '../../tools/install-browsers.js';

const run = promisify(execFile);
const START_LIMIT_MS = 30_000;
const LIFE_MS = 4 * 60_000;

export interface WordPress {
  readonly origin: string;
  /** Runs a file of PHP inside WordPress, with `input` on its standard input, and answers what it prints as JSON. */
  php(file: string, input: unknown): Promise<never>;
  close(): Promise<void>;
}

/** @param muPlugin PHP that always runs */
export async function startWordPress({muPlugin}: {readonly muPlugin: string}): Promise<WordPress> {
  const folder = await mkdtemp(join(tmpdir(), 'wordpress-'));
  const tools = findTools();
  const children: ChildProcess[] = [];
  const end = () => {
    for (const child of children) child.kill('SIGTERM');
  };
  process.once('exit', end);
  const timer = setTimeout(end, LIFE_MS).unref();
  const start = (command: string, args: readonly string[], options: object = {}) => {
    const child = spawn(command, args, {stdio: 'ignore', ...options});
    children.push(child);
    return child;
  };
  const close = async () => {
    clearTimeout(timer);
    process.off('exit', end);
    const ended = children
      .filter((child) => child.exitCode === null && child.signalCode === null)
      .map((child) => new Promise((done) => child.once('exit', done)));
    end();
    await Promise.all(ended);
    await rm(folder, {recursive: true, force: true});
  };
  try {
    const socket = await startDatabase(folder, tools.mariadb!, start);
    const port = await freePort();
    const root = join(folder, 'site');
    await layFiles(root, dirname(tools.wordpress!), {muPlugin, socket, port});
    // Its own workers, since WordPress asks itself; sessions and files as the user who runs the test.
    start(
      tools.php!,
      ['-d', 'mysqli.default_socket=' + socket, '-S', `127.0.0.1:${port}`, '-t', root],
      {env: {...process.env, PHP_CLI_SERVER_WORKERS: '4'}, cwd: root},
    );
    const php = async (file: string, input: unknown) => {
      const running = run(tools.php!, ['-d', 'display_errors=stderr', resolve(file)], {
        cwd: root,
        env: {...process.env, WP_PORT: String(port)},
        maxBuffer: 1e7,
      });
      running.child.stdin!.end(JSON.stringify(input));
      return JSON.parse((await running).stdout) as never;
    };
    await until(() => fetch(`http://127.0.0.1:${port}/readme.html`).then(({ok}) => ok));
    return {origin: `http://127.0.0.1:${port}`, php, close};
  } catch (error) {
    await close();
    throw error;
  }
}

async function startDatabase(
  folder: string,
  mariadb: string,
  start: (command: string, args: readonly string[]) => ChildProcess,
): Promise<string> {
  const [data, socket] = [join(folder, 'data'), join(folder, 'db.sock')];
  const {username} = userInfo();
  await run('mariadb-install-db', [
    '--no-defaults',
    `--datadir=${data}`,
    `--user=${username}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  start(mariadb, [
    '--no-defaults',
    `--datadir=${data}`,
    `--socket=${socket}`,
    '--skip-networking',
    `--user=${username}`,
    '--innodb-flush-log-at-trx-commit=0',
    `--pid-file=${join(folder, 'db.pid')}`,
  ]);
  await until(() =>
    run('mariadb', [
      '--no-defaults',
      `--socket=${socket}`,
      '-uroot',
      '-e',
      'CREATE DATABASE IF NOT EXISTS town',
    ]).then(() => true),
  );
  return socket;
}

interface Files {
  readonly muPlugin: string;
  readonly socket: string;
  readonly port: number;
}

async function layFiles(
  root: string,
  source: string,
  {muPlugin, socket, port}: Files,
): Promise<void> {
  const content = join(root, 'wp-content');
  await cp(source, root, {
    recursive: true,
    dereference: true,
    filter: (file) => !file.startsWith(join(source, 'wp-content')),
  });
  await mkdir(join(content, 'themes/town'), {recursive: true});
  await mkdir(join(content, 'mu-plugins'));
  await mkdir(join(content, 'plugins'));
  await writeFile(join(content, 'mu-plugins/test.php'), muPlugin);
  await writeFile(join(content, 'themes/town/style.css'), '/*\nTheme Name: Town\n*/\n');
  await writeFile(
    join(content, 'themes/town/index.php'),
    `<!doctype html><html <?php language_attributes(); ?>><head><meta charset="utf-8"><title>A town</title><?php wp_head(); ?></head>
<body><?php while ( have_posts() ) { the_post(); the_content(); } wp_footer(); ?></body></html>\n`,
  );
  await writeFile(
    join(root, 'wp-config.php'),
    `<?php
define( 'DB_NAME', 'town' ); define( 'DB_USER', 'root' ); define( 'DB_PASSWORD', '' ); define( 'DB_HOST', 'localhost:${socket}' ); define( 'DB_CHARSET', 'utf8mb4' ); define( 'DB_COLLATE', '' );
define( 'WP_HOME', 'http://127.0.0.1:${port}' ); define( 'WP_SITEURL', 'http://127.0.0.1:${port}' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true ); define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' ); define( 'DISABLE_WP_CRON', true ); define( 'AUTOMATIC_UPDATER_DISABLED', true );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . '/' ); }
require_once ABSPATH . 'wp-settings.php';
`,
  );
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  let failure: unknown;
  for (const last = Date.now() + START_LIMIT_MS; Date.now() < last;) {
    try {
      if (await isTrue()) return;
    } catch (error) {
      failure = error;
    }
    await sleep(100);
  }
  throw new Error(`did not start within ${START_LIMIT_MS / 1000} s`, {cause: failure});
}

const freePort = () =>
  new Promise<number>((found, fail) => {
    const server = net
      .createServer()
      .once('error', fail)
      .listen(0, '127.0.0.1', () => {
        const {port} = server.address() as net.AddressInfo;
        server.close(() => found(port));
      });
  });
