/** `render`: prints what a published feed says in a widget, for pages and servers. */
import type {Command} from 'commander';
import {widgetNames} from '../../embed/widget-names.js';
import {readRequest, renderWidget, UsageError, type RenderForm} from '../pages/render-widget.js';
import {addFeedOptions, parseAddress, type FeedFlags} from './option-values.js';
import {readFeed} from './read-feed.js';
import type {Output} from './report.js';

/** Adds the command `render`. */
export function addRender(command: Command, output: Output): void {
  addFeedOptions(
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
    .action((widget: string, flags: RenderFlags) => runRender(widget, flags, output));
}

type RenderFlags = FeedFlags & {key?: string; attribute?: string[]} & RenderForm;

async function runRender(widget: string, flags: RenderFlags, output: Output): Promise<void> {
  if (flags.library && !flags.shadow)
    throw new UsageError('--library is for --shadow: nothing else needs style sheets');
  const request = readRequest(widget, flags.attribute ?? [], flags.key);
  const feed = await readFeed(flags.feed, flags.lang ?? request.attributes['lang']);
  const {html, rule, warnings} = renderWidget(request, feed, flags);
  for (const warning of warnings) output.err(`warning: ${warning}\n`);
  if (html) output.out(`${html}\n`);
  if (rule)
    output.out(`<!-- For the site's style sheet, so that the page does not move: ${rule} -->\n`);
}
