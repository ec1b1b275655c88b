/** The figures: of all, over time, by country and by type; and those of one country. Pure. */
import {escape} from '../../../embed/children/html.js';
import {localeOf, pick} from '../../../embed/children/source.js';
import {participantTypes, type CountedSet} from '../../../feed/feed.js';
import {isListComplete} from '../../../feed/select-feed.js';
import {formatDated} from '../../../locale/locale.js';
import {formatMessage} from '../../../locale/message.js';
import {embedSection} from '../layout/embed-section.js';
import {pageHref, type PageContext} from '../layout/page-context.js';
import type {PageBody} from '../layout/page-body.js';
import {
  counted,
  countryName,
  countryNotes,
  listedSentence,
  totalSentence,
} from '../layout/phrases.js';
import {titleOf} from '../page-subject.js';
import {countryFigures} from './country-page.js';

/** The attributes of the counter on this page: a line of growth where there are two figures. */
export const figuresAttributes = ({manifest}: PageContext['feed']): Record<string, string> => ({
  'as-of': '',
  ...((manifest.sets['participants']?.history?.length ?? 0) > 1 && {history: ''}),
});

/** Returns the page of the figures. @param counter the element, with its content */
export function figuresPage(context: PageContext, counter: string): PageBody {
  const {feed, shown, words} = context;
  return {
    title: titleOf(shown, feed),
    description: `${totalSentence(feed)}. ${listedSentence(feed)}. ${words.figuresDescription}`,
    hasOwnCode: true,
    main: [
      `<div class="growth">${counter}</div>`,
      `<div class="halves">\n${byCountry(context)}\n${byType(context)}\n</div>`,
      `<div class="halves">\n${otherSets(context)}\n${embedSection(context)}\n</div>`,
      countryNotes([...context.index.countries.keys()], feed),
    ]
      .filter(Boolean)
      .join('\n'),
  };
}

/** Returns the page of one country's figures. @param counter the element, with its content */
export function countryFiguresPage(context: PageContext, counter: string): PageBody {
  const {feed, index, shown, words} = context;
  const key = shown.key ?? '';
  const code = key.toUpperCase();
  const title = titleOf(shown, feed);
  return {
    title,
    description: `${title}. ${totalSentence(feed)}. ${listedSentence(feed)}.`,
    path: [
      {text: words.figures, href: pageHref(context, 'country-counter')},
      ...(index.countries.has(code)
        ? [{text: countryName(code, feed), href: pageHref(context, 'participant-map', key)}]
        : []),
    ],
    main: `<div class="growth">${counter}</div>
<section>${countryFigures(code, context)}</section>
${countryNotes([code], feed)}`,
  };
}

interface Row {
  /** HTML. */
  readonly name: string;
  readonly n: number;
}

function byCountry(context: PageContext): string {
  const {feed, index, words} = context;
  const set = feed.manifest.sets['participants'];
  const rows = Object.entries(set?.byCountry ?? {})
    .map(([code, n]): Row => {
      const name = escape(countryName(code, feed));
      return {
        n,
        name: index.countries.has(code)
          ? `<a href="${pageHref(context, 'participant-map', code.toLowerCase())}">${name}</a>`
          : name,
      };
    })
    .sort((a, b) => b.n - a.n);
  return bars(isListComplete(set) ? words.byCountry : words.byCountryListed, {
    head: words.country,
    rows,
    note: listedNote(set, context),
    context,
  });
}

function byType(context: PageContext): string {
  const {feed, words} = context;
  const set = feed.manifest.sets['participants'];
  const rows = participantTypes
    .map((type): Row => {
      const name = words.types[type];
      return {
        n: set?.byType?.[type] ?? 0,
        name: escape(name.charAt(0).toLocaleUpperCase(feed.lang) + name.slice(1)),
      };
    })
    .filter(({n}) => n)
    .sort((a, b) => b.n - a.n);
  return bars(isListComplete(set) ? words.byType : words.byTypeListed, {
    head: words.type,
    rows,
    context,
  });
}

function listedNote(set: CountedSet | undefined, {feed, words}: PageContext): string {
  if (!set || isListComplete(set)) return '';
  return formatMessage(words.listedOnly, {
    listed: counted(set.listed ?? 0, feed),
    count: counted(set.count, feed),
  });
}

interface Bars {
  readonly head: string;
  readonly rows: readonly Row[];
  readonly note?: string;
  readonly context: PageContext;
}

/** A table whose numbers are bars as well. */
function bars(title: string, {head, rows, note, context: {feed, words}}: Bars): string {
  if (!rows.length) return '';
  const most = Math.max(...rows.map(({n}) => n));
  const lines = rows.map(
    ({name, n}) =>
      `<tr><th scope="row">${name}</th><td class="bar"><svg width="100%" height="10" aria-hidden="true"><rect width="${Math.round((100 * n) / most)}%" height="10" rx="2"/></svg></td><td>${counted(n, feed)}</td></tr>`,
  );
  return `<section><h2>${escape(title)}</h2>
<table class="bars"><thead class="visually-hidden"><tr><th scope="col">${escape(head)}</th><td></td><th scope="col">${escape(words.number)}</th></tr></thead><tbody>
${lines.join('\n')}
</tbody></table>
${note ? `<p class="note">${escape(note)}</p>` : ''}</section>`;
}

/** Sets that are counted apart: each by its name, one without a name not at all. */
function otherSets({feed, words}: PageContext): string {
  const locale = localeOf(feed, 'counter');
  const parts = Object.entries(feed.manifest.sets).flatMap(([name, set]) => {
    const label = name === 'participants' ? undefined : pick(set.label, feed);
    if (!label) return [];
    const asOf = set.asOf ? formatDated(locale, words.asOf, set.asOf) : '';
    return [
      `<section><h2${label.lang === feed.lang ? '' : ` lang="${label.lang}"`}>${escape(label.text)}</h2>
<p class="total">${escape(totalSentence(feed, name)).replace(/\d[\d\s.,]*(?<=\d)/g, '<strong>$&</strong>')}</p>
<p class="note">${escape(`${asOf} ${words.apart}`.trim())}</p></section>`,
    ];
  });
  return parts.join('\n');
}
