/** How the tool ends. */
export const EXIT = {done: 0, refused: 1, wrongUse: 2, noAccess: 3} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
