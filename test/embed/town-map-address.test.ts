/** A town's map: its address, and back. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  frameAddress,
  keyAttributeOf,
  keyNames,
  pageAddress,
  readPageAddress,
} from '../../src/embed/page-address.js';
import {plainAddress} from '../../src/embed/snippet-forms.js';

const site = 'https://widgets.test/';
const address = (attributes: Readonly<Record<string, string>>) =>
  pageAddress(site, 'participant-map', attributes, 'en');

describe("a town's map", () => {
  it('has its id in the path of the address, and a country before it', () => {
    assert.equal(address({highlight: 'tivat'}), `${site}w/participant-map/tivat.html`);
    assert.equal(
      address({highlight: 'tivat', lang: 'fr', view: 'map'}),
      `${site}w/fr/participant-map/tivat.html?view=map`,
    );
    assert.equal(
      address({country: 'ME', highlight: 'tivat'}),
      `${site}w/participant-map/me.html?highlight=tivat`,
    );
    assert.equal(
      address({country: 'ME RS', highlight: 'tivat'}),
      `${site}w/participant-map/tivat.html?country=ME+RS`,
    );
  });

  it('is in the query where it has no page', () => {
    assert.equal(
      pageAddress(site, 'participant-map', {highlight: 'tivat'}, 'en', ({key}) => !key),
      `${site}w/participant-map.html?highlight=tivat`,
    );
  });

  it('is read back from the address of its page and of its frame', () => {
    const page = address({highlight: 'tivat', lang: 'fr'});
    const map = {widget: 'participant-map', attributes: {highlight: 'tivat', lang: 'fr'}};
    assert.deepEqual(readPageAddress(page, site), map);
    assert.deepEqual(readPageAddress(frameAddress(page, site), site), map);
  });

  it('is told from a country by its length', () => {
    assert.equal(keyAttributeOf('participant-map', 'me'), 'country');
    assert.equal(keyAttributeOf('participant-map', 'tivat'), 'highlight');
    assert.equal(keyAttributeOf('participant-badge', 'tivat'), 'participant');
    assert.equal(keyAttributeOf('about', 'tivat'), undefined);
    assert.deepEqual(keyNames('participant-map'), ['country', 'highlight']);
    assert.deepEqual(keyNames('about'), []);
  });

  it('stays in the address that one pastes', () => {
    assert.equal(
      plainAddress(
        'participant-map',
        {highlight: 'tivat', theme: 'dark'},
        {site, first: 'en', lang: 'en', title: 'Map'},
      ),
      `${site}w/participant-map/tivat.html`,
    );
  });
});
