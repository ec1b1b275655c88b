import type {DatedMessage, Message} from '../../message.js';

export const news = {
  title: 'News and events',
  empty: 'There are no items to show.',
  event: 'Event',
  eventPast: 'Past event',
  eventComing: 'Coming event',
  play: 'Play',
  pause: 'Pause',
  playing: 'Playing',
  paused: 'Paused',
  previous: 'Previous item',
  next: 'Next item',
  position: '{n} of {count}',
  controls: 'Controls',
  slides: 'carousel',
  original: 'Read the original',
  rss: 'RSS feed',
  calendar: 'Events as calendar (iCalendar)',
  allNews: 'All news and events',
  addToCalendar: 'Add to calendar',
  externalSite: '(other website)',
} satisfies Record<string, Message | DatedMessage>;
