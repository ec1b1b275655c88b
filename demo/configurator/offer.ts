/** What the build tells the configurator: `import offer from 'alliance:offer'`. */
import type {ImportMapFile} from '../../src/embed/integrity.js';
import type {WidgetName} from '../../src/embed/widget-names.js';
import type {WidgetOptions} from '../../tools/widget-options.js';

/** What the configurator offers. */
export interface Offer {
  readonly version: string;
  /** `importmap.json` of this version. */
  readonly modules: ImportMapFile;
  /** The hash of each widget's single file. */
  readonly hashes: Readonly<Record<WidgetName, string>>;
  readonly widgets: WidgetOptions;
}
