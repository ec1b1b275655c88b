import {expect, html} from '@open-wc/testing';
import '../../src/elements/country-counter.js';
import type {CountryCounter} from '../../src/widgets/country-counter/country-counter.js';
import {
  feed,
  find,
  findAll,
  made,
  mount,
  mountFailing,
  noFeed,
  showsChildren,
  textOf,
  until,
  warningsOf,
  withLessMotion,
} from './fixture.js';

const counter = (template: Parameters<typeof mount>[0]) => mount<CountryCounter>(template);

describe('alliance-country-counter', () => {
  it('is accessible in each format, with everything open', async () => {
    for (const format of ['sentence', 'figures', 'compact']) {
      const element = await counter(
        html`<alliance-country-counter feed=${feed} format=${format} breakdown history as-of href="/map"></alliance-country-counter>`,
      );
      findAll<HTMLDetailsElement>(element, 'details').forEach((details) => {
        details.open = true;
      });
      await expect(element).to.be.accessible();
    }
  });

  it('says a sentence, the same in each format', async () => {
    for (const format of ['sentence', 'figures', 'compact']) {
      const element = await counter(
        html`<alliance-country-counter feed=${feed} format=${format}></alliance-country-counter>`,
      );
      expect(textOf(element)).to.equal('130 cities and regions from 29 countries');
    }
  });

  it('says it in French', async () => {
    const element = await counter(
      html`<alliance-country-counter lang="fr" feed=${feed} as-of></alliance-country-counter>`,
    );
    expect(textOf(element, '.sentence')).to.equal('130 villes et régions de 29 pays');
    expect(textOf(element, '[part=as-of]')).to.equal('au 24\u00a0janvier 2018');
    expect(find(element, '[part=base]')!.lang).to.equal('fr');
  });

  it('has the plural of 0, 1, 2 and 10 000', async () => {
    const said = async (count: number, countries: number, lang: string) => {
      const {url} = await made(({sets}) => {
        Object.assign(sets['participants']!, {count, countries});
      });
      return textOf(
        await counter(
          html`<alliance-country-counter lang=${lang} feed=${url}></alliance-country-counter>`,
        ),
      );
    };
    expect(await said(0, 0, 'en')).to.equal('0 cities and regions from 0 countries');
    expect(await said(1, 1, 'en')).to.equal('1 city or region from 1 country');
    expect(await said(2, 2, 'en')).to.equal('2 cities and regions from 2 countries');
    expect(await said(10000, 46, 'en')).to.equal('10,000 cities and regions from 46 countries');
    expect(await said(0, 0, 'fr')).to.equal('0 ville ou région de 0 pays');
    expect(await said(1, 1, 'fr')).to.equal('1 ville ou région de 1 pays');
    expect(await said(10000, 46, 'fr')).to.equal('10\u202f000 villes et régions de 46 pays');
  });

  it('refuses a feed whose figure is negative or a text', async () => {
    for (const count of [-1, '130'] as number[]) {
      const {url} = await made(({sets}) => {
        sets['participants']!.count = count;
      });
      const element = await counter(
        html`<alliance-country-counter feed=${url}>About 130 cities</alliance-country-counter>`,
      );
      expect(showsChildren(element)).to.equal(true);
    }
  });

  it('counts another set; an unknown one shows the children', async () => {
    const signatories = await counter(
      html`<alliance-country-counter feed=${feed} set=" Signatories"></alliance-country-counter>`,
    );
    expect(textOf(signatories)).to.equal('122 signatories from 34 countries');
    const other = await counter(
      html`<alliance-country-counter feed=${feed} set="observers"></alliance-country-counter>`,
    );
    expect(textOf(other)).to.equal('2 entries from 1 country');
    let unknown!: CountryCounter;
    const warnings = await warningsOf(async () => {
      unknown = await counter(
        html`<alliance-country-counter feed=${feed} set="constructor">130</alliance-country-counter>`,
      );
    });
    expect(showsChildren(unknown)).to.equal(true);
    expect(warnings).to.have.length(1);
  });

  it('says "listed" of a country while the list is not complete', async () => {
    const said = async (url: string, country: string, lang = 'en') =>
      textOf(
        await counter(
          html`<alliance-country-counter lang=${lang} feed=${url} country=${country}></alliance-country-counter>`,
        ),
        '.sentence',
      );
    expect(await said(feed, 'fr')).to.equal('2 listed in France');
    expect(await said(feed, 'FR', 'fr')).to.equal('2 recensées en France');
    expect(await said(feed, 'FR, nl')).to.equal('3 listed in France and in the Netherlands');
    const {url} = await made(({sets}) => {
      Object.assign(sets['participants']!, {count: 6, countries: 5});
    });
    expect(await said(url, 'FR')).to.equal('2 cities and regions in France');
    expect(await said(url, 'NL', 'fr')).to.equal('1 ville ou région aux Pays-Bas');
  });

  it('says of a country that it has none listed, and that it has none only where the list is complete', async () => {
    const said = async (url: string, country: string, lang = 'en') =>
      textOf(
        await counter(
          html`<alliance-country-counter lang=${lang} feed=${url} country=${country}>2 listed</alliance-country-counter>`,
        ),
        '.sentence',
      );
    expect(await said(feed, 'sk')).to.equal('none listed in the Slovak Republic');
    const withoutKosovo = await made(({sets}) => {
      delete (sets['participants']!.byCountry as Record<string, number>)['XK'];
    });
    expect(await said(withoutKosovo.url, 'xk')).to.equal('none listed in Kosovo*');
    expect(await said(feed, 'DE SK', 'fr')).to.equal(
      'aucune recensée en Allemagne et en République slovaque',
    );
    const {url} = await made(({sets}) => {
      Object.assign(sets['participants']!, {count: 6, countries: 5});
    });
    expect(await said(url, 'SK')).to.equal('0 cities and regions in the Slovak Republic');
    expect(await said(url, 'SK', 'fr')).to.equal('0 ville ou région en République slovaque');
  });

  it('says nothing of what is no country, nor of a set that has no list', async () => {
    const warnings = await warningsOf(async () => {
      for (const [country, set] of [
        ['XX', ''],
        ['UK', ''],
        ['ZZ', ''],
        ['EU', ''],
        ['Slovakia', ''],
        ['SK', 'signatories'],
      ]) {
        expect(
          showsChildren(
            await counter(
              html`<alliance-country-counter feed=${feed} country=${country!} set=${set!}>Cities</alliance-country-counter>`,
            ),
          ),
          country,
        ).to.equal(true);
      }
    });
    expect(warnings).to.have.length(6);
  });

  it('names Kosovo* with its footnote', async () => {
    const element = await counter(
      html`<alliance-country-counter feed=${feed} country="XK"></alliance-country-counter>`,
    );
    expect(textOf(element, '.sentence')).to.equal('1 listed in Kosovo*');
    expect(textOf(element, '[part=note]')).to.match(/^\* All reference to Kosovo/);
  });

  it('lists the countries in the order of the language', async () => {
    const element = await counter(
      html`<alliance-country-counter lang="fr" feed=${feed} breakdown></alliance-country-counter>`,
    );
    expect(textOf(element, 'summary')).to.equal('Recensés, par pays');
    expect(findAll(element, '.rows li').map((row) => row.textContent)).to.deep.equal([
      'France 2',
      'Kosovo* 1',
      'Monténégro 1',
      'Pays-Bas 1',
      'Serbie 1',
    ]);
    expect(textOf(element, 'details [part=note]')).to.match(/^\* Toute référence au Kosovo/);
  });

  it('makes the sentence a link to the web and nowhere else', async () => {
    for (const format of ['sentence', 'figures', 'compact']) {
      const linked = await counter(
        html`<alliance-country-counter feed=${feed} format=${format} href="/map#x"></alliance-country-counter>`,
      );
      const link = find<HTMLAnchorElement>(linked, 'a')!;
      expect(link.href).to.equal(`${location.origin}/map#x`);
      expect(link.textContent.replace(/\s+/g, ' ').trim()).to.equal(
        '130 cities and regions from 29 countries',
      );
      expect(
        getComputedStyle(link).textDecorationLine,
        `${format}: it is seen to be a link`,
      ).to.equal('underline');
      link.focus();
      expect(
        linked.shadowRoot!.activeElement === link,
        `${format}: a keyboard reaches it`,
      ).to.equal(true);
    }

    const refused = await counter(
      html`<alliance-country-counter feed=${feed} .href=${'javascript:window.hacked=1'}></alliance-country-counter>`,
    );
    expect(findAll(refused, 'a')).to.have.length(0);
  });

  it('stands in a line of the page with nothing after its last word', async () => {
    const element = await counter(
      html`<alliance-country-counter feed=${feed} format="compact" as-of></alliance-country-counter>`,
    );
    expect(getComputedStyle(element).display).to.equal('inline');
    expect(element.shadowRoot!.textContent).to.equal(
      '130 cities and regions from 29 countries (as of 24\u00a0January 2018)',
    );
  });

  it('keeps the last good copy with its date, and recovers', async () => {
    const source = await made(() => undefined);
    const element = await counter(
      html`<alliance-country-counter feed=${source.url}></alliance-country-counter>`,
    );
    source.fail();
    await element.refresh();
    await element.updateComplete;
    expect(element.status).to.equal('stale');
    expect(textOf(element, '.status[aria-live]')).to.equal(
      'As of 24\u00a0January 2018. Newer content cannot be loaded now.',
    );
    await expect(element).to.be.accessible();
    source.publish(({sets}) => {
      sets['participants']!.count = 131;
    });
    await element.refresh();
    await element.updateComplete;
    expect(element.status).to.equal('ready');
    expect(textOf(element)).to.equal('131 cities and regions from 29 countries');
  });

  it('shows the children and one status while there is nothing else', async () => {
    const element = await mountFailing<CountryCounter>(
      html`<alliance-country-counter feed=${noFeed}><p>130 cities</p></alliance-country-counter>`,
    );
    expect(element.status).to.equal('error');
    expect(showsChildren(element)).to.equal(true);
    expect(
      findAll(element, '.status[aria-live]').map((status) => status.textContent),
    ).to.deep.equal(['The latest content of the Alliance cannot be loaded now.']);
    await expect(element).to.be.accessible();
  });

  it('shows the children while it loads', async () => {
    const {url} = await made(() => undefined);
    const element = document.createElement('alliance-country-counter');
    element.feed = url;
    element.textContent = '130';
    document.body.append(element);
    await element.updateComplete;
    expect([element.status, showsChildren(element)]).to.deep.equal(['loading', true]);
    await element.whenReady();
    element.remove();
  });

  it('says that data are a sample', async () => {
    const {url} = await made((manifest) => {
      manifest.sample = true;
    });
    expect(
      textOf(
        await counter(
          html`<alliance-country-counter lang="fr" feed=${url}></alliance-country-counter>`,
        ),
        '[part=sample]',
      ),
    ).to.equal('Données d’exemple');
  });

  it('follows a change of language', async () => {
    const element = await counter(
      html`<alliance-country-counter feed=${feed} lang="en"></alliance-country-counter>`,
    );
    element.lang = 'fr-BE';
    await until(() => textOf(element) === '130 villes et régions de 29 pays');
    element.lang = 'en';
    await until(() => textOf(element) === '130 cities and regions from 29 countries');
  });

  /** Frames come when they come; what time it is then is told by the test. */
  const clock = {ms: 0};
  const nextFrame = window.requestAnimationFrame.bind(window);
  const holdClock = () => {
    window.requestAnimationFrame = (call) =>
      nextFrame(() => {
        call(clock.ms);
      });
  };
  afterEach(() => {
    window.requestAnimationFrame = nextFrame;
    clock.ms = 0;
  });
  const tenFrames = async () => {
    for (let frames = 0; frames < 10; frames++) await new Promise(nextFrame);
  };

  it('runs its numbers up once, within a second, the final sentence being there all the while', async () => {
    holdClock();
    const element = await counter(
      html`<alliance-country-counter feed=${feed} animate></alliance-country-counter>`,
    );
    const width = () => find(element, '.number')!.getBoundingClientRect().width;
    const reserved = width();
    await until(() => find(element, '.running'));
    expect(width()).to.equal(reserved);
    expect(find(element, '.running')!.getAttribute('aria-hidden')).to.equal('true');
    expect(findAll(element, '.final').map((number) => number.textContent)).to.deep.equal([
      '130',
      '29',
    ]);
    expect(
      findAll(element, '[role=status], [role=alert], [aria-live]').map(
        (region) => region.textContent,
      ),
      'nothing is announced',
    ).to.deep.equal(['']);
    await tenFrames();
    expect(!!find(element, '.running')).to.equal(true);
    clock.ms = 1000;
    await until(() => !find(element, '.running'));
    expect(textOf(element)).to.equal('130 cities and regions from 29 countries');
    const place = element.parentElement!;
    element.remove();
    place.append(element);
    await tenFrames();
    expect(findAll(element, '.running'), 'once').to.have.length(0);
  });

  it('lets its numbers stand still below the fold, and where the visitor wants less motion', async () => {
    holdClock();
    const runs = async (template: ReturnType<typeof html>) => {
      const element = await counter(template);
      await tenFrames();
      return !!find(element, '.running');
    };
    expect(
      await runs(
        html`<alliance-country-counter feed=${feed} animate style="margin-block-start: 300vh"></alliance-country-counter>`,
      ),
    ).to.equal(false);
    expect(
      await runs(html`<alliance-country-counter feed=${feed}></alliance-country-counter>`),
    ).to.equal(false);
    await withLessMotion(async () => {
      expect(
        await runs(
          html`<alliance-country-counter feed=${feed} animate></alliance-country-counter>`,
        ),
      ).to.equal(false);
    });
  });
});
