/** What a page's author pastes, by the name that the table in docs/embedding.md gives it. */
import {
  badgeImage,
  divCode,
  elementLine,
  frameCode,
  fullAddress,
  linkCode,
} from '../../src/embed/snippet-forms.js';
import {elementCode, scriptLine} from '../../src/embed/snippet.js';
import {badgePicture} from '../../src/publish/pages/make-badge.js';
import {widgetNames, type WidgetName} from '../../src/embed/widget-names.js';
import {readFeed} from '../../src/publish/cli/read-feed.js';

/** Stands for the address where the library and the pages are published. */
export const SITE = 'https://alliance.example/';

const published = {
  site: SITE,
  first: 'en',
  lang: 'en',
  title: 'Participating cities and regions in France',
};

/** What each shows, and options beside it. */
const subjects: Readonly<
  Record<WidgetName, readonly [Readonly<Record<string, string>>, Readonly<Record<string, string>>]>
> = {
  'participant-map': [{country: 'FR'}, {view: 'list', 'no-search': ''}],
  'country-counter': [{country: 'FR'}, {'as-of': '', breakdown: ''}],
  'news-ticker': [{}, {limit: '3', mode: 'list'}],
  'join-button': [{}, {variant: 'outline', size: 'small'}],
  'follow-links': [{}, {display: 'text'}],
  about: [{}, {length: 'full', note: 'inline'}],
  'participant-badge': [{participant: 'tivat'}, {variant: 'dark'}],
};

export const formOf = (name: string): string => name.split(' of ')[0]!;

/** Every widget in every form that the configurator prints, as `<form> of <widget>`; from a feed that does not change, so that what a filter answered can be kept. */
export async function pastedForms(): Promise<Readonly<Record<string, string>>> {
  const feed = {...(await readFeed('test/fixtures/feed')), base: `${SITE}feed/`};
  const forms = (widget: WidgetName): Readonly<Record<string, string>> => {
    const [attributes, more] = subjects[widget];
    return {
      Element: `${scriptLine(`${SITE}v1/`)}\n${elementCode(widget, attributes, feed)}`,
      'Element around a link': elementLine(widget, attributes, published),
      Div: divCode(widget, attributes, published),
      Link: `<p>${linkCode(widget, attributes, published)}</p>`,
      'Link with options': `<p>${linkCode(widget, {...attributes, ...more}, published)}</p>`,
      Frame: frameCode(widget, attributes, published),
      'Address alone': fullAddress(widget, attributes, published),
    };
  };
  const all = widgetNames.flatMap((widget) =>
    Object.entries(forms(widget)).map(([form, code]) => [`${form} of ${widget}`, code] as const),
  );
  return {
    ...Object.fromEntries(all),
    'Badge of participant-badge': badgeImage(
      {participant: 'tivat'},
      published,
      badgePicture('tivat', feed, 'light'),
    ).html,
  };
}
