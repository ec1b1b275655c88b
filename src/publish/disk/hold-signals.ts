/**
 * Ctrl-C and its like. A signal ends Node without its "exit" event: `exitOnSignal` turns it into an
 * exit, so that a lock is given back. While files are written, `holdSignals` finishes the file at
 * hand first, so that none is left under a temporary name.
 */
import {setImmediate as nextTurn} from 'node:timers/promises';

const SIGNALS = {SIGHUP: 1, SIGINT: 2, SIGTERM: 15} as const;

let listening = false;
/** How many writers hold signals back now. */
let held = 0;
/** The exit code of a signal that was held back. */
let pending: number | undefined;

/** Exits on a signal from now on, with the code that shells use: 128 and the signal's number. */
export function exitOnSignal(): void {
  if (listening) return;
  listening = true;
  for (const [signal, number] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      if (held) pending = 128 + number;
      else process.exit(128 + number);
    });
  }
}

/** To be awaited between two files: ends the program there if a signal has come. */
export type Checkpoint = () => Promise<void>;

const checkpoint: Checkpoint = async () => {
  // Signals are told of between two turns.
  await nextTurn();
  if (pending !== undefined) process.exit(pending);
};

/**
 * Signals that come while `write` runs end the program at the next checkpoint, at the latest after
 * it.
 */
export async function holdSignals<T>(write: (checkpoint: Checkpoint) => Promise<T>): Promise<T> {
  exitOnSignal();
  held++;
  try {
    return await write(checkpoint);
  } finally {
    await checkpoint();
    held--;
  }
}
