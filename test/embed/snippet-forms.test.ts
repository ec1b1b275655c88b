import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  badgeImage,
  divCode,
  elementLine,
  frameCode,
  fullAddress,
  hostsOf,
  linkCode,
  lostOptions,
  npmCode,
  pinnedScript,
  plainAddress,
  policyOf,
  strictCode,
} from '../../src/embed/snippet-forms.js';
import {readPageAddress} from '../../src/embed/page-address.js';

const site = 'https://widgets.test/alliance/';
const published = {site, first: 'en', lang: 'en', title: 'Cities & regions in "Slovakia"'};
const attributes = {country: 'SK', 'no-search': ''};
const page = `${site}w/participant-map/sk.html`;
const title = 'Cities &amp; regions in &quot;Slovakia&quot;';

describe('the forms of a widget', () => {
  it('as a link, whose address reads back as the widget and its options', () => {
    assert.equal(
      linkCode('participant-map', attributes, published),
      `<a href="${page}?no-search=">Cities &amp; regions in &quot;Slovakia&quot;</a>`,
    );
    assert.deepEqual(readPageAddress(fullAddress('participant-map', attributes, published), site), {
      widget: 'participant-map',
      attributes: {country: 'SK', 'no-search': ''},
    });
  });

  it('as one address, and the options that it cannot carry', () => {
    assert.equal(plainAddress('participant-map', attributes, published), page);
    assert.equal(
      plainAddress('participant-map', attributes, {...published, lang: 'fr'}),
      `${site}w/fr/participant-map/sk.html`,
    );
    assert.deepEqual(
      lostOptions('participant-map', {...attributes, feed: 'https://x.test/'}, published),
      ['no-search', 'feed'],
    );
    assert.deepEqual(lostOptions('participant-map', {country: 'SK'}, published), []);
  });

  it('keeps a list of countries in the query, and a path without key before it', () => {
    assert.equal(
      plainAddress('participant-map', {country: 'SK FR'}, published),
      `${site}w/participant-map.html`,
    );
    assert.deepEqual(lostOptions('participant-map', {country: 'SK FR'}, published), ['country']);
  });

  it('names no page that is not there: a key goes into the query, a language to one that has pages', () => {
    const some = {
      ...published,
      isThere: ({lang, key}: {lang?: string; key?: string}) => key !== 'sk' && lang !== 'de',
    };
    assert.equal(
      fullAddress('participant-map', {country: 'SK', lang: 'de'}, some),
      `${site}w/participant-map.html?country=SK`,
    );
    assert.equal(
      plainAddress('participant-map', {country: 'SK', lang: 'fr'}, some),
      `${site}w/fr/participant-map.html`,
    );
    assert.equal(
      plainAddress('participant-map', {country: 'FR', lang: 'fr'}, some),
      `${site}w/fr/participant-map/fr.html`,
    );
    assert.deepEqual(
      lostOptions('participant-map', {country: 'SK', lang: 'de', view: 'list'}, some),
      ['country', 'lang', 'view'],
    );
  });

  it("names the feed's first language only where it was chosen; a page of its own speaks it anyhow", () => {
    const french = {...published, lang: 'fr'};
    assert.equal(fullAddress('about', {lang: 'en'}, french), `${site}w/about.html?lang=en`);
    assert.equal(
      fullAddress('about', {lang: 'en', length: 'full'}, published),
      `${site}w/about.html?length=full&lang=en`,
    );
    assert.equal(plainAddress('about', {lang: 'en'}, french), `${site}w/about.html`);
    assert.deepEqual(lostOptions('about', {lang: 'en', length: 'full'}, french), ['length']);
    assert.equal(
      fullAddress(
        'about',
        {lang: 'de'},
        {...published, isThere: ({lang}: {lang?: string}) => lang !== 'de'},
      ),
      `${site}w/about.html`,
    );
  });

  it('as element and div with the link inside, and as a frame of a page of its own with the link after it', () => {
    const link = `<a href="${page}">${title}</a>`;
    assert.equal(
      elementLine('participant-map', attributes, published),
      `<alliance-participant-map country="SK" no-search>${link}</alliance-participant-map>`,
    );
    assert.equal(
      divCode('participant-map', attributes, published),
      `<div data-alliance="participant-map" data-country="SK" data-no-search="">${link}</div>`,
    );
    assert.equal(
      frameCode('participant-map', attributes, published),
      `<iframe src="${site}w/frame/participant-map/sk.html?no-search=" title="${title}" width="100%" height="640" frameborder="0" loading="lazy" referrerpolicy="no-referrer"></iframe>\n<p>${link}</p>`,
    );
  });

  it('as two lines and one header', () => {
    const {lines, header, nonce} = strictCode('about', {}, published);
    assert.deepEqual(lines, [
      `<script type="module" crossorigin referrerpolicy="no-referrer" src="${site}v1/alliance.js"></script>`,
      `<alliance-about><a href="${site}w/about.html">${title}</a></alliance-about>`,
    ]);
    assert.equal(
      header,
      "Content-Security-Policy: default-src 'self'; script-src 'self' https://widgets.test; connect-src 'self' https://widgets.test",
    );
    assert.match(nonce.line, /^<script nonce="\{nonce\}" type="module" /);
    assert.match(
      nonce.header,
      /script-src 'nonce-\{nonce\}' 'strict-dynamic'; connect-src 'self' https:\/\/widgets\.test; /,
    );
    assert.match(strictCode('about', {feed: '/feed/'}, published).header, /; connect-src 'self'$/);
    assert.equal(policyOf('frame', site), 'frame-src https://widgets.test');
    assert.equal(
      policyOf('script', site, 'https://feed.example/x/'),
      policyOf('script', site).replace(/connect-src .*/, 'connect-src https://feed.example'),
    );
    assert.equal(policyOf('feed', site, '/feed/'), "connect-src 'self'");
    assert.deepEqual(
      [
        hostsOf('script', site),
        hostsOf('script', site, 'https://feed.example/x/'),
        hostsOf('frame', site, 'https://feed.example/x/'),
        hostsOf('feed', site, '/feed/'),
      ],
      [['widgets.test'], ['widgets.test', 'feed.example'], ['widgets.test'], []],
    );
  });

  it('with a fixed version and its hash, and from npm with the feed that no script names', () => {
    assert.equal(
      pinnedScript('about', site, '1.2.3', 'sha384-abc'),
      `<script defer crossorigin src="${site}1.2.3/alliance-about.js" integrity="sha384-abc"></script>`,
    );
    assert.equal(
      npmCode('about', {}, published).split('\n')[0],
      "import 'alliance-widgets/about.js';",
    );
    assert.ok(npmCode('about', {}, published).includes(`<alliance-about feed="${site}feed/">`));
  });

  it('of a badge as a picture, in HTML and in Markdown', () => {
    const {html, markdown} = badgeImage({participant: 'tivat'}, published, {
      alt: 'Tivat [sample]',
      lang: 'en',
      width: 176,
      height: 150,
    });
    assert.equal(
      html,
      `<a href="${site}w/participant-badge/tivat.html"><img src="${site}w/participant-badge/tivat.svg" width="176" height="150" alt="Tivat [sample]" lang="en" loading="lazy" referrerpolicy="no-referrer"></a>`,
    );
    assert.equal(
      markdown,
      `[![Tivat \\[sample\\]](<${site}w/participant-badge/tivat.svg>)](<${site}w/participant-badge/tivat.html>)`,
    );
  });

  it('of a badge in the variant that the page chose', () => {
    const pictures = (variant: string) =>
      Object.values(
        badgeImage({participant: 'tivat', variant}, published, {
          alt: 'Tivat',
          lang: 'en',
          width: 1,
          height: 1,
        }),
      ).map((code: string) => /[^/]+\.svg/.exec(code)![0]);
    assert.deepEqual(
      ['light', ' Dark', 'mono', 'pink', ''].map(pictures),
      ['tivat.svg', 'tivat.dark.svg', 'tivat.mono.svg', 'tivat.svg', 'tivat.svg'].map((name) => [
        name,
        name,
      ]),
    );
  });
});
