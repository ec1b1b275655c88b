/** What the browser's test runner puts on the global object; its own types would clash with those of node:test. */
declare function describe(title: string, body: () => void): void;
declare const it: {
  (title: string, body: () => unknown): void;
  only(title: string, body: () => unknown): void;
};
declare function before(body: () => unknown): void;
declare function after(body: () => unknown): void;
declare function beforeEach(body: () => unknown): void;
declare function afterEach(body: () => unknown): void;
