/** For administrators: what a system needs once, policies, privacy, hash, own server, npm, and the other forms. Folded; each block has a copy button. */
import {find as $} from '../find.js';
import {hostsOf} from '../../src/embed/snippet-forms.js';
import {makeCopy} from './copy.js';
import {element, say} from './element.js';
import {blocksOf, strictBlocks, type Block, type Form} from './forms.js';
import {looksRule} from './looks.js';
import type {Made} from './made.js';
import {wordsOf} from './options.js';
import {
  feedIn,
  hasPicture,
  lostIn,
  lostLooks,
  needsOf,
  policiesOf,
  scriptedIn,
} from './policies.js';
import {hasSetup, setupOf} from './setup.js';
import {setupWords} from './setup-words.js';
import type {State} from './state.js';
import {formOf} from './systems.js';
import {words, type PageLanguage, type Words} from './words.js';

interface Context {
  readonly state: State;
  readonly made: Made;
  readonly own: Words;
  readonly page: PageLanguage;
  /** Whether there is code at all. */
  readonly isEmpty: boolean;
}

/** What stands in a fold; none: the fold is not there. */
type Draw = (context: Context) => readonly (Node | string)[] | undefined;

const draws = {
  setup: drawSetup,
  policy: drawPolicy,
  privacy: drawPrivacy,
  pinned: drawPinned,
  ownServer: drawOwnServer,
  npm: ({made, own}) => [text(own.npmHow), ...blocks('npm', made, own)],
  otherForms: drawOtherForms,
} satisfies Readonly<Record<string, Draw>>;
type Fold = keyof typeof draws;
const folds = Object.keys(draws) as Fold[];

let written = '';

/** Shows the folds; those that are open stay open. */
export function showAdmin(state: State, made: Made, isEmpty: boolean): void {
  const {page} = state;
  const context = {state, made, own: words[page], page, isEmpty};
  const shown = folds.flatMap((name) => {
    const content = draws[name](context);
    return content ? [foldOf(name, content, context)] : [];
  });
  // Nothing is drawn anew while nothing changes: what has the focus keeps it.
  const next = shown.map(({outerHTML}) => outerHTML).join('');
  if (next === written) return;
  written = next;
  const open = [...document.querySelectorAll('#folds details[open]')].map(({id}) => id);
  $('#folds').replaceChildren(...shown);
  for (const fold of shown) fold.open = open.includes(fold.id);
}

function foldOf(name: Fold, content: readonly (Node | string)[], {own, state}: Context) {
  const system = setupWords[state.page].names[state.system ?? 'html'];
  const said = element('p', {className: 'said'});
  said.setAttribute('aria-live', 'polite');
  said.setAttribute('aria-atomic', 'true');
  const fold = element(
    'details',
    {className: 'fold', id: `fold-${name}`},
    element(
      'summary',
      {},
      element('span', {className: 'term', textContent: own[name].replace('{system}', system)}),
      ' ',
      element('span', {className: 'hint', textContent: own[`${name}Hint`]}),
    ),
    element('div', {className: 'inside'}, ...content, said),
  );
  for (const block of fold.querySelectorAll('.block')) {
    const code = $('code, .paragraph', block);
    makeCopy({
      button: $<HTMLButtonElement>('button', block),
      said,
      own,
      what: () => ({text: code.textContent}),
    });
  }
  return fold;
}

const text = (textContent: string) => element('p', {textContent});

interface Labels {
  readonly copy?: string;
}

/** A block of code with its name, its quiet copy button and the text before it. */
function blockOf(name: string, code: string, own: Words, {copy = own.copy}: Labels = {}) {
  const pre = element('pre', {tabIndex: 0}, element('code', {textContent: code}));
  pre.setAttribute('role', 'group');
  pre.setAttribute('aria-label', name || copy);
  const button = element('button', {type: 'button', className: 'quiet', textContent: copy});
  if (name) button.setAttribute('aria-label', `${copy}: ${name}`);
  return element(
    'div',
    {className: 'block'},
    ...(name ? [element('h3', {textContent: name})] : []),
    pre,
    button,
  );
}

const labelOf = (label: string, made: Made, {labels, it}: Words): string =>
  ((labels as Readonly<Record<string, string>>)[label] ?? label).replace('{it}', it[made.widget]);

const named = (list: readonly Block[], made: Made, own: Words) =>
  list.map(({label, code}) => blockOf(labelOf(label, made, own), code, own));
const blocks = (form: Form, made: Made, own: Words) => named(blocksOf(form, made), made, own);

function drawSetup({state: {system}, made, own, page}: Context) {
  if (!hasSetup(system)) return undefined;
  const rules = looksRule(made.looks ?? {accent: '', corners: 'slight', font: 'page'});
  return [
    ...setupOf(system, made, page).flatMap(({name, text: step, code}) => [
      stepText(step),
      ...(name === 'plugin' ? [download(`alliance-widgets-wordpress-${made.version}.zip`)] : []),
      ...(code === undefined ? [] : [blockOf(labelOf(name, made, own), code, own)]),
    ]),
    ...(rules ? [text(own.setupRules), blockOf(own.labels.rules, rules, own)] : []),
  ];
}

/** A step's text, in which code stands between backticks. */
const stepText = (step: string) =>
  element(
    'p',
    {},
    ...step.split('`').map((part, i) => (i % 2 ? element('code', {textContent: part}) : part)),
  );

const download = (file: string) =>
  element('p', {}, element('a', {href: file, download: '', textContent: file}));

function drawPolicy({state, made, own, isEmpty}: Context) {
  if (isEmpty) return undefined;
  const form = formOf(state.system, state.answers);
  const policies = policiesOf(form, made, state.system);
  const needsScript = needsOf(form) === 'script' || policies.length > 1;
  const inner = (summary: string, list: readonly Block[]) =>
    element(
      'details',
      {className: 'inner'},
      element('summary', {textContent: summary}),
      ...named(list, made, own),
    );
  const [header, ...nonce] = strictBlocks(made, hasPicture(form, made));
  return [
    text(needsScript ? own.policyTwo : own.policyOne),
    ...policies.map(({way, policy}) =>
      blockOf(own.ways[way as 'only'], policy, own, {copy: own.copySources}),
    ),
    ...(form === 'html' ? [text(own.policyStyle)] : []),
    ...(needsScript && header
      ? [inner(own.wholeHeader, [header]), inner(own.withNonce, nonce), text(own.trustedTypes)]
      : []),
  ];
}

function drawPrivacy({state, made, own, page, isEmpty}: Context) {
  const form = formOf(state.system, state.answers);
  const hosts = hostsOf(needsOf(form), made.published.site, feedIn(form, made));
  if (isEmpty || !hosts.length) return undefined;
  const asks = made.widget === 'participant-map' && needsOf(form) === 'script';
  const origin = new Intl.ListFormat(page).format(hosts);
  const paragraph = own.privacyText[needsOf(form)].replace('{origin}', origin);
  return [
    element(
      'div',
      {className: 'block'},
      element('p', {
        className: 'paragraph',
        textContent: paragraph + (asks ? own.privacyPosition : ''),
      }),
      element('button', {type: 'button', className: 'quiet', textContent: own.copyParagraph}),
    ),
  ];
}

/** What a policy has to allow for a form that only administrators use. */
const policies = (form: Form, {made, own}: Context) => [
  ...policiesOf(form, made).map(({way, policy}) =>
    blockOf([own.policy, own.ways[way as 'only']].filter(Boolean).join(' · '), policy, own, {
      copy: own.copySources,
    }),
  ),
  ...(isSecureContext ? [] : [element('p', {className: 'noSum', textContent: own.noSum})]),
];

function drawPinned(context: Context) {
  const {made, own, isEmpty} = context;
  if (isEmpty) return undefined;
  return [text(own.pinnedHow), ...blocks('pinned', made, own), ...policies('pinned', context)];
}

function drawOwnServer({made: {version, published}, own}: Context) {
  const line = `<script type="module" src="/alliance-widgets-${version}/${version}/alliance.js" data-feed="${published.site}feed/"></script>`;
  return [
    text(own.ownServerHow),
    download(`alliance-widgets-${version}.zip`),
    blockOf(own.labels.serverLine, line, own),
  ];
}

function drawOtherForms(context: Context) {
  const {made, own, isEmpty, state} = context;
  if (isEmpty) return undefined;
  const isBadge = made.widget === 'participant-badge';
  const isLink = formOf(state.system, state.answers) === 'link';
  const forms = [
    ...(isLink ? [] : (['link'] as const)),
    ...(['iframe', 'div'] as const),
    ...(isBadge ? (['picture'] as const) : []),
  ];
  return forms.flatMap((form) => [
    text(own.formHow[form]),
    ...lostText(form, context),
    ...blocks(form, made, own),
    ...(form === 'iframe' ? policies(form, context) : []),
  ]);
}

function lostText(form: 'link' | 'iframe' | 'div' | 'picture', {made, own, page}: Context) {
  const label = (name: string) =>
    name === 'theme' ? own.ground : wordsOf(name, {page, widget: made.widget}).label;
  const lost = [
    ...lostIn(form, made).map(label),
    ...lostLooks(form, made).map((name) => own[name as 'accent']),
  ];
  const scripted = scriptedIn(form, made).map(label);
  return [
    ...(lost.length ? [text(`${own.lost[form]} ${lost.join(', ')}.`)] : []),
    ...(scripted.length ? [text(`${own.scripted} ${scripted.join(', ')}.`)] : []),
  ];
}

/** Prints the height that the preview measured, where the code of the frame stands. */
export function printFrame(made: Made): void {
  const [frame] = blocksOf('iframe', made);
  for (const code of document.querySelectorAll('#fold-otherForms code'))
    if (frame && code.textContent.startsWith('<iframe')) say(code, frame.code);
}
