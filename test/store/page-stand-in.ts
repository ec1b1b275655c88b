/** A page without a browser, for the store: its clock, its chance and its network are in the test's hands. */
import type {TestContext} from 'node:test';

export interface Asked {
  readonly url: string;
  readonly cache: RequestCache | undefined;
  readonly atMs: number;
}

export type Answer = (url: string) => Response | Promise<Response>;

/** Its members are those of its class, as a browser's are. */
class DocumentStandIn extends EventTarget {
  #visibilityState = 'visible';

  get visibilityState(): string {
    return this.#visibilityState;
  }

  set visibilityState(value: string) {
    this.#visibilityState = value;
  }

  get baseURI(): string {
    return 'https://town.test/';
  }
}

/** @param random what `Math.random` gives */
export function standIn(t: TestContext, random = 0.5) {
  const asked: Asked[] = [];
  let answer: Answer = () => new Response('', {status: 503});
  let nowMs = 0;
  const page = new EventTarget();
  const document = new DocumentStandIn();
  t.mock.timers.enable({apis: ['setTimeout', 'Date'], now: 0});
  t.mock.method(performance, 'now', () => nowMs);
  t.mock.method(Math, 'random', () => random);
  t.mock.method(console, 'warn', () => undefined);
  t.mock.method(globalThis, 'fetch', async (url: string, {cache, signal}: RequestInit = {}) => {
    asked.push({url, cache, atMs: nowMs});
    const stopped = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => {
        reject(signal.reason as Error);
      });
    });
    return Promise.race([answer(url), stopped]);
  });
  const globals = {
    document,
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
  };
  const before = Object.keys(globals).map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(globalThis, name, {value, configurable: true, writable: true});
  t.after(() => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  });
  return {
    asked,
    document,
    page,
    answerWith: (next: Answer) => {
      answer = next;
    },
    /** Lets time pass, and all that follows from it happen. */
    pass: async (ms: number) => {
      await settle();
      nowMs += ms;
      t.mock.timers.tick(ms);
      await settle();
    },
  };
}

/** Until every promise that can has been kept: none here waits for anything but the clock. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
}
