/**
 * Writes `bom.cdx.json`, the CycloneDX bill of what the package consists of: what is bundled in its files, and what npm installs beside it.
 * (`npm sbom --omit dev` leaves out lit where a development tool wants it too.)
 */
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {packagesOf} from './notices.mjs';

const locked = () => JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;

/** The dependencies of these packages as npm lays them, and theirs. */
function withDependencies(lock, names, found = new Set()) {
  for (const name of names
    .map((own) => `node_modules/${own}`)
    .filter((key) => lock[key] && !found.has(key))) {
    found.add(name);
    withDependencies(lock, Object.keys(lock[name].dependencies ?? {}), found);
  }
  return found;
}

function componentOf(folder, {integrity}) {
  const {name, version, license, description} = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const [, group, own] = /^(?:(@[^/]+)\/)?(.+)$/.exec(name);
  const purl = `pkg:npm/${group ? `${encodeURIComponent(group)}/` : ''}${own}@${version}`;
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group && {group}),
    name: own,
    version,
    ...(description && {description}),
    ...(integrity && {
      hashes: [
        {
          alg: 'SHA-512',
          content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex'),
        },
      ],
    }),
    ...(typeof license === 'string' && {
      licenses: [/ (OR|AND) /.test(license) ? {expression: license} : {license: {id: license}}],
    }),
    purl,
  };
}

/** @param dir the package @param sources the paths of the modules that went into its files */
export function writeBill(dir, sources) {
  const {name, version, license, dependencies} = JSON.parse(
    readFileSync(path.join(dir, 'package.json'), 'utf8'),
  );
  const lock = locked();
  const own = `pkg:npm/${name}@${version}`;
  const folders = new Set([
    ...packagesOf(sources).map((folder) => path.relative('.', folder)),
    ...withDependencies(lock, Object.keys(dependencies)),
  ]);
  const components = [...folders]
    .sort()
    .map((folder) => componentOf(folder, lock[folder.replaceAll(path.sep, '/')] ?? {}));
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'library',
        'bom-ref': own,
        name,
        version,
        licenses: [{license: {id: license}}],
        purl: own,
      },
    },
    components,
    dependencies: [{ref: own, dependsOn: components.map((component) => component['bom-ref'])}],
  };
  writeFileSync(path.join(dir, 'bom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
}
