/** A signal ends Node without its "exit" event. Turns Ctrl-C and its like into an exit, so that what listens to "exit" can tidy up. */
export function exitOnSignal(): void {
  if (listening) return;
  listening = true;
  for (const [signal, number] of signals) {
    process.once(signal, () => {
      process.exit(128 + number);
    });
  }
}
let listening = false;
const signals = [
  ['SIGHUP', 1],
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const;
