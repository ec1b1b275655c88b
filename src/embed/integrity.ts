/**
 * Subresource integrity for what the loader loads: an import map, since `integrity` on the script
 * says nothing of what it imports. Pure.
 */
import {escape} from './children/html.js';

/**
 * Returns the script element that must stand before any module script. Under a policy it needs its
 * hash, for it stands in the page.
 * @param library an exact version's folder, absolute, with a trailing slash: the bytes under `/v1/`
 * change
 * @param file that folder's `importmap.json`
 */
export const importMapCode = (library: string, {integrity}: ImportMapFile): string =>
  `<script type="importmap">${JSON.stringify({integrity: Object.fromEntries(Object.entries(integrity).map(([file, hash]) => [new URL(file, library).href, hash]))}).replaceAll('<', '\\u003c')}</script>`;

/**
 * Returns the source by which a policy allows a script element that stands in the page: the hash of
 * what is between its tags.
 */
export async function scriptSource(code: string): Promise<string> {
  const bytes = new TextEncoder().encode(code.replace(/^<script[^>]*>|<\/script>$/g, ''));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))))}'`;
}

/** Returns the line for the loader of an exact version, with its hash. */
export const pinnedScriptLine = (library: string, {integrity}: ImportMapFile): string =>
  `<script type="module" crossorigin referrerpolicy="no-referrer" integrity="${escape(integrity['./alliance.js'] ?? '')}" src="${escape(library)}alliance.js"></script>`;

/** `importmap.json` in an exact version's folder: paths relative to it. */
export interface ImportMapFile {
  readonly integrity: Readonly<Record<string, string>>;
}
