/** A TypeScript program and all it imports as one file: it starts in a fifth of the time, which counts when it is started 50 times. */
import {existsSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {rollup, type Plugin} from 'rollup';
import ts from 'typescript';

const typescriptFiles: Plugin = {
  name: 'typescript-files',
  resolveId(source, importer) {
    const path =
      importer && source.startsWith('.')
        ? resolve(dirname(importer), source.replace(/\.js$/, '.ts'))
        : '';
    return path.endsWith('.ts') && existsSync(path) ? path : null;
  },
  transform: (code, id) =>
    id.endsWith('.ts')
      ? {
          code: ts.transpileModule(code, {
            compilerOptions: {target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext},
          }).outputText,
          map: null,
        }
      : null,
};

export async function bundleProgram(input: string, file: string): Promise<void> {
  const bundle = await rollup({
    input,
    plugins: [
      typescriptFiles,
      nodeResolve({exportConditions: ['node'], preferBuiltins: true}),
      commonjs({strictRequires: 'auto'}),
      json({namedExports: false}),
    ],
    external: (id) => id.startsWith('node:'),
    onwarn: () => undefined,
  });
  await bundle.write({file, format: 'es', inlineDynamicImports: true});
  await bundle.close();
}
