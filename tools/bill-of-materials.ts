/**
 * Writes `bom.cdx.json`, the CycloneDX bill of what the package consists of: what is bundled in its files, and what npm
 * installs beside it. (`npm sbom --omit dev` leaves out lit where a development tool needs it too.)
 */
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import type {BundledPackages} from './licences.js';
import {readJson, readPackage} from './project.js';

/** What package-lock.json says of an installed package. */
interface LockEntry {
  readonly version?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}
type Lock = Readonly<Record<string, LockEntry>>;

interface Component {
  readonly name: string;
  readonly version: string;
  readonly license?: string | null | undefined;
  readonly description?: string | null | undefined;
}

/** Returns these packages as npm lays them, with their dependencies and theirs. */
function withDependencies(
  lock: Lock,
  names: readonly string[],
  found = new Set<string>(),
): Set<string> {
  for (const key of names.map((name) => `node_modules/${name}`)) {
    const entry = lock[key];
    if (!entry || found.has(key)) continue;
    found.add(key);
    withDependencies(lock, Object.keys(entry.dependencies ?? {}), found);
  }
  return found;
}

function integrityOf(lock: Lock, {name, version}: Component): string | undefined {
  const suffix = `node_modules/${name}`;
  return Object.entries(lock).find(
    ([key, entry]) => key.endsWith(suffix) && entry.version === version,
  )?.[1].integrity;
}

function componentOf({name, version, license, description}: Component, integrity?: string) {
  const [, group, own = name] = /^(?:(@[^/]+)\/)?(.+)$/.exec(name) ?? [];
  const purl = `pkg:npm/${group ? `${encodeURIComponent(group)}/` : ''}${own}@${version}`;
  const hash = integrity && Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex');
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group && {group}),
    name: own,
    version,
    ...(description && {description}),
    ...(hash && {hashes: [{alg: 'SHA-512', content: hash}]}),
    ...(license && {
      licenses: [/ (OR|AND) /.test(license) ? {expression: license} : {license: {id: license}}],
    }),
    purl,
  };
}

/** Writes the bill. @param dir the package @param bundled the packages whose code is in its files */
export function writeBill(dir: string, bundled: BundledPackages): void {
  const {name, version, license, dependencies = {}} = readPackage(dir);
  const {packages: lock} = readJson('package-lock.json') as {readonly packages: Lock};
  const purl = `pkg:npm/${name}@${version}`;
  const installed = [...withDependencies(lock, Object.keys(dependencies))].map(readPackage);
  const all = new Map<string, Component>(
    [...bundled.list(), ...installed].map((found) => [`${found.name}@${found.version}`, found]),
  );
  const components = [...all]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, component]) => componentOf(component, integrityOf(lock, component)));
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'library',
        'bom-ref': purl,
        name,
        version,
        licenses: [{license: {id: license}}],
        purl,
      },
    },
    components,
    dependencies: [{ref: purl, dependsOn: components.map((component) => component['bom-ref'])}],
  };
  writeFileSync(path.join(dir, 'bom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
}
