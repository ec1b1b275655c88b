/** Small content folders written inline, and the tool run on them. */
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import type {TestContext} from 'node:test';
import {run} from '../../src/publish/cli/command-line.js';

export const HEADER =
  'id,name,local,local_lang,country,type,latitude,longitude,joined,joined_basis,number,url,ended,source';
const GOOD: Readonly<Record<string, string>> = {
  'alliance.yaml': `site: https://alliance.test/
name: {en: The Alliance, fr: L’Alliance}
home: {en: 'https://home.test/', fr: 'https://home.test/fr'}
languages: [en, fr]
sets:
  participants:
    asOf: 2020-01-02
`,
  'participants.csv': `${HEADER}
lille,Lille,,,FR,city,50.63297,3.05858,2013-03-20,,1,https://www.lille.fr/,,
innsbruck,Innsbruck,,,AT,city,47.26266,11.39454,2013-04-26,announced,27,,,
`,
  'news/first.md': `---
id: first
title: First news
title_fr: Première nouvelle
date: 2019-05-06
kind: news
language: en
participants: [lille]
countries: [FR]
---

The text.
`,
};

/** A temporary folder that the test removes. */
export async function makeFolder(test: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'alliance-feed-'));
  test.after(() => rm(folder, {recursive: true, force: true}));
  return folder;
}

/** A content folder without a fault but for the files given; undefined leaves one out. */
export async function makeContent(
  test: TestContext,
  files: Readonly<Record<string, string | Uint8Array | undefined>> = {},
): Promise<string> {
  const folder = await makeFolder(test);
  await changeFiles(folder, {...GOOD, ...files});
  return folder;
}

export async function changeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array | undefined>>,
): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    if (text === undefined) {
      await rm(join(folder, name), {force: true});
      continue;
    }
    await mkdir(dirname(join(folder, name)), {recursive: true});
    await writeFile(join(folder, name), text);
  }
}

export const participantsCsv = (...rows: readonly string[]): string =>
  [HEADER, ...rows, ''].join('\n');
export const goodFile = (name: string): string => GOOD[name]!;

export interface ToolRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function runTool(...args: readonly string[]): Promise<ToolRun> {
  let out = '';
  let err = '';
  const code = await run(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    colour: false,
  });
  return {code, out, err};
}

/** The lines of `check` under "N errors", or under "N warnings". */
export function linesUnder(noun: 'error' | 'warning', err: string): string[] {
  const lines = err.split('\n');
  const start = lines.findIndex((line) => new RegExp(`^\\d+ ${noun}s?$`).test(line));
  if (start < 0) return [];
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^\d+ (error|warning)s?$|^$|^Nothing/.test(line));
  return rest.slice(0, end < 0 ? undefined : end).map((line) => line.trim());
}

/** The errors that `check` prints for good content with these files put in. */
export async function errorsOf(
  test: TestContext,
  files: Readonly<Record<string, string | Uint8Array | undefined>>,
): Promise<string[]> {
  return linesUnder('error', (await runTool('check', await makeContent(test, files))).err);
}

export async function warningsOf(
  test: TestContext,
  files: Readonly<Record<string, string | Uint8Array | undefined>>,
): Promise<string[]> {
  return linesUnder('warning', (await runTool('check', await makeContent(test, files))).err);
}

export const readJson = async (...path: readonly string[]): Promise<unknown> =>
  JSON.parse(await readFile(join(...path), 'utf8')) as unknown;
