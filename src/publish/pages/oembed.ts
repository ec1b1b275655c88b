/** The oEmbed answer of a public page, from which other sites make a frame. Pure. */
import {escape} from '../../embed/children/html.js';
import {FRAME_WIDTH_PX, frameHeightsPx} from '../../embed/frame-size.js';
import {frameAddress, type PageSubject} from '../../embed/page-address.js';
import {resolveLink} from '../../feed/select-feed.js';
import {pickText} from '../../locale/language.js';
import type {ReadFeed} from '../feed/read-feed.js';
import {addressOf} from './layout/page-context.js';
import {pageTitle} from './page-head.js';
import {titleOf} from './page-subject.js';

/**
 * Returns the oEmbed 1.0 answer of a page, a rich one: a frame, which WordPress and others put into
 * their own. The same for ever for the same page.
 */
export function oembedJson(
  subject: PageSubject,
  feed: ReadFeed,
  site: string,
  gone = false,
): string {
  const title = titleOf(gone ? {...subject, key: undefined} : subject, feed);
  const alliance = pickText(feed.manifest.name, feed.requested)?.text ?? '';
  const height = frameHeightsPx[subject.widget];
  const frame = `<iframe src="${escape(frameAddress(addressOf(subject, site), site))}" title="${escape(pageTitle(title, feed))}" width="${FRAME_WIDTH_PX}" height="${height}" loading="lazy" referrerpolicy="no-referrer"></iframe>`;
  return `${JSON.stringify(
    {
      version: '1.0',
      type: 'rich',
      title,
      provider_name: alliance,
      provider_url: resolveLink(pickText(feed.manifest.home, feed.requested)?.text) ?? site,
      cache_age: 86_400,
      width: FRAME_WIDTH_PX,
      height,
      html: frame,
    },
    null,
    2,
  )}\n`;
}
