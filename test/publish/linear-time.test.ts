/** Ten times the input takes at most twenty times the time: whatever others write, it does not stop our publishing. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {repairXml} from '../../src/publish/content/sources/repair-xml.js';
import {parseSource} from '../../src/publish/content/sources/parse-source.js';
import {
  htmlToText,
  markdownToHtml,
  markdownToText,
} from '../../src/publish/content/values/rich-text.js';

const TIMES = 10;
const RATIO_LIMIT = 20;
/** A time below is the machine's noise; a square law is far beyond it at ten times the size. */
const NOISE_MS = 40;

/** Of this process alone, so that others on the machine do not count. */
function cpuMs(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const {user, system} = process.cpuUsage(start);
  return (user + system) / 1000;
}

const best = (run: () => unknown): number => Math.min(cpuMs(run), cpuMs(run));

const HTML = [
  '<b>',
  '<p>',
  '<ul><li>',
  '<div><p>',
  '<form>',
  '<svg>',
  '<b x="',
  '<b x=\'"',
  '<b =',
  '<',
  '</',
  '</b>',
  '<!--',
  '<!x',
  '<script>',
  '<select>',
  '&',
  '&amp;',
  '&amp;lt;',
  '&#x301;&#x316;',
  '\u0301\u0316',
  ' \n',
];
const XML = [
  '<b></b>',
  '<item>',
  '<item><title>',
  '<title><b>',
  '<![if x]>',
  '<!--',
  '<![CDATA[',
  '<?',
  '<x a="',
];
const MARKDOWN = [
  '*a ',
  '**a ',
  '*a_ ',
  '[',
  '![',
  '[a](',
  '> ',
  '- ',
  '`',
  '<',
  '&amp;',
  '1. a\n',
];

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const source = (text: string) => parseSource({bytes: Buffer.from(text), url: 'https://a.test/'});
const rss = (title: string, description: string) =>
  source(
    `<rss version="2.0"><channel><title>T</title><item><title>${title}</title><description>${description}</description></item></channel></rss>`,
  );
const readers: Readonly<Record<string, readonly [readonly string[], (text: string) => unknown]>> = {
  htmlToText: [HTML, htmlToText],
  'a title in RSS': [HTML, (text) => rss(escaped(text), '')],
  'a description in RSS': [HTML, (text) => rss('T', escaped(text))],
  'an XHTML text in Atom': [
    ['<b></b>', '<p/>', '\u0301\u0316', '&amp;'],
    (text) =>
      source(
        `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><content type="xhtml"><div>${text}</div></content></entry></feed>`,
      ),
  ],
  'a text in JSON Feed': [
    ['\u0301\u0316', '\n ', 'a '],
    (text) =>
      source(
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          items: [{id: '1', content_text: text}],
        }),
      ),
  ],
  'items in RSS': [['<item>', '<item><title>a</title></item>'], (text) => rss('', text)],
  repairXml: [XML, repairXml],
  markdownToText: [MARKDOWN, markdownToText],
  'markdownToHtml, never closed': [MARKDOWN, markdownToHtml],
  'markdownToHtml, closed': [
    ['*a '],
    (text) => markdownToHtml(text + 'b*'.repeat(text.length / 3)),
  ],
};

/** What is not well-formed is refused, which must not take long either. */
const orRefused = (read: (text: string) => unknown, text: string) => () => {
  try {
    return read(text);
  } catch (error) {
    assert.match(String(error), /SourceError/);
    return undefined;
  }
};

for (const [name, [units, read]] of Object.entries(readers)) {
  test(`${name}: ten times the input takes at most twenty times the time`, () => {
    for (const unit of units) {
      const length = name.startsWith('markdown') ? 6_000 : 20_000;
      const few = unit.repeat(Math.ceil(length / unit.length));
      const once = Math.max(best(orRefused(read, few)), NOISE_MS / RATIO_LIMIT);
      const often = best(orRefused(read, few.repeat(TIMES)));
      assert.ok(
        often <= once * RATIO_LIMIT + NOISE_MS,
        `${JSON.stringify(unit)}: ${once} ms, then ${often} ms`,
      );
    }
  });
}
