import js from '@eslint/js';
import type {Linter} from 'eslint';
import globals from 'globals';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {defineConfig} from 'eslint/config';
import tseslint from 'typescript-eslint';
import wc from 'eslint-plugin-wc';

/** Which rooms a room may use. `feed`, `geo` and `locale` import nothing of ours. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  feed: [],
  geo: [],
  locale: [],
  store: ['feed', 'locale'],
  widgets: ['feed', 'geo', 'locale', 'store'],
  elements: ['widgets'],
  embed: ['elements', 'feed', 'locale', 'store', 'widgets'],
  publish: ['feed', 'geo', 'locale', 'widgets', 'embed'],
};
/** Libraries that only one room, or one file, may use. */
const platformFree = ['lit', 'lit/*', 'leaflet', 'leaflet/*', 'node:*'];

const direction = Object.entries(arrows).map(([room, allowed]): Linter.Config => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...Object.keys(arrows)
            .filter((other) => other !== room && !allowed.includes(other))
            .map((other) => ({
              regex: `^(\\.\\./)+${other}/`,
              message: `${room}/ does not use ${other}/.`,
            })),
          ...(allowed.length === 0 ? [{group: platformFree, message: `${room}/ is pure.`}] : []),
          ...(room !== 'publish'
            ? [{group: ['node:*'], message: 'Only publish/ runs in Node.'}]
            : []),
        ],
      },
    ],
  },
}));

/** The rooms of the feed tool: which of each other they use, of which the types alone, and which rooms of `src/`. */
const publishArrows: Record<
  string,
  {
    readonly rooms: readonly string[];
    readonly types: readonly string[];
    readonly src: readonly string[];
  }
> = {
  issues: {rooms: [], types: [], src: []},
  content: {rooms: ['issues'], types: [], src: ['feed', 'geo', 'locale']},
  // embed: the addresses of the pages that a news item may have, and the type of what snippets are made of.
  feed: {rooms: ['content', 'issues'], types: [], src: ['embed', 'feed', 'geo', 'locale']},
  // issues: "did you mean" for a widget or a participant that nobody knows.
  pages: {rooms: ['feed', 'issues'], types: [], src: ['embed', 'feed', 'geo', 'locale', 'widgets']},
  hosting: {rooms: ['content', 'feed', 'issues'], types: [], src: ['embed', 'feed']},
  // issues: the errors that both sides throw and catch. hosting: what its checks ask to be given.
  disk: {rooms: ['issues'], types: ['content', 'feed', 'hosting'], src: ['feed']},
  cli: {
    rooms: ['content', 'disk', 'feed', 'hosting', 'issues', 'pages'],
    types: [],
    src: ['embed', 'feed', 'geo', 'locale'],
  },
};
/** They run in a browser too. */
const withoutNode = ['content', 'feed', 'issues', 'pages'];

/** @param depth how many folders a file lies below its room */
const arrowsOf = (room: string, depth: number) => {
  const {rooms, types, src} = publishArrows[room]!; // The rooms are its keys.
  const up = '\\.\\./'.repeat(depth + 1);
  return [
    ...Object.keys(publishArrows)
      .filter((other) => other !== room && !rooms.includes(other))
      .map((other) => ({
        regex: `^${up}${other}/`,
        message: `publish/${room}/ does not use publish/${other}/.`,
        allowTypeImports: types.includes(other),
      })),
    ...Object.keys(arrows)
      .filter((other) => other !== 'publish' && !src.includes(other))
      .map((other) => ({
        regex: `^${up}\\.\\./${other}/`,
        message: `publish/${room}/ does not use ${other}/.`,
      })),
    ...(withoutNode.includes(room)
      ? [{group: ['node:*'], message: `publish/${room}/ runs in a browser too.`}]
      : []),
  ];
};

const publishDirection = Object.keys(publishArrows).flatMap((room) =>
  [0, 1].map((depth): Linter.Config => ({
    files: [`src/publish/${room}/${'*/'.repeat(depth)}*.ts`],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', {patterns: arrowsOf(room, depth)}],
      ...(withoutNode.includes(room) && {
        'no-restricted-globals': [
          'error',
          ...['Buffer', 'process', 'global', 'require', 'setImmediate'].map((name) => ({
            name,
            message: `publish/${room}/ runs in a browser too.`,
          })),
        ],
      }),
    },
  })),
);

/** These plugins' types also allow the old form of configuration, which they do not have here. */
const flat = (config: unknown) => config as Linter.Config;

export default defineConfig(
  {
    ignores: [
      'build/',
      'tools/listen/firefox-user.js',
      'dist/',
      'node_modules/',
      'test/out/',
      'examples/*/',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [
      tseslint.configs.strictTypeChecked,
      flat(lit.configs?.['flat/recommended']),
      flat(wc.configs?.['flat/recommended']),
    ],
    plugins: {'lit-a11y': litA11y},
    languageOptions: {
      parserOptions: {project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname},
    },
    rules: {
      ...litA11y.configs.recommended.rules,
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        {allowNumber: true, allowNullish: true},
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {argsIgnorePattern: '^_', varsIgnorePattern: '^_'},
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
      'max-lines': ['error', {max: 420, skipBlankLines: true, skipComments: true}],
      'max-lines-per-function': ['error', {max: 80, skipBlankLines: true, skipComments: true}],
      'wc/guard-super-call': 'off',
      // Prettier's own line breaks.
      'no-unexpected-multiline': 'off',
    },
  },
  {
    // How long a file and a function of the project may be; a style sheet may be longer.
    files: ['src/**/*.ts'],
    ignores: ['src/**/*.styles.ts'],
    rules: {
      'max-lines': ['error', {max: 250, skipBlankLines: true, skipComments: true}],
      'max-lines-per-function': ['error', {max: 40, skipBlankLines: true, skipComments: true}],
    },
  },
  ...direction,
  ...publishDirection,
  {
    // Leaflet writes to `window` when it is imported: one lazy importer, never from geo/ or the server.
    files: ['src/**/*.ts'],
    ignores: [
      'src/widgets/participant-map/leaflet/leaflet-view.ts',
      'src/geo/**',
      'src/feed/**',
      'src/locale/**',
      '**/*.d.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportDeclaration[source.value=/^leaflet/]',
          message: 'Only leaflet-view.ts imports Leaflet.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': 'off',
      // What a page answers is of any type: the assertion says what the test expects.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {from: 'package', name: ['test', 'describe', 'it', 'suite'], package: 'node:test'},
          ],
        },
      ],
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    // Lists of words, in every language of the demo, and the types that are made of them.
    files: ['src/locale/message-types.ts', 'demo/**/*words.ts'],
    rules: {'max-lines': 'off'},
  },
  {
    // The types of chai-a11y-axe call every assertion a promise; only `accessible()` is one.
    files: ['test/**/*.wtr.ts'],
    rules: {'@typescript-eslint/no-floating-promises': 'off'},
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {globals: globals.node},
    rules: {'no-unused-vars': ['error', {varsIgnorePattern: '^_', argsIgnorePattern: '^_'}]},
  },
  {
    files: ['integrations/**/*.js', 'bench/contenders/*.js'],
    languageOptions: {globals: globals.browser},
  },
);
