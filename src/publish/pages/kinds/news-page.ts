/** All news, by year, with a choice of country and kind that needs no script. Pure. */
import {escape} from '../../../embed/children/html.js';
import {localeOf} from '../../../embed/children/source.js';
import {newsKinds, type NewsItem} from '../../../feed/feed.js';
import {daysOf} from '../../../feed/select-feed.js';
import {nameOrder} from '../../../locale/locale.js';
import {calendarFileName, rssFileName} from '../../feed/file-names.js';
import {groupBy} from '../feed-index.js';
import {newsRows} from '../layout/news-rows.js';
import {feedHref, type PageContext} from '../layout/page-context.js';
import type {PageBody} from '../layout/page-body.js';
import {counted, countryName, countryNotes, plural} from '../layout/phrases.js';
import {titleOf} from '../page-subject.js';

/** Returns the page of the news. */
export function newsPage(context: PageContext): PageBody {
  const {feed, index, shown, words} = context;
  const {news} = index;
  const years = groupBy(news, (item) => [yearOf(item)]);
  const lead = plural(words.newsLead, news.length, feed);
  return {
    title: titleOf(shown, feed),
    description: `${lead}. ${words.newsDescription}`,
    lead: escape(lead),
    main: news.length
      ? `<div class="news-page">
${filter(years, context)}
<div class="years">
${[...years].map(([year, items]) => yearSection(year, items, context)).join('\n')}
<p class="none-shown">${escape(words.noneShown)}</p>
</div>
</div>
${countryNotes([...index.newsIn.keys()], feed)}`
      : `<p>${escape(feed.words.news.empty)}</p>`,
  };
}

/** The year of an item; empty for one without a date. */
const yearOf = (item: NewsItem): string => daysOf(item)?.first.slice(0, 4) ?? '';
const anchorOf = (year: string): string => `year-${year || 'none'}`;

function yearSection(year: string, items: readonly NewsItem[], context: PageContext): string {
  const {feed, words} = context;
  return `<section class="year" id="${anchorOf(year)}"><h2>${escape(year || words.noDate)} <span class="count">${escape(plural(words.items, items.length, feed))}</span></h2>
${newsRows(items, context, 3)}</section>`;
}

/**
 * A form that only chooses: the style sheet `news.css` hides what is not chosen, and a script adds
 * what the address asks for.
 */
function filter(years: ReadonlyMap<string, readonly NewsItem[]>, context: PageContext): string {
  const {feed, index, words} = context;
  const order = nameOrder(localeOf(feed, 'news'));
  const options = [...index.newsIn.keys()]
    .map((code) => ({code, name: countryName(code, feed)}))
    .sort((a, b) => order(a.name, b.name))
    .map(({code, name}) => `<option value="${escape(code)}">${escape(name)}</option>`);
  const kinds = (['all', ...newsKinds] as const).map(
    (kind, i) =>
      `<label><input type="radio" name="kind" value="${i ? kind : ''}" id="kind-${kind}"${i ? '' : ' checked'}> ${escape(words.kinds[kind])}</label>`,
  );
  const links = [...years].map(
    ([year, items]) =>
      `<li><a href="#${anchorOf(year)}">${escape(year || words.noDate)}</a> <span class="count">${counted(items.length, feed)}</span></li>`,
  );
  return `<form class="filter" aria-label="${escape(words.filter)}" autocomplete="off" data-one="${escape(formOf(words.shown, 'one'))}" data-other="${escape(formOf(words.shown, 'other'))}">
<p class="choice"><label for="country">${escape(words.country)}</label>
<select id="country" name="country"><option value="">${escape(words.allCountries)}</option>${options.join('')}</select></p>
<fieldset><legend>${escape(words.kind)}</legend>${kinds.join('')}</fieldset>
<p class="shown" aria-live="polite" aria-atomic="true"></p>
<nav aria-labelledby="years"><h2 id="years">${escape(words.year)}</h2><ul>${links.join('')}</ul></nav>
<ul class="feeds"><li><a href="${feedHref(rssFileName(feed.requested))}">${escape(words.rss)}</a></li><li><a href="${feedHref(calendarFileName(feed.requested))}">${escape(words.calendar)}</a></li></ul>
</form>`;
}

const formOf = (message: string | Readonly<Record<string, string>>, form: string): string =>
  typeof message === 'string' ? message : (message[form] ?? message['other'] ?? '');

/**
 * Returns the style sheet of the choice: for each country of the news what it hides. The kinds are
 * in the library's sheet, but for a country and a kind together.
 */
export function newsCss(codes: readonly string[]): string {
  const rules = [...new Set(codes)]
    .filter((code) => /^[A-Z]{2}$/.test(code))
    .sort()
    .flatMap((code) => {
      const chosen = `.news-page:has(option[value='${code}']:checked)`;
      const own = `[data-countries~='${code}']`;
      const without = (kind: string) =>
        `${chosen}:has(#kind-${kind}:checked) .year:not(:has(${own}[data-kind='${kind}']))`;
      const anyOf = (kind: string) =>
        `${chosen}:has(#kind-${kind}:checked):not(:has(${own}[data-kind='${kind}'])) .none-shown`;
      return [
        `${chosen} :is(.news > li:not(${own}), .year:not(:has(${own}))),\n${newsKinds.map(without).join(',\n')} {\n  display: none;\n}`,
        `${newsKinds.map(anyOf).join(',\n')} {\n  display: block;\n}`,
      ];
    });
  return `/* What the choice of a country hides on the page of the news. */\n${rules.join('\n')}\n`;
}
