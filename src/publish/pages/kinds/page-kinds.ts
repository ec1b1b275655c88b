/** Which kind of page a subject has. Pure. */
import {isCountryKey} from '../../../embed/page-address.js';
import type {PageContext} from '../layout/page-context.js';
import type {PageBody} from '../layout/page-body.js';
import {articleOf} from '../page-subject.js';
import {articlePage} from './article-page.js';
import {countryPage} from './country-page.js';
import {countryFiguresPage, figuresAttributes, figuresPage} from './figures-page.js';
import {mapPage} from './map-page.js';
import {newsPage} from './news-page.js';
import {aboutPage, badgesPage, followPage, joinPage} from './other-pages.js';
import {participantPage} from './participant-page.js';

/** Returns the page's own element, with its content, and where asked for other attributes. */
type MakeElement = (attributes?: Readonly<Record<string, string>>) => string;

/** Returns what the page of a subject says. */
export function bodyOf(context: PageContext, element: MakeElement): PageBody {
  const {feed, index, shown} = context;
  const {key} = shown;
  switch (shown.widget) {
    case 'participant-map':
      return key !== undefined && isCountryKey(key)
        ? countryPage(context, element())
        : mapPage(context, element());
    case 'country-counter':
      return key === undefined
        ? figuresPage(context, element(figuresAttributes(feed)))
        : countryFiguresPage(context, element());
    case 'news-ticker': {
      const article = articleOf(key, feed);
      return article ? articlePage(article, context) : newsPage(context);
    }
    case 'join-button':
      return joinPage(context, element());
    case 'follow-links':
      return followPage(context, element());
    case 'about':
      return aboutPage(context, element({length: 'full', note: 'none'}));
    case 'participant-badge': {
      const participant = index.active.get(key ?? '');
      return participant
        ? participantPage(participant, context, element())
        : badgesPage(context, element());
    }
  }
}
