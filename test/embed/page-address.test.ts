import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  frameAddress,
  framePath,
  pageAddress,
  pagePath,
  readPageAddress,
  readPagePath,
} from '../../src/embed/page-address.js';

const site = 'https://widgets.test/alliance/';

describe('readPagePath(path) is pagePath(subject) backwards', () => {
  for (const subject of [
    {widget: 'participant-map'},
    {widget: 'participant-map', key: 'sk'},
    {widget: 'participant-map', lang: 'fr'},
    {widget: 'about', lang: 'sr-Cyrl'},
    {widget: 'participant-badge', lang: 'fr', key: 'tivat'},
    {widget: 'news-ticker', key: 'from-a1b2c3'},
  ] as const)
    it(pagePath(subject), () => {
      assert.deepEqual(readPagePath(pagePath(subject)), subject);
    });

  for (const path of [
    '',
    'x.html',
    'fr/x.html',
    'about/sk.html',
    'fr/about/sk.html',
    'participant-map/SK.html',
    'participant-map/../about.html',
    'participant-map.html/x',
    'a b/about.html',
    'fr/fr/about.html',
    'participant-map/sk.oembed.json',
    'participant-map',
  ])
    it(`says nothing of "${path}"`, () => {
      assert.equal(readPagePath(path), undefined);
    });
});

describe('pageAddress(site, widget, attributes)', () => {
  it('has language and key in its path, other attributes of the widget in the query', () => {
    assert.equal(
      pageAddress(
        site,
        'participant-map',
        {country: 'SK', lang: 'fr', view: 'list', 'no-search': ''},
        'en',
      ),
      'https://widgets.test/alliance/w/fr/participant-map/sk.html?view=list&no-search=',
    );
    assert.equal(
      pageAddress(site, 'participant-map', {country: 'SK', lang: 'en'}, 'en'),
      'https://widgets.test/alliance/w/participant-map/sk.html?lang=en',
      'the first language has no folder',
    );
    assert.equal(
      pageAddress(site, 'participant-map', {country: 'SK FR'}),
      'https://widgets.test/alliance/w/participant-map.html?country=SK+FR',
    );
    assert.equal(
      pageAddress(site, 'about', {feed: 'https://evil.test/', onclick: 'x', length: 'full'}),
      'https://widgets.test/alliance/w/about.html?length=full',
    );
  });

  it('is read back', () => {
    for (const [widget, attributes] of [
      ['participant-map', {country: 'SK', lang: 'fr', view: 'list'}],
      ['participant-map', {lang: 'en', country: 'SK'}],
      ['country-counter', {set: 'signatories'}],
      ['participant-badge', {participant: 'tivat', display: 'inline'}],
    ] as const) {
      assert.deepEqual(readPageAddress(pageAddress(site, widget, attributes, 'en'), site), {
        widget,
        attributes,
      });
    }
  });
});

describe('readPageAddress(address, site)', () => {
  it('is read of its page for frames too, which has no language called so', () => {
    const page = pageAddress(site, 'participant-map', {lang: 'fr', country: 'SK', view: 'list'});
    assert.equal(frameAddress(page, site), `${site}w/frame/fr/participant-map/sk.html?view=list`);
    assert.deepEqual(readPageAddress(frameAddress(page, site), site), readPageAddress(page, site));
    assert.equal(framePath({widget: 'about', lang: 'fr'}), 'frame/fr/about.html');
    assert.equal(readPagePath('frame/about.html'), undefined);
  });

  it('takes no feed, no unknown attribute, and key and language of the path before those of the query', () => {
    assert.deepEqual(
      readPageAddress(
        `${site}w/fr/participant-map/sk.html?country=FR&feed=https://evil.test/&style=x&onclick=x&theme=dark&lang=de#x`,
        site,
      ),
      {widget: 'participant-map', attributes: {country: 'SK', lang: 'fr', theme: 'dark'}},
    );
  });

  it('says nothing of an address elsewhere', () => {
    for (const address of [
      'https://widgets.test/w/about.html',
      'https://widgets.test.evil.test/alliance/w/about.html',
      `${site}about.html`,
      `${site}w/`,
      `${site}w/index.html`,
      'javascript:alert(1)',
    ])
      assert.equal(readPageAddress(address, site), undefined, address);
  });
});
