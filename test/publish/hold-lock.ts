/** A program for folder-lock.test.ts: holds a folder until it is ended. */
import {whileLocked} from '../../src/publish/disk/folder-lock.js';

void whileLocked(process.argv[2]!, () => {
  process.send!('held');
  return new Promise(() => {
    // Not before a signal comes.
    setInterval(() => undefined, 60_000);
  });
});
