/**
 * One writer at a time: the file `.alliance-lock` in the folder that is published says who writes
 * there. What a process that has died left behind is taken over.
 */
import {randomBytes} from 'node:crypto';
import {mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync} from 'node:fs';
import {hostname, uptime, userInfo} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {AccessError} from '../issues/access-error.js';
import {exitOnSignal} from './hold-signals.js';

export const LOCK_FILE = '.alliance-lock';

interface Holder {
  /** Of this one holding, never of another. */
  readonly id: string;
  readonly pid: number;
  readonly user: string;
  readonly host: string;
  /** ISO date and time. */
  readonly since: string;
}

/**
 * Runs `write` while no other process writes into the folder, which is made if need be.
 * @throws {AccessError} where another process holds the folder
 */
export async function whileLocked<T>(folder: string, write: () => Promise<T>): Promise<T> {
  const remove = makeFolder(folder);
  let release: (() => void) | undefined;
  try {
    release = acquire(join(folder, LOCK_FILE), folder);
    return await write();
  } finally {
    release?.();
    remove();
  }
}

/**
 * @returns what removes the folder again, and those above it that were made for it, as long as
 * nothing lies in them
 */
function makeFolder(folder: string): () => void {
  let first: string | undefined;
  try {
    first = mkdirSync(folder, {recursive: true});
  } catch (error) {
    throw new AccessError('write', folder, error);
  }
  return () => {
    try {
      for (let at = resolve(folder); first && at.length >= first.length; at = dirname(at))
        rmdirSync(at);
    } catch {
      // Something was written, or another process holds it.
    }
  };
}

/**
 * A file is made by one process alone (`wx`). To remove that of a dead one is such a right as well,
 * held under a name that belongs to that very holding; or two that both found it would remove each
 * other's.
 * @returns what gives the lock back
 */
function acquire(path: string, folder: string): () => void {
  for (;;) {
    const own = describeSelf();
    if (create(path, own)) return holdUntilReleased(path);
    const holder = readHolder(path);
    if (holder === 'gone') continue;
    if (holder === 'unknown' || !isDead(holder)) throw heldError(holder, path, folder);
    const release = acquire(`${path}.${holder.id}`, folder);
    // Another may have taken it over and given it back before the right to do so was ours.
    const current = readHolder(path);
    if (typeof current === 'object' && current.id === holder.id) rmSync(path, {force: true});
    release();
  }
}

const describeSelf = (): Holder => ({
  id: randomBytes(8).toString('hex'),
  pid: process.pid,
  user: userName(),
  host: hostname(),
  since: new Date().toISOString(),
});

/** A user who is in no list of users, as in many containers, has no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

function create(path: string, holder: Holder): boolean {
  try {
    writeFileSync(path, `${JSON.stringify(holder)}\n`, {flag: 'wx'});
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new AccessError('write', path, error);
  }
}

/** `unknown`: begun to be written, or cut off by a power cut. */
function readHolder(path: string): Holder | 'gone' | 'unknown' {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'gone' : 'unknown';
  }
}

/** Of a process on another machine nothing is known. */
function isDead({pid, host, since}: Holder): boolean {
  if (host !== hostname()) return false;
  if (Date.parse(since) < Date.now() - uptime() * 1000) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // EPERM: it lives, and is another user's.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function heldError(holder: Holder | 'unknown', path: string, folder: string): AccessError {
  const who =
    holder === 'unknown'
      ? 'another process is writing there'
      : `process ${holder.pid} of ${holder.user} on ${holder.host} has been writing there since ${holder.since.slice(0, 19).replace('T', ' ')} UTC`;
  return new AccessError(
    'write',
    folder,
    new Error(
      `${who}. Wait until it has ended, and start again. If nothing is running there, delete ${path}`,
    ),
  );
}

/** Also when the process is interrupted. */
function holdUntilReleased(path: string): () => void {
  exitOnSignal();
  const release = () => {
    process.off('exit', release);
    rmSync(path, {force: true});
  };
  process.on('exit', release);
  return release;
}
