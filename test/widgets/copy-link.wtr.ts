import {expect} from '@open-wc/testing';
import {find, textOf, until} from './fixture.js';
import {cardOf, click, map} from './map-fixture.js';

/** What the page's clipboard is made of, until the test has ended. */
function useClipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {writeText}});
}

describe('the card’s link', () => {
  afterEach(() => {
    delete (navigator as {clipboard?: unknown}).clipboard;
  });

  it('is copied: this page at this participant, and that is said', async () => {
    const copied: string[] = [];
    useClipboard((text) => {
      copied.push(text);
      return Promise.resolve();
    });
    location.hash = 'alliance=tivat';
    const element = await map();
    await cardOf(element);
    const line = find(element, '.copy [aria-live]')!;
    expect(line.textContent).to.equal('');
    await click(element, '.copy button');
    await until(() => line.textContent);
    expect(copied).to.deep.equal([`${location.href.replace(/#.*/, '')}#alliance=tivat`]);
    expect(line.textContent).to.equal('The link is copied.');
  });

  it('is shown where the browser does not allow it', async () => {
    useClipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    location.hash = 'alliance=tivat';
    const element = await map({lang: 'fr'});
    await cardOf(element);
    await click(element, '.copy button');
    await until(() => textOf(element, '.copy [aria-live]'));
    expect(textOf(element, '.copy [aria-live]')).to.match(
      /^Copiez cette adresse\u00a0: http:.*#alliance=tivat$/,
    );
  });
});
