/**
 * A signal ends Node without its "exit" event, and browsers would live on: turns SIGINT, SIGTERM and SIGHUP into an exit.
 * What has something to end listens to "exit" (puppeteer does too). Calling it again does nothing.
 */
export function exitOnSignal() {
  if (listening) return;
  listening = true;
  for (const [signal, number] of [
    ['SIGHUP', 1],
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ]) {
    process.once(signal, () => process.exit(128 + Number(number)));
  }
}
let listening = false;
