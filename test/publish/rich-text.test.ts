import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {markdownToHtml, markdownToText} from '../../src/publish/content/values/rich-text.js';

test('markdownToText(source) keeps the words: paragraphs apart, emphasis and links gone', () => {
  assert.equal(
    markdownToText('A *fine*\nday.\n\nSee [the site](https://a.test/) and `code`.'),
    'A fine day.\n\nSee the site and code.',
  );
  assert.equal(markdownToText('# Title\n\n> Quoted\\\n> twice'), 'Title\n\nQuoted\ntwice');
  assert.equal(
    markdownToText('Before\n\n- one\n- two\n\nAfter\n\n3. three\n4. four'),
    'Before\n\n• one\n• two\n\nAfter\n\n3. three\n4. four',
  );
  assert.equal(
    markdownToText('Kosovo* and Serbia, Kosovo* again'),
    'Kosovo* and Serbia, Kosovo* again',
  );
  assert.equal(markdownToText('![a photo](https://tracker.test/x.png)'), 'a photo');
  assert.equal(markdownToText(''), '');
});

test('markup in the source is text, not markup', () => {
  assert.equal(
    markdownToText('<b>1 < 2</b> &amp; <script>x</script>'),
    '<b>1 < 2</b> & <script>x</script>',
  );
  assert.equal(markdownToHtml('<b onclick=x>hi</b>'), '<p>&lt;b onclick=x&gt;hi&lt;/b&gt;</p>');
});

test('markdownToHtml(source) has no image and no link but https, http and mailto', () => {
  assert.equal(
    markdownToHtml('[a](javascript:alert(1)) [b](data:text/html,x) [c](//d.test) [e](/f)'),
    '<p>[a](javascript:alert(1)) [b](data:text/html,x) <a>c</a> <a href="/f">e</a></p>',
  );
  assert.equal(
    markdownToHtml('![x](https://tracker.test/x.png)[m](mailto:a@b.test)'),
    '<p><a href="mailto:a@b.test">m</a></p>',
  );
});

test('whatever is written, the HTML has only harmless tags', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '<script>',
          '<img onerror=x src=y>',
          '[a](javascript:x)',
          '"onload="',
          '<svg/onload=x>',
          '](',
          '<',
          '&lt;',
          'a',
          '\n',
          '`',
          '*',
        ),
      ),
      (parts) => {
        const tags = markdownToHtml(parts.join('')).match(/<[a-z][^>]*>/g) ?? [];
        assert.ok(
          tags.every((tag) =>
            /^<(p|br|em|strong|ul|ol|li|blockquote|h2|a|code|pre|hr)( \/)?>$/.test(tag),
          ),
          tags.join(),
        );
      },
    ),
  );
});
