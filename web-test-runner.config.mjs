// Web Test Runner reads its configuration under this name, and only as JavaScript.
import {tsImport} from 'tsx/esm/api';

export default (await tsImport('./test/wtr-config.ts', import.meta.url)).default;
