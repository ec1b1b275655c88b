/** Runs jobs side by side, while what they print comes in their order. */

/** Prints text of a job. */
export type Write = (text: string) => void;

/** Cores of the smallest machine the tests run on. */
export const CORES = 2;

/**
 * Runs the jobs, two at a time, and returns their results in order. The first unfinished job prints at once, the others when
 * their turn comes.
 * @param write gets what the jobs print
 */
export async function runSideBySide<Result>(
  jobs: readonly ((write: Write) => Promise<Result>)[],
  write: Write,
): Promise<Result[]> {
  const outputs = jobs.map(() => ({held: [] as string[], done: false}));
  const results: Result[] = [];
  const flush = () => {
    for (const {held, done} of outputs) {
      for (const text of held.splice(0)) write(text);
      if (!done) return;
    }
  };
  const waiting = [...jobs.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, job] = next;
      const output = outputs[index];
      if (!output) return;
      results[index] = await job((text) => {
        output.held.push(text);
        flush();
      });
      output.done = true;
      flush();
    }
  };
  await Promise.all(Array.from({length: CORES}, worker));
  return results;
}
