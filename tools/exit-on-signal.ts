/**
 * A signal ends Node without its "exit" event, and browsers would live on: turns SIGINT, SIGTERM and SIGHUP into an exit.
 * What has something to end listens to "exit" (puppeteer does too). Calling it again does nothing.
 */
export function exitOnSignal(): void {
  if (listening) return;
  listening = true;
  for (const [signal, number] of [
    ['SIGHUP', 1],
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ] as const) {
    process.once(signal, () => process.exit(128 + number));
  }
}
let listening = false;
