/** Ctrl-C and its like, while files are written: the file at hand is finished first, so that none is left under a temporary name. */
import {setImmediate as nextTurn} from 'node:timers/promises';

const SIGNALS = {SIGHUP: 1, SIGINT: 2, SIGTERM: 15} as const;
type Signal = keyof typeof SIGNALS;
const names = Object.keys(SIGNALS) as Signal[];

/** To be awaited between two files: ends the program here where a signal has come. */
export type Checkpoint = () => Promise<void>;

/** Signals that come while `write` runs end the program at the next checkpoint, at the latest after it. */
export async function holdSignals<T>(write: (checkpoint: Checkpoint) => Promise<T>): Promise<T> {
  let asked: Signal | undefined;
  const remember = (signal: NodeJS.Signals) => {
    asked = signal as Signal;
  };
  const checkpoint = async () => {
    // Signals are told of between two turns.
    await nextTurn();
    // As shells count: 128 and the signal's number.
    if (asked) process.exit(128 + SIGNALS[asked]);
  };
  for (const name of names) process.on(name, remember);
  try {
    return await write(checkpoint);
  } finally {
    await checkpoint();
    for (const name of names) process.off(name, remember);
  }
}
