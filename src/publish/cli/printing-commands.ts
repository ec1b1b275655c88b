/** `render` and `badge`: what a published feed says, printed for pages, mails and readmes. */
import {InvalidArgumentError, Option, type Command} from 'commander';
import {badgeVariants, type BadgeVariant} from '../../embed/page-address.js';
import {widgetNames} from '../../embed/widget-names.js';
import {canonicalTag} from '../../locale/language.js';
import {checkLink} from '../content/values/check-value.js';
import {badgeFormats, makeBadge, type BadgeFormat} from '../pages/make-badge.js';
import {readFeed} from './read-feed.js';
import {readRequest, renderWidget, UsageError, type RenderForm} from '../pages/render-widget.js';
import type {Output} from './report.js';
import {nearestTo} from '../issues/suggest.js';

interface FeedOptions {
  readonly feed: string;
  readonly lang?: string;
}

/** Where the feed is read from, and the language of the words. */
const feedOptions = (command: Command): Command =>
  command
    .option(
      '--feed <folder-or-url>',
      'published feed: its folder, the folder above it, or its address',
      '.',
    )
    .option(
      '--lang <tag>',
      "language, such as en or fr; the feed's first unless given",
      parseLanguage,
    );

/** Adds `render`. */
export function addRender(command: Command, output: Output): void {
  feedOptions(
    command
      .description(
        "Print a widget as plain HTML with today's data, for pages that take no script, or for a server.",
      )
      .argument('<widget>', widgetNames.join(', ')),
  )
    .option(
      '--key <key>',
      'what it is about: a country code, the id of a participant or of a news item, whom a form is for',
    )
    .option('--attribute <name=value...>', 'attributes as on the element, such as limit=3')
    .option(
      '--element',
      'print the element with this HTML inside it, for pages that load the library',
    )
    .option(
      '--shadow',
      'print the element with its content as declarative shadow DOM, map and all, for servers',
    )
    .option(
      '--library <url>',
      'with --shadow: the version folder with the style sheets (default: v1/ beside the feed)',
      parseAddress,
    )
    .addHelpText(
      'after',
      `
Examples:
  alliance-feed render country-counter --feed public
  alliance-feed render participant-map --key fr --lang fr --feed https://alliance.example/feed/
  alliance-feed render news-ticker --attribute kind=event limit=3 --element --feed public
  alliance-feed render participant-map --shadow --feed https://alliance.example/feed/`,
    )
    .action(
      async (
        widget: string,
        options: FeedOptions & {key?: string; attribute?: string[]} & RenderForm,
      ) => {
        if (options.library && !options.shadow)
          throw new UsageError('--library is for --shadow: nothing else needs style sheets');
        const request = readRequest(widget, options.attribute ?? [], options.key);
        const {html, rule, warnings} = renderWidget(
          request,
          await readFeed(options.feed, options.lang ?? request.attributes['lang']),
          options,
        );
        for (const warning of warnings) output.err(`warning: ${warning}\n`);
        if (html) output.out(`${html}\n`);
        if (rule)
          output.out(
            `<!-- For the site's style sheet, so that the page does not move: ${rule} -->\n`,
          );
      },
    );
}

/** Adds `badge`. */
export function addBadge(command: Command, output: Output): void {
  feedOptions(
    command
      .description(
        "Print a participant's badge as a picture, HTML or Markdown; it never claims what the feed does not say.",
      )
      .argument('<participant>', 'id in the feed, such as tivat'),
  )
    .addOption(
      new Option('--format <format>', 'the picture, a line of HTML, or a line of Markdown')
        .default('svg')
        .argParser(oneOf(badgeFormats)),
    )
    .addOption(
      new Option(
        '--variant <variant>',
        'colours of the picture; mono is black, or the colour of the text around it',
      )
        .default('light')
        .argParser(oneOf(badgeVariants)),
    )
    .option(
      '--image <url>',
      'address at which the SVG will lie: HTML and Markdown then show it',
      parseAddress,
    )
    .addHelpText(
      'after',
      `
Examples:
  alliance-feed badge tivat --feed public > tivat.svg
  alliance-feed badge tivat --lang fr --format html --feed https://alliance.example/feed/
  alliance-feed badge tivat --format markdown --image https://www.tivat.example/badge.svg --feed public`,
    )
    .action(
      async (
        participant: string,
        options: FeedOptions & {format: BadgeFormat; variant: BadgeVariant; image?: string},
      ) => {
        if (options.image !== undefined && options.format === 'svg')
          throw new UsageError(
            '--image is for --format html and markdown: the SVG itself is what will lie there',
          );
        const {text, warnings} = makeBadge(
          participant,
          await readFeed(options.feed, options.lang),
          options,
        );
        for (const warning of warnings) output.err(`warning: ${warning}\n`);
        output.out(text.endsWith('\n') ? text : `${text}\n`);
      },
    );
}

const oneOf =
  (choices: readonly string[]) =>
  (text: string): string => {
    if (choices.includes(text)) return text;
    throw new InvalidArgumentError(
      `It must be one of ${choices.join(', ')}.${nearestTo(text, choices)}`,
    );
  };

function parseLanguage(text: string): string {
  const tag = canonicalTag(text);
  if (tag === undefined)
    throw new InvalidArgumentError('It must be a language tag such as en, fr or sr-Latn.');
  return tag;
}

function parseAddress(text: string): string {
  if ('fault' in checkLink(text) || !/^https?:/.test(text))
    throw new InvalidArgumentError('It must be an address that begins with https://.');
  return new URL(text).href;
}
