/** `sitemap.xml` and `robots.txt`: what search engines are shown. Pure. */
import {pagePath, type PageSubject} from '../../../embed/page-address.js';
import {escape} from '../../../embed/children/html.js';
import {filed, type PageSite} from '../layout/page-context.js';
import {OWN_TEXT} from './own-file.js';
import {startPath} from './start-page.js';

/**
 * Returns the sitemap, each page with its languages (sitemaps.org, and `hreflang` as Google reads
 * it).
 * @param subjects those that have a page, in the first language
 */
export function sitemapXml(
  subjects: readonly PageSubject[],
  site: PageSite & {readonly site: string},
): string {
  const {languages} = site;
  const pages = [
    languages.map((tag) => [tag, startPath(site, tag)] as const),
    ...subjects.map((subject) =>
      languages.map((tag) => [tag, pagePath(filed(subject, site, tag))] as const),
    ),
  ];
  const entries = pages.flatMap((paths) => {
    const addresses = paths.map(
      ([tag, path]) => [tag, escape(new URL(`w/${path}`, site.site).href)] as const,
    );
    const links = addresses.map(
      ([tag, address]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${address}"/>`,
    );
    return addresses.map(([, address]) => `<url><loc>${address}</loc>${links.join('')}</url>`);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`;
}

/** Returns `robots.txt`: everything may be read, and there is a sitemap where the address is known. */
export const robotsTxt = (site: string | undefined): string =>
  `${OWN_TEXT}
User-agent: *
Allow: /
${site ? `Sitemap: ${new URL('w/sitemap.xml', site).href}\n` : ''}`;
