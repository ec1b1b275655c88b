/** What `npm run api` reads; it never touches package.json, which the analyzer would by default. */
export default {globs: ['src/widgets/**/*.ts'], litelement: true, quiet: true, packagejson: false};
