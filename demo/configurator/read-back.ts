/** Old code, back into what is chosen, and what is said of it. */
import type {WidgetOptions} from '../../tools/widget-options.js';
import type {DemoFeed} from '../read-feed.js';
import {cityOf} from './city-question.js';
import {readLooksRule} from './looks.js';
import {readSnippet, type Snippet} from './read-snippet.js';
import {cityAttributes, type State} from './state.js';
import {words} from './words.js';

interface Context {
  readonly state: State;
  readonly feed: DemoFeed;
  readonly widgets: WidgetOptions;
}

/** Reads pasted code. `next` is what changes; undefined where nothing of ours is in it. */
export function readBack(
  code: string,
  {state, feed, widgets}: Context,
): {readonly next?: Partial<State>; readonly said: string} {
  const own = words[state.page];
  const found = readSnippet(code, widgets);
  if (!found) return {said: own.readNothing};
  const [first = 'en'] = feed.manifest.languages;
  const {widget, isPage, wrong} = found;
  const {[cityAttributes[widget] ?? '']: city, ...others} = found.attributes;
  // Code for npm names the feed of this site: no option that anybody chose.
  if (others['feed'] === feed.base) delete others['feed'];
  const listed = cityOf(city?.trim().toLowerCase(), {feed, page: state.page});
  const unknown = city?.trim() && !listed ? [`${cityAttributes[widget] ?? ''}="${city}"`] : [];
  return {
    next: {
      widget,
      attributes: {...(isPage && state.page !== first && {lang: first}), ...others},
      ...(listed && {city: listed.id}),
      looks: {...state.looks, ...readLooksRule(code)},
    },
    said: sayRead({...found, wrong: [...wrong, ...unknown]}, own),
  };
}

const sayRead = ({widget, left, wrong, further}: Snippet, own: (typeof words)['en' | 'fr']) =>
  [
    own.readDone.replace('{widget}', own.widgets[widget]),
    ...(left.length ? [own.readLeft.replace('{names}', left.join(', '))] : []),
    ...(wrong.length ? [own.readWrong.replace('{values}', () => wrong.join(', '))] : []),
    ...(further ? [own.readFurther.replace('{count}', String(further))] : []),
  ].join(' ');
