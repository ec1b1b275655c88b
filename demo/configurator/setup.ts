/** What an administrator adds once to each system, as code; the words beside it are in setup-words.ts. The configurator and docs/embedding.md are made of both. Pure. */
import {elementLine} from '../../src/embed/snippet-forms.js';
import {scriptOf, type Block, type Own} from './forms.js';
import {setupWords} from './setup-words.js';
import {systems, type System} from './systems.js';

/** What the code of a setup is made of. */
export type SetupOwn = Pick<Own, 'widget' | 'attributes' | 'published'>;
type Code = (own: SetupOwn) => string;
/** The systems whose administrators have something to do: all but plain HTML, text alone, and what is not known. */
export type SetUpSystem = keyof typeof codes;

const loader = ({published}: SetupOwn) => `${published.site}v1/alliance.js`;

/** The code of each step, by its name; a step without code has a word of what to do. */
const codes = {
  wordpress: {
    address: undefined,
    plugin: undefined,
    functions: (own: SetupOwn) =>
      `add_action( 'wp_head', function () {\n\techo '${scriptOf(own)}';\n} );`,
  },
  typo3: {
    fluid: (own: SetupOwn) =>
      `<f:asset.script identifier="alliance-widgets" src="${loader(own)}" type="module" crossorigin="anonymous" referrerpolicy="no-referrer" useNonce="1" />`,
    cspYaml: ({published}: SetupOwn) =>
      `enforce:\n  inheritDefault: true\n  mutations:\n${['script-src', 'connect-src'].map((directive) => `    - {mode: extend, directive: ${directive}, sources: ["${new URL(published.site).origin}"]}`).join('\n')}`,
  },
  drupal: {
    libraries: (own: SetupOwn) =>
      `alliance-widgets:\n  header: true\n  js:\n    ${loader(own)}:\n      type: external\n      minified: true\n      preprocess: false\n      attributes: {type: module, crossorigin: anonymous, referrerpolicy: no-referrer}`,
    info: () => 'libraries:\n  - <theme>/alliance-widgets',
    twig: (own: SetupOwn) =>
      `{{ attach_library('<theme>/alliance-widgets') }}\n${elementLine(own.widget, own.attributes, own.published)}`,
  },
  joomla: {
    assets: (own: SetupOwn) =>
      JSON.stringify(
        {
          name: 'alliance-widgets',
          type: 'script',
          uri: loader(own),
          attributes: {type: 'module', crossorigin: 'anonymous', referrerpolicy: 'no-referrer'},
        },
        null,
        2,
      ),
    head: () => "$this->getWebAssetManager()->useScript('alliance-widgets');",
  },
  contao: {head: scriptOf, policy: undefined},
  spip: {head: scriptOf},
} satisfies Readonly<Partial<Record<System, Readonly<Record<string, Code | undefined>>>>>;

/** Tells whether a system has something to set up. */
export const hasSetup = (system: System | undefined): system is SetUpSystem =>
  system !== undefined && Object.hasOwn(codes, system);

/** A step of an administrator: what to do, and the code, if there is some. */
export interface SetupStep {
  readonly name: string;
  readonly text: string;
  readonly code?: string;
}

/** Returns what an administrator does once, in the language of the page. */
export function setupOf(
  system: SetUpSystem,
  own: SetupOwn,
  page: keyof typeof setupWords,
): SetupStep[] {
  const words: Readonly<Record<string, string>> = setupWords[page].setup[system];
  const steps: Readonly<Record<string, Code | undefined>> = codes[system];
  return Object.entries(steps).map(([name, code]) => ({
    name,
    text: words[name] ?? '',
    ...(code && {code: code(own)}),
  }));
}

/** Returns the code of a system's steps, as blocks. */
export const setupBlocks = (system: SetUpSystem, own: SetupOwn): Block[] =>
  setupOf(system, own, 'en').flatMap(({name, code}) =>
    code === undefined ? [] : [{label: name, code}],
  );

/** What code blocks are written in, for the colours that code hosts give them. */
const LANGUAGES: Readonly<Record<string, string>> = {
  functions: 'php',
  cspYaml: 'yaml',
  libraries: 'yaml',
  info: 'yaml',
  twig: 'twig',
  assets: 'json',
  'joomla head': 'php',
};

/** Returns the section "Content systems" of docs/embedding.md: for each system the steps of editors, then those of administrators. */
export const setupMarkdown = (own: SetupOwn): string =>
  systems
    .filter((system) => system !== 'unknown')
    .map((system) => {
      const {names, steps, markdown} = setupWords.en;
      const numbered = steps[system].map(
        (text, i) =>
          `${i + 1}. ${text.replace('{it}', 'the widget').replace('{system}', names[system])}`,
      );
      const setup = hasSetup(system)
        ? setupOf(system, own, 'en').map(({name, text, code}) => {
            const language = LANGUAGES[`${system} ${name}`] ?? LANGUAGES[name] ?? 'html';
            return code === undefined ? text : `${text}\n\n\`\`\`${language}\n${code}\n\`\`\``;
          })
        : [];
      return [
        `### ${names[system]}`,
        numbered.join('\n'),
        ...(setup.length ? [markdown.once, ...setup] : []),
      ].join('\n\n');
    })
    .join('\n\n');
