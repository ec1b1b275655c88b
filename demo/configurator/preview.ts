/** The preview: a page with the code that is printed, under the conditions that are chosen. */
import {find as $} from '../find.js';
import {reserveRule} from '../../src/embed/snippet.js';
import {element, say} from './element.js';
import {shownOf} from './forms.js';
import {looksRule} from './looks.js';
import {frameKey, type Made} from './made.js';
import {feedIn} from './policies.js';
import type {State} from './state.js';
import {formOf, staysText} from './systems.js';
import {words, type Words} from './words.js';

/** Asks again once a frame in the preview has told its height. */
export type OnHeight = (key: string, height: number) => void;

let previewed = '';

/** Shows the preview, or what the badge needs. */
export function showPreview(
  state: State,
  {made, isEmpty, onHeight}: {made: Made; isEmpty: boolean; onHeight: OnHeight},
): void {
  const own = words[state.page];
  const needsCity = isEmpty && state.widget === 'participant-badge';
  $('#example').hidden = !needsCity;
  $('#frame').hidden = isEmpty;
  $('#frame').className = state.width;
  say($('#previewNote'), isEmpty ? '' : notesOf(state, made, own).join(' '));
  const html = isEmpty ? '' : pageOf(state, made, own);
  if (html === previewed) return;
  previewed = html;
  if (isEmpty) {
    $('#frame').replaceChildren();
    return;
  }
  // A new frame each time: a frame that is sent elsewhere would leave a step in the visitor's history.
  const frame = element('iframe', {title: own.preview, srcdoc: html});
  if (state.on.includes('script-off')) frame.setAttribute('sandbox', 'allow-same-origin');
  frame.addEventListener('load', () => {
    prepare(frame, state, {made, onHeight});
  });
  $('#frame').replaceChildren(frame);
}

/** Tells whether the preview's page reads its data from elsewhere, which this page does not. */
function isForeign(form: ReturnType<typeof formOf>, made: Made): boolean {
  const feed = form === 'address' ? '' : (feedIn(form, made) ?? '');
  return URL.canParse(feed) && new URL(feed).origin !== location.origin;
}

/** What a preview cannot show, or what it shows that surprises. */
function notesOf({system, answers, on}: State, made: Made, own: Words): string[] {
  const form = formOf(system, answers);
  const isFrame = form === 'address';
  const hides = on.some((name) => ['feed-down', 'stale', 'reduced', 'forced'].includes(name));
  const notes: readonly (string | false)[] = [
    staysText(system, answers) && own.noteText,
    isForeign(form, made) && own.noteFeed,
    on.includes('forced') && own.noteForced,
    on.includes('dark') && isFrame && own.noteDark,
    isFrame && hides && own.noteFrame,
  ];
  return notes.filter((note) => note !== false);
}

function pageOf(state: State, made: Made, own: Words): string {
  const {on, page, system, answers} = state;
  const {site} = made.published;
  const form = formOf(system, answers);
  const {code, library} = shownOf(form, made);
  const isDown = library !== '' && on.includes('feed-down');
  const served = isDown || isForeign(form, made) ? code.replace(/ (data-)?feed="[^"]*"/, '') : code;
  const down = isDown ? ` data-feed="${site}no-such-feed/"` : '';
  const flags = [
    ...on,
    ...(made.attributes['theme'] === 'auto' ? ['device'] : []),
    ...(form === 'address' ? ['framed'] : []),
  ].join(' ');
  const looks = form === 'address' ? '' : looksRule(made.looks ?? state.looks);
  return `<!doctype html><html lang="${page}"${on.includes('rtl') ? ' dir="rtl"' : ''} data-on="${flags}" data-looks="${looks}"><head><meta charset="utf-8"><title>${own.preview}</title><link rel="stylesheet" href="${site}preview.css"><script src="${site}preview-page.js"></script>${library.replace(' src=', `${down} src=`)}</head><body>${served}</body></html>`;
}

/** The rules for the site's style sheet, and the height of the frame in it. */
function prepare(
  frame: HTMLIFrameElement,
  {width}: State,
  {made, onHeight}: {readonly made: Made; readonly onHeight: OnHeight},
): void {
  const {contentDocument: inside, contentWindow} = frame;
  if (!inside || !contentWindow) return;
  const {widget, attributes, column, source} = made;
  const [sheet] = inside.styleSheets;
  const {looks = ''} = inside.documentElement.dataset;
  const rule = reserveRule(widget, attributes, column, source);
  // A map is as high as its place; elsewhere the room is kept.
  const rules = [looks, ...(rule.startsWith('/*') ? [] : rule.split('\n'))].filter(Boolean);
  for (const line of rules) sheet?.insertRule(line, sheet.cssRules.length);
  const tell = () => {
    const framed = inside.querySelector('iframe');
    if (framed?.dataset['told'] !== undefined)
      onHeight(frameKey(made, width), Number(framed.height));
  };
  // The frame's own observer: one of this page would go on for ever about a frame that is gone.
  new (contentWindow as typeof globalThis & Window).ResizeObserver(tell).observe(inside.body);
  tell();
}
