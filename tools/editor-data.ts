/**
 * From `custom-elements.json`, what editors and frameworks know of the elements: data for VS Code and JetBrains, and the types of the tags in
 * React 19, Preact, Solid, Vue and Svelte.
 */
import {generateJetBrainsWebTypes} from 'custom-element-jet-brains-integration';
import {generateVsCodeCustomElementData} from 'custom-element-vs-code-integration';
import type {Package} from 'custom-elements-manifest/schema';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {elementsOf, type ElementDeclaration} from './elements.js';
import {readJson} from './project.js';

/** What an element says of itself, for all frameworks. `elements.d.ts` lies beside these files. */
const FRAMEWORKS = {
  react: `import type {HTMLAttributes, ReactNode, Ref} from 'react';

type Props<E, A, V> = Omit<HTMLAttributes<E>, keyof A> & A & {[N in keyof V & string as \`on\${N}\`]?: (event: V[N]) => void} & {
  readonly children?: ReactNode;
  readonly key?: string | number | null;
  readonly ref?: Ref<E>;
  readonly class?: string;
};
type Elements = {[K in keyof AllianceElements]: Props<AllianceElements[K]['element'], AllianceElements[K]['attributes'], AllianceElements[K]['events']>};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
`,
  preact: `import type {HTMLAttributes, JSX} from 'preact';

type Props<E extends EventTarget, A, V> = Omit<HTMLAttributes<E>, keyof A> & A & {[N in keyof V & string as \`on\${N}\`]?: (event: V[N]) => void};
type Elements = {[K in keyof AllianceElements]: Props<AllianceElements[K]['element'], AllianceElements[K]['attributes'], AllianceElements[K]['events']>};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
export type {JSX};
`,
  solid: `import type {JSX} from 'solid-js';

type Props<E, A, V> = Omit<JSX.HTMLAttributes<E>, keyof A> & A & {[N in keyof V & string as \`on:\${N}\`]?: (event: V[N]) => void};
type Elements = {[K in keyof AllianceElements]: Props<AllianceElements[K]['element'], AllianceElements[K]['attributes'], AllianceElements[K]['events']>};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
`,
  vue: `import type {HTMLAttributes, PublicProps} from 'vue';

type Component<E, A, V> = new () => E & {
  /** @deprecated only there for the types of templates */
  readonly $props: Omit<HTMLAttributes, keyof A> & PublicProps & A & {readonly [N in keyof V & string as \`on\${Capitalize<N>}\`]?: (event: V[N]) => void};
};
type Elements = {[K in keyof AllianceElements]: Component<AllianceElements[K]['element'], AllianceElements[K]['attributes'], AllianceElements[K]['events']>};

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}
`,
  svelte: `import type {HTMLAttributes} from 'svelte/elements';

type Props<E extends EventTarget, A, V> = Omit<HTMLAttributes<E>, keyof A> & A & {[N in keyof V & string as \`on\${N}\`]?: (event: V[N]) => void};
type Elements = {[K in keyof AllianceElements]: Props<AllianceElements[K]['element'], AllianceElements[K]['attributes'], AllianceElements[K]['events']>};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
`,
};

export const frameworks = Object.keys(FRAMEWORKS);

interface Named {
  readonly name: string;
  readonly description?: string;
}

/** Writes `{name, description}` as members of a type, the description above each. */
const members = <T extends Named>(list: readonly T[] = [], typeOf: (member: T) => string) =>
  list
    .map(
      (member) =>
        `      /** ${(member.description ?? '').replace(/\s+/g, ' ')} */\n      readonly '${member.name}'${typeOf(member)};`,
    )
    .join('\n');

/** Writes one table of tags, from which the types of each framework are computed. */
function elementTypes(elements: readonly ElementDeclaration[]): string {
  const classes = elements.map(
    ({name, tagName}) =>
      `import type {${name}} from './types/elements/${tagName.replace('alliance-', '')}.js';`,
  );
  const rows = elements.map(
    ({name, tagName, attributes, events}) => `  '${tagName}': {
    readonly element: ${name};
    readonly attributes: {
${members(attributes, ({fieldName}) => `?: ${name}['${fieldName}'] | undefined`)}
    };
    readonly events: {
${members(events, ({name: event}) => `: HTMLElementEventMap['${event}']`)}
    };
  };`,
  );
  return `${classes.join('\n')}\nimport type {} from './types/widgets/shared/events.js';\n\nexport interface AllianceElements {\n${rows.join('\n')}\n}\n`;
}

/** Writes the files. @param dir the package */
export function writeEditorData(dir: string): void {
  const manifest = () => readJson(path.join(dir, 'custom-elements.json')) as Package;
  const quiet = {outdir: dir, hideLogs: true};
  // Both change what they are given.
  type Report = Parameters<typeof generateJetBrainsWebTypes>[0];
  generateVsCodeCustomElementData(manifest() as Report, quiet);
  generateJetBrainsWebTypes(manifest() as Report, {...quiet, packageJson: false});
  writeFileSync(path.join(dir, 'elements.d.ts'), elementTypes(elementsOf(manifest())));
  for (const [framework, text] of Object.entries(FRAMEWORKS)) {
    writeFileSync(
      path.join(dir, `${framework}.d.ts`),
      `import type {AllianceElements} from './elements.js';\n${text}`,
    );
    // The tags have types; there is nothing to run.
    writeFileSync(path.join(dir, `${framework}.js`), 'export {};\n');
  }
}
