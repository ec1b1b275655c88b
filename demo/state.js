/** What is chosen, to and from the address: only what differs from the beginning is written. Pure. */
const WIDTHS = ['full', '320', '280'];
const PAGES = ['en', 'fr'];
const TABS = [
  'oembed',
  'strict',
  'element',
  'link',
  'div',
  'iframe',
  'pinned',
  'npm',
  'picture',
  'html',
  'wordpress',
  'typo3',
  'drupal',
  'joomla',
  'contao',
];
const ON = ['script-off', 'feed-down', 'stale', 'dark', 'forced', 'rtl', 'reduced'];
const oneOf = (values, value) => (values.includes(value) ? value : values[0]);

/** Whoever made the address: only what the form knows gets in. */
export function readState(search, widgets, browserLanguage = '') {
  const query = new URLSearchParams(search);
  const widget = oneOf(Object.keys(widgets), query.get('widget'));
  const attributes = Object.fromEntries(
    widgets[widget].filter(({name}) => query.has(name)).map(({name}) => [name, query.get(name)]),
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

export function writeState({widget, attributes, tab, width, page, on}) {
  const query = new URLSearchParams({
    widget,
    ...attributes,
    ...(tab !== TABS[0] && {tab}),
    ...(width !== WIDTHS[0] && {width}),
    page,
    ...(on.length && {on: on.join(',')}),
  });
  return `?${query}`;
}
