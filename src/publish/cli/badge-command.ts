/** `badge`: prints a participant's badge, for pages, mails and readmes. */
import {Option, type Command} from 'commander';
import {badgeVariants, type BadgeVariant} from '../../embed/page-address.js';
import {badgeFormats, makeBadge, type BadgeFormat} from '../pages/make-badge.js';
import {UsageError} from '../pages/render-widget.js';
import {addFeedOptions, oneOf, parseAddress, type FeedFlags} from './option-values.js';
import {readFeed} from './read-feed.js';
import type {Output} from './report.js';

/** Adds the command `badge`. */
export function addBadge(command: Command, output: Output): void {
  addFeedOptions(
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
    .action((participant: string, flags: BadgeFlags) => runBadge(participant, flags, output));
}

type BadgeFlags = FeedFlags & {format: BadgeFormat; variant: BadgeVariant; image?: string};

async function runBadge(participant: string, flags: BadgeFlags, output: Output): Promise<void> {
  if (flags.image !== undefined && flags.format === 'svg')
    throw new UsageError(
      '--image is for --format html and markdown: the SVG itself is what will lie there',
    );
  const feed = await readFeed(flags.feed, flags.lang);
  const {text, warnings} = makeBadge(participant, feed, flags);
  for (const warning of warnings) output.err(`warning: ${warning}\n`);
  output.out(text.endsWith('\n') ? text : `${text}\n`);
}
