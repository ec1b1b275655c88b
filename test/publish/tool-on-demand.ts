/** A program for folder-lock.test.ts: runs each command line that it is sent, and answers how it ended. */
import {run} from '../../src/publish/cli/command-line.js';

process.on('message', (argv: string[]) => {
  let err = '';
  const output = {
    out: () => undefined,
    err: (text: string) => {
      err += text;
    },
    colour: false,
  };
  void run(argv, output).then((code) => process.send!({code, err}));
});
process.send!('ready');
