/**
 * A WebKitGTK session that was lost (its process ended) says nothing of the product: what ran in it is run again once, and the
 * summary of `npm test` names it by the line that is printed here.
 */
import {relative} from 'node:path';

const MARK = '⟳ WebKitGTK lost its session: ';

/** Says that a session was lost. @param file the test file that ran in it */
export function lostSession(file = process.argv[1] ?? ''): void {
  console.log(`${MARK}${relative(process.cwd(), file)}`);
}

/** Returns the test files whose session was lost, each once. @param output of a step */
export const lostSessions = (output: string): string[] => [
  ...new Set(
    output
      .split('\n')
      .filter((line) => line.includes(MARK))
      .map((line) => line.slice(line.indexOf(MARK) + MARK.length).trim()),
  ),
];
