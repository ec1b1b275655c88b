/** What is chosen, to and from the address: only what differs from the beginning is written. Pure. */
import type {WidgetName} from '../src/embed/widget-names.js';
import type {WidgetOptions} from '../tools/widget-options.js';
import type {PageLanguage} from './configurator-words.js';
import {groups, type Tab} from './systems.js';

const WIDTHS = ['full', '320', '280'] as const;
const PAGES: readonly PageLanguage[] = ['en', 'fr'];
const TABS: readonly Tab[] = Object.values(groups).flat();
const ON = ['script-off', 'feed-down', 'stale', 'dark', 'forced', 'rtl', 'reduced'];

/** What is chosen. */
export interface State {
  readonly widget: WidgetName;
  readonly attributes: Readonly<Record<string, string>>;
  readonly tab: Tab;
  readonly width: string;
  readonly page: PageLanguage;
  /** The conditions of the preview. */
  readonly on: readonly string[];
}

/** The value, or the first of the list where it is none of them. */
const oneOf = <T extends string>(values: readonly T[], value: string | null | undefined): T =>
  values.find((known) => known === value) ?? (values[0] as T);

/** Reads an address, whoever made it: only what the form knows gets in. */
export function readState(search: string, widgets: WidgetOptions, browserLanguage = ''): State {
  const query = new URLSearchParams(search);
  const widget = oneOf(Object.keys(widgets) as WidgetName[], query.get('widget'));
  const attributes = Object.fromEntries(
    widgets[widget]
      .filter(({name}) => query.has(name))
      .map(({name}) => [name, query.get(name) ?? '']),
  );
  const tab = oneOf(TABS, query.get('tab'));
  return {
    widget,
    attributes,
    tab: tab === 'picture' && widget !== 'participant-badge' ? 'element' : tab,
    width: oneOf(WIDTHS, query.get('width')),
    page: query.has('page')
      ? oneOf(PAGES, query.get('page'))
      : oneOf(PAGES, browserLanguage.split('-')[0]),
    on: ON.filter((name) => query.get('on')?.split(',').includes(name)),
  };
}

/** Writes the query of an address. */
export function writeState({widget, attributes, tab, width, page, on}: State): string {
  const query = new URLSearchParams({
    widget,
    ...attributes,
    ...(tab !== TABS[0] && {tab}),
    ...(width !== WIDTHS[0] && {width}),
    page,
    ...(on.length && {on: on.join(',')}),
  });
  return `?${query.toString()}`;
}
