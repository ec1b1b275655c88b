/** What the build puts in. */
declare module 'alliance:chunks' {
  /** Widget name → its module and that module's static imports, relative to the loader. */
  const chunks: Readonly<Record<string, readonly string[]>>;
  export default chunks;
  /** The module of the land that the map shows at first. */
  export const land: string;
  /** The library's own version. */
  export const version: string;
}

declare module 'alliance:words' {
  /** Language → the widget's words in it, of those that a classic file carries. */
  export const carried: Readonly<Record<string, Readonly<Record<string, object | string>>>>;
  /** The other languages that the widget speaks. */
  export const elsewhere: readonly string[];
}
