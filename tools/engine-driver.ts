/** What the drivers of the engines have in common. */
import type {Engine} from './install-browsers.js';

/** How a browser is started. Conditions that are not named are the engine's own. */
export interface OpenOptions {
  /** Of the viewport, CSS px; by default 1000. */
  readonly width?: number;
  /** By default 700. */
  readonly height?: number;
  readonly reducedMotion?: boolean;
  readonly dark?: boolean;
  /** Chromium and Firefox only. */
  readonly forcedColors?: boolean;
  /** Of the page's own scripts; `eval` goes on working. */
  readonly javaScriptDisabled?: boolean;
  /**
   * BCP 47 tag of the visitor's language: navigator.language and Accept-Language.
   * (Intl's own default follows only in WebKitGTK.)
   */
  readonly locale?: string;
  /** What `goto` waits for; by default 'load'. */
  readonly waitUntil?: 'load' | 'domcontentloaded';
  /** Further command-line switches. */
  readonly args?: readonly string[];
  /** Further Firefox prefs. */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
  /** Further environment of the browser. */
  readonly env?: Readonly<Record<string, string>>;
  /** Chromium profile. */
  readonly userDataDir?: string;
}

/** What an option is where it is not given. */
export const DEFAULTS = {
  width: 1000,
  height: 700,
  args: [] as readonly string[],
  env: {} as Readonly<Record<string, string>>,
  prefs: {} as Readonly<Record<string, string | number | boolean>>,
  waitUntil: 'load' as 'load' | 'domcontentloaded',
};
/** Options with their defaults. */
export type OpenSettings = OpenOptions & typeof DEFAULTS;

/** What each engine does in its own way. */
export interface EngineDriver {
  readonly engine: Engine;
  goto(url: string): Promise<void>;
  /** Answers what an expression is, as JSON carries it; waits for a promise. */
  evaluate(expression: string): Promise<unknown>;
  /** Presses a key once: 'Tab', 'Enter', 'ArrowLeft', 'a' … */
  key(key: string, modifiers?: {readonly shift?: boolean}): Promise<void>;
  /** CSS px of the viewport. */
  clickAt(x: number, y: number): Promise<void>;
  /** Moves the pointer; CSS px of the viewport. */
  moveTo(x: number, y: number): Promise<void>;
  /** Sizes the viewport. */
  resize(width: number, height: number): Promise<void>;
  /** Writes a PNG of the viewport. */
  shot(path: string): Promise<void>;
  /** Goes one step back in history. */
  back(): Promise<void>;
  close(): Promise<void>;
  /** The process id of WebKitWebDriver; WebKitGTK only. */
  readonly driverId?: number | undefined;
  /** Sends a command of the Chrome DevTools Protocol; Chromium only. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  cdp(method: string, params?: object): Promise<any>;
}
