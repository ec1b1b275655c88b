import type {Message} from '../../message.js';

export const follow = {
  title: 'Follow the Alliance',
  on: 'Alliance on {network}',
  /** A channel that is no place to be "on". */
  channels: {
    rss: 'News of the Alliance as {network}',
    newsletter: '{network} of the Alliance',
    email: '{network} to the Alliance',
  },
  networks: {
    rss: 'RSS',
    facebook: 'Facebook',
    twitter: 'Twitter',
    x: 'X',
    linkedin: 'LinkedIn',
    youtube: 'YouTube',
    instagram: 'Instagram',
    mastodon: 'Mastodon',
    bluesky: 'Bluesky',
    newsletter: 'Newsletter',
    email: 'E-mail',
  },
} satisfies Record<string, Message | Record<string, string>>;
