/**
 * The block in WordPress's editor: the configurator's options in the sidebar, and the widget itself as the page will show it.
 * Bundled by tools/wordpress.ts. What the page shows is written by the server; a post holds attributes alone.
 */
import {choicesOf, wordsOf} from '../../demo/configurator/options.js';
import {words} from '../../demo/configurator/words.js';
import {readFeed} from '../../demo/read-feed.js';
import {keyAttributeOf} from '../../src/embed/page-address.js';
import {elementLine} from '../../src/embed/snippet-forms.js';
import {blockWords} from './words.js';

const {blocks, blockEditor, components, element} = window.wp;
const {createElement: el, Fragment} = element;
/** `options` by widget; `script`, the loader's line; `published`, where the Alliance's pages are and in what language this site is. */
const {options: widgets, script, published: told} = window.allianceWidgets;
/** Not every country has a page of its own. */
const published = {
  ...told,
  isThere: ({widget, key}) => key === undefined || keyAttributeOf(widget, key) !== 'country',
};
const page = document.documentElement.lang.startsWith('fr') ? 'fr' : 'en';
const own = {...words[page], ...blockWords[page]};
let reading;

/** The feed, read once for all blocks; undefined while it is read, null where it cannot be had. */
function useFeed() {
  const [feed, setFeed] = element.useState();
  element.useEffect(() => {
    reading ??= readFeed(`${published.site}feed/`);
    reading.then(setFeed, () => {
      reading = undefined;
      setFeed(null);
    });
  }, []);
  return feed;
}

function control(option, value, choose, context) {
  const {name, boolean, given, range} = option;
  const {label, hint, values = {}} = wordsOf(name, context);
  const shared = {
    key: name,
    label,
    help: hint,
    onChange: (text) => {
      choose(text || undefined);
    },
  };
  if (boolean)
    return el(components.SelectControl, {
      ...shared,
      value: value === undefined ? 'off' : 'on',
      options: ['off', 'on'].map((known) => ({value: known, label: values[known]})),
      onChange: (known) => {
        choose(known === 'on' ? '' : undefined);
      },
    });
  const choices = choicesOf(option, context);
  if (choices) {
    // Two countries, say, which the list does not have.
    const more =
      value === undefined || choices.some(([known]) => known === value) ? [] : [[value, value]];
    return el(components.SelectControl, {
      ...shared,
      value: value ?? '',
      options: [...choices, ...more].map(([known, text]) => ({value: known, label: text})),
    });
  }
  return el(components.TextControl, {
    ...shared,
    value: value ?? '',
    ...(range
      ? {type: 'number', min: range[0], max: range[1], placeholder: given}
      : {type: name === 'since' ? 'date' : 'text'}),
  });
}

/** A page with the code, as high as it is; a new frame each time, since one that is sent elsewhere leaves a step in the history. */
function Preview({code}) {
  const [height, setHeight] = element.useState(120);
  // The frame's own observer: one of this page would go on for ever about a frame that is gone.
  const fit = ({
    target: {
      contentWindow,
      contentDocument: {body},
    },
  }) => {
    new contentWindow.ResizeObserver(() => {
      requestAnimationFrame(() => {
        setHeight(body.offsetHeight);
      });
    }).observe(body);
  };
  const srcDoc = `<!doctype html><html lang="${published.lang}"><head><style>body { margin: 0; font: 16px/1.5 system-ui, sans-serif; }</style>${script}</head><body>${code}</body></html>`;
  return el('iframe', {
    key: code,
    title: own.preview,
    srcDoc,
    onLoad: fit,
    style: {display: 'block', width: '100%', height, border: 0},
  });
}

/** What a post holds of known options, as text: another author may have written anything into it, and the preview is a page of this site. */
const knownOf = (widget, options) =>
  Object.fromEntries(
    widgets[widget].flatMap(({name}) =>
      typeof options?.[name] === 'string' ? [[name, options[name]]] : [],
    ),
  );

function Edit({attributes, setAttributes}) {
  const feed = useFeed();
  const widget = Object.hasOwn(widgets, attributes.widget)
    ? attributes.widget
    : Object.keys(widgets)[0];
  const options = knownOf(widget, attributes.options);
  const context = {feed, page, widget};
  const choose = (name) => (value) => {
    const next = {...options, [name]: value};
    if (value === undefined) delete next[name];
    setAttributes({options: next});
  };
  const controls = (isRare) =>
    widgets[widget]
      .filter(({rare}) => rare === isRare)
      .map((option) => control(option, options[option.name], choose(option.name), context));
  const said =
    feed === null
      ? own.noFeed
      : widget === 'participant-badge' && !options.participant
        ? own.choosePlace
        : undefined;
  return el(
    Fragment,
    null,
    el(
      blockEditor.InspectorControls,
      null,
      el(
        components.PanelBody,
        null,
        el(components.SelectControl, {
          label: own.widget,
          value: widget,
          options: Object.keys(widgets).map((name) => ({value: name, label: own.widgets[name]})),
          onChange: (name) => {
            setAttributes({widget: name, options: {}});
          },
        }),
        feed === undefined ? el(components.Spinner) : controls(false),
      ),
      el(
        components.PanelBody,
        {title: own.more, initialOpen: false},
        feed === undefined ? null : controls(true),
      ),
    ),
    el(
      'div',
      blockEditor.useBlockProps(),
      said && el(components.Notice, {status: 'warning', isDismissible: false}, said),
      // Not to be pressed here: a press chooses the block.
      el(components.Disabled, null, el(Preview, {code: elementLine(widget, options, published)})),
    ),
  );
}

const {title, description, keywords} = own;
blocks.registerBlockType('alliance-widgets/widget', {
  title,
  description,
  keywords,
  edit: Edit,
  save: () => null,
});
