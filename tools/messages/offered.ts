/** Which widgets a language is offered in: those of which it has each key. */
import {
  optionalGroups,
  sharedGroups,
  widgetGroups,
  type WidgetGroup,
} from '../../src/locale/widget-groups.js';
import {readMessages} from './files.js';

export interface Offer {
  /** The main groups of the widgets that speak the language. */
  readonly offered: readonly WidgetGroup[];
  /** Main group → the keys that it lacks, where it lacks some. */
  readonly missing: Readonly<Partial<Record<WidgetGroup, readonly string[]>>>;
}

/** Returns the keys that a widget needs in every language. */
export const neededKeys = (widget: WidgetGroup): string[] => {
  const groups = [...sharedGroups, ...widgetGroups[widget]].filter(
    (group) => !optionalGroups.includes(group),
  );
  return Object.keys(readMessages('en')).filter((key) => groups.includes(key.split('.')[0] ?? ''));
};

/** Returns which widgets speak a language, and what the others lack. */
export function offeredIn(tag: string): Offer {
  const own = readMessages(tag);
  const missing: Partial<Record<WidgetGroup, string[]>> = {};
  const widgets = Object.keys(widgetGroups) as WidgetGroup[];
  for (const widget of widgets) {
    const lacking = neededKeys(widget).filter((key) => !Object.hasOwn(own, key));
    if (lacking.length) missing[widget] = lacking;
  }
  return {offered: widgets.filter((widget) => !missing[widget]), missing};
}
