/**
 * Finds the programs the tests need and, where it may, installs the missing ones.
 * Everything else asks `findTools()`, so that no path is written twice.
 *
 *   npx tsx tools/install-browsers.ts
 */
import {execFileSync} from 'node:child_process';
import {accessSync, constants, readdirSync, statSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** A program that tests need. */
interface Tool {
  /** The variable that overrides its path. */
  readonly env: string;
  /** Looked up on PATH. */
  readonly names: readonly string[];
  /** Debian's package. */
  readonly package: string;
  /** Only this engine needs it: `ENGINES=chromium npm test` does without the rest. */
  readonly engine?: Engine;
  /** Only this step, called by its name, needs it. */
  readonly step?: string;
  /** Looks for it where `names` are not enough. */
  readonly find?: (env: NodeJS.ProcessEnv) => string | undefined;
}

/** One row a program. */
const TOOLS = {
  chromium: {
    env: 'CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome'],
    package: 'chromium',
    engine: 'chromium',
  },
  firefox: {
    env: 'FIREFOX',
    names: ['firefox-esr', 'firefox'],
    package: 'firefox-esr',
    engine: 'firefox',
  },
  webkitDriver: {
    env: 'WEBKIT_DRIVER',
    names: ['WebKitWebDriver'],
    package: 'webkit2gtk-driver',
    engine: 'webkit',
  },
  // Not on PATH: its folder holds the CPU triplet, so dpkg is asked where it lies.
  miniBrowser: {
    env: 'MINIBROWSER',
    names: ['MiniBrowser'],
    package: 'libwebkit2gtk-4.1-0',
    engine: 'webkit',
    find: findMiniBrowser,
  },
  xvfb: {env: 'XVFB', names: ['Xvfb'], package: 'xvfb', engine: 'webkit'},
  // A reader of GeoJSON that is not ours: tests let it open what the feed tool writes.
  ogrinfo: {env: 'OGRINFO', names: ['ogrinfo'], package: 'gdal-bin'},
  // Readers of calendars that are not ours. Debian's Python, since the one on PATH may be another, without Debian's packages.
  khal: {env: 'KHAL', names: ['khal'], package: 'khal'},
  python: {
    env: 'PYTHON_WITH_ICALENDAR',
    names: [],
    package: 'python3-icalendar',
    find: () =>
      findFile('/usr/lib/python3/dist-packages/icalendar/__init__.py') &&
      findIn('/usr/bin', 'python3'),
  },
  // The servers that most sites have: tests let them serve what we publish, with the configuration that we ship.
  nginx: {
    env: 'NGINX',
    names: ['nginx'],
    package: 'nginx-light',
    find: () => findIn('/usr/sbin', 'nginx'),
  },
  apache: {
    env: 'APACHE',
    names: ['apache2', 'httpd'],
    package: 'apache2',
    find: () => findIn('/usr/sbin', 'apache2'),
  },
  caddy: {env: 'CADDY', names: ['caddy'], package: 'caddy', step: 'servers'},
  lighttpd: {
    env: 'LIGHTTPD',
    names: ['lighttpd'],
    package: 'lighttpd',
    step: 'servers',
    find: () => findIn('/usr/sbin', 'lighttpd'),
  },
  // Debian's lighttpd compresses by a package of its own.
  lighttpdDeflate: {
    env: 'LIGHTTPD_DEFLATE',
    names: [],
    package: 'lighttpd-mod-deflate',
    step: 'servers',
    find: () => findFile('/usr/lib/lighttpd/mod_deflate.so'),
  },
  // Systems that are run for real by steps of their own.
  php: {env: 'PHP', names: ['php'], package: 'php-cli', step: 'wordpress'},
  wordpress: {
    env: 'WORDPRESS',
    names: [],
    package: 'wordpress',
    step: 'wordpress',
    find: () => findFile('/usr/share/wordpress/wp-load.php'),
  },
  mariadb: {
    env: 'MARIADB',
    names: ['mariadbd'],
    package: 'mariadb-server',
    step: 'wordpress',
    find: () => findIn('/usr/sbin', 'mariadbd'),
  },
  varnish: {
    env: 'VARNISH',
    names: ['varnishd'],
    package: 'varnish',
    step: 'load',
    find: () => findIn('/usr/sbin', 'varnishd'),
  },
  // A screen reader, and what it needs around it to be heard: `npm run listen`.
  orca: {env: 'ORCA', names: ['orca'], package: 'orca', step: 'listen'},
  speechDispatcher: {
    env: 'SPEECH_DISPATCHER',
    names: ['speech-dispatcher'],
    package: 'speech-dispatcher',
    step: 'listen',
  },
  atSpi: {
    env: 'AT_SPI_BUS_LAUNCHER',
    names: [],
    package: 'at-spi2-core',
    step: 'listen',
    find: () => findIn('/usr/libexec', 'at-spi-bus-launcher'),
  },
  dbus: {env: 'DBUS_RUN_SESSION', names: ['dbus-run-session'], package: 'dbus', step: 'listen'},
  gsettings: {env: 'GSETTINGS', names: ['gsettings'], package: 'libglib2.0-bin', step: 'listen'},
  openbox: {env: 'OPENBOX', names: ['openbox'], package: 'openbox', step: 'listen'},
  xdotool: {env: 'XDOTOOL', names: ['xdotool'], package: 'xdotool', step: 'listen'},
  // Without any font the browsers start but draw no text, and every measured box is empty.
  font: {env: 'FONT', names: [], package: 'fonts-dejavu-core', find: findFont},
} satisfies Record<string, Tool>;

export type ToolName = keyof typeof TOOLS;
const ROWS = Object.entries<Tool>(TOOLS) as [ToolName, Tool][];

const ALL_ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ALL_ENGINES)[number];
const isEngine = (name: string): name is Engine =>
  (ALL_ENGINES as readonly string[]).includes(name);

/** Returns the engines to test in, from `ENGINES` ("chromium,firefox"); by default all three. */
export function wantedEngines(env = process.env): readonly Engine[] {
  if (!env.ENGINES) return ALL_ENGINES;
  const wanted = env.ENGINES.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  if (wanted.length === 0 || !wanted.every(isEngine))
    throw new Error(`ENGINES=${env.ENGINES}: choose from ${ALL_ENGINES.join(', ')}`);
  return wanted;
}

/**
 * Returns where each program lies; undefined for one that is not there.
 * @throws when an override such as `CHROMIUM` names a file that does not exist
 */
export function findTools(env = process.env): Record<ToolName, string | undefined> {
  const found = ROWS.map(([name, tool]) => [name, findTool(tool, env)]);
  return Object.fromEntries(found) as Record<ToolName, string | undefined>;
}

/**
 * Returns the Debian packages that would bring what is missing.
 * @param steps the names of those that need more than the others
 */
export function missingPackages(env = process.env, steps: readonly string[] = []): string[] {
  const found = findTools(env);
  const engines = wantedEngines(env);
  return ROWS.filter(
    ([name, {engine, step}]) =>
      !found[name] && (!engine || engines.includes(engine)) && (!step || steps.includes(step)),
  ).map(([, tool]) => tool.package);
}

/**
 * Installs what is missing with apt-get.
 * @param steps the names of those that need more than the others
 * @throws where that is not possible: the error says what to install
 */
export function ensureTools(env = process.env, steps: readonly string[] = []): void {
  const packages = missingPackages(env, steps);
  if (packages.length === 0) return;
  const prefix = rootPrefix(env);
  if (!prefix) throw new Error(howToInstall(packages, 'and this user may not run apt-get'));

  console.log(`Installing ${packages.join(', ')}`);
  const aptGet = (...args: string[]) => {
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    const [program = 'env', ...rest] = [...prefix, ...command];
    execFileSync(program, rest, {stdio: 'inherit', env});
  };
  try {
    // An image's package lists are often weeks old and name versions that the mirror has dropped.
    aptGet('update');
    aptGet('install', '-y', '--no-install-recommends', ...packages);
  } catch (cause) {
    throw new Error(howToInstall(packages, 'and apt-get failed (see above)'), {cause});
  }
  const still = missingPackages(env, steps);
  if (still.length) throw new Error(howToInstall(still, 'although apt-get reported success'));
}

function findTool(tool: Tool, env: NodeJS.ProcessEnv): string | undefined {
  const override = env[tool.env];
  if (override) {
    if (!isFile(override)) throw new Error(`${tool.env}=${override}: there is no such file`);
    return override;
  }
  return findOnPath(tool.names, env) ?? tool.find?.(env);
}

function findOnPath(names: readonly string[], env: NodeJS.ProcessEnv): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  for (const name of names) {
    const path = folders.map((folder) => join(folder, name)).find(isExecutable);
    if (path) return path;
  }
  return undefined;
}

/** Finds what is not on everybody's PATH. */
function findIn(folder: string, name: string): string | undefined {
  const path = join(folder, name);
  return isExecutable(path) ? path : undefined;
}

const findFile = (path: string) => (isFile(path) ? path : undefined);

function findMiniBrowser(env: NodeJS.ProcessEnv): string | undefined {
  try {
    const listing = execFileSync('dpkg', ['-L', TOOLS.miniBrowser.package], {
      encoding: 'utf8',
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return listing.split('\n').find((path) => path.endsWith('/MiniBrowser') && isExecutable(path));
  } catch {
    return undefined; // no dpkg, or the package is not installed
  }
}

function findFont(): string | undefined {
  const root = '/usr/share/fonts';
  try {
    const file = readdirSync(root, {recursive: true, encoding: 'utf8'}).find((path) =>
      /\.(ttf|otf|ttc)$/i.test(path),
    );
    return file && join(root, file);
  } catch {
    return undefined; // no fonts folder
  }
}

/** Returns what to write before `apt-get` to be allowed to use it; undefined when nothing helps. */
function rootPrefix(env: NodeJS.ProcessEnv): string[] | undefined {
  if (!findOnPath(['apt-get'], env)) return undefined;
  if (process.getuid?.() === 0) return [];
  try {
    execFileSync('sudo', ['-n', 'true'], {stdio: 'ignore', env});
    return ['sudo', '-n'];
  } catch {
    return undefined;
  }
}

function howToInstall(packages: readonly string[], reason: string): string {
  return [
    `Programs the tests need are missing, ${reason}. On Debian, run:`,
    `  apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`,
    `Elsewhere install their like and name them: ${Object.values(TOOLS)
      .map((tool) => `${tool.env}=/path`)
      .join(' ')}`,
    'Fewer engines: ENGINES=chromium npm test',
  ].join('\n');
}

function isFile(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isFile() ?? false;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return isFile(path);
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    ensureTools();
    for (const [name, path] of Object.entries(findTools()))
      console.log(`${name.padEnd(13)} ${path ?? '-'}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
