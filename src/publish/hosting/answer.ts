/** What a server answers, and how hosting asks it: by functions that it is given. */

/** An answer as it came: still compressed where the server compressed it. */
export interface Answer {
  readonly url: URL;
  readonly status: number;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Uint8Array;
}

/** Asks for one file and follows no redirect. @throws {AccessError} */
export type Probe = (url: URL, headers: Readonly<Record<string, string>>) => Promise<Answer>;

/** A kind of compressed copy. */
export interface CopyFormat {
  /** Of the copy's name: `.br`. */
  readonly ending: string;
  /** In HTTP: `br`. */
  readonly encoding: string;
  /** Returns whether a copy says what its file says; false for one that is cut off or is none. */
  readonly isCopyOf: (copy: Uint8Array, file: Uint8Array) => Promise<boolean>;
}

/** What the checks of a published site need of the machine they run on. */
export interface HostingTools {
  readonly probe: Probe;
  readonly copyFormats: readonly CopyFormat[];
}

/** A page on another site, which is what the widgets' pages are. */
export const FOREIGN_ORIGIN = 'https://town.example';

/** Asks as a page of another site does. @param encoding of `Accept-Encoding` */
export const ask = (
  {probe}: HostingTools,
  url: URL,
  {
    encoding = 'identity',
    headers = {},
  }: {readonly encoding?: string; readonly headers?: Readonly<Record<string, string>>} = {},
): Promise<Answer> => probe(url, {origin: FOREIGN_ORIGIN, 'accept-encoding': encoding, ...headers});

/** Returns the value of a header; '' where there is none. @param name in lower case */
export const headerOf = ({headers}: Answer, name: string): string =>
  [headers[name] ?? []].flat().join(', ');

/** Returns an uncompressed answer as text, its byte order mark included. */
export const textOf = ({body}: Answer): string =>
  new TextDecoder('utf-8', {ignoreBOM: true}).decode(body);
