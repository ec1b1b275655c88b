import {expect, html} from '@open-wc/testing';
import '../../src/elements/participant-badge.js';
import type {ParticipantBadge} from '../../src/widgets/participant-badge/participant-badge.js';
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
} from './fixture.js';

const badge = (template: Parameters<typeof mount>[0]) => mount<ParticipantBadge>(template);
const role = async (id: string, lang = 'en') =>
  textOf(
    await badge(
      html`<alliance-participant-badge lang=${lang} feed=${feed} participant=${id}></alliance-participant-badge>`,
    ),
    '[part=role]',
  );

const ALLIANCE = 'European Alliance of Cities and Regions for the Inclusion of Roma and Travellers';

describe('alliance-participant-badge', () => {
  it('is accessible in each variant and display', async () => {
    for (const variant of ['', 'light', 'dark', 'mono']) {
      for (const display of ['card', 'inline']) {
        const element = await badge(
          html`<alliance-participant-badge feed=${feed} participant="kragujevac" variant=${variant} display=${display}></alliance-participant-badge>`,
        );
        findAll<HTMLDetailsElement>(element, 'details').forEach((details) => {
          details.open = true;
        });
        await expect(element).to.be.accessible();
      }
    }
  });

  it('says which participant it is, of which Alliance, and the year as it is known', async () => {
    expect(await role('tivat')).to.equal('127th participant, announced in 2015');
    expect(await role(' Kragujevac')).to.equal('122nd participant, since 2014');
    expect(await role('the-hague')).to.equal('Participant, since 2014');
    expect(await role('lyon')).to.equal('Participant');
    const element = await badge(
      html`<alliance-participant-badge feed=${feed} participant="lyon"></alliance-participant-badge>`,
    );
    expect(textOf(element, '[part=alliance]')).to.equal(ALLIANCE);
    expect(find<HTMLAnchorElement>(element, '[part=alliance] a')!.href).to.equal(
      'https://www.roma-alliance.org/',
    );
  });

  it('says it in French', async () => {
    expect(await role('tivat', 'fr')).to.equal('127e participant, participation annoncée en 2015');
    expect(await role('prizren', 'fr')).to.equal('1er participant, depuis 2013');
    const element = await badge(
      html`<alliance-participant-badge lang="fr" feed=${feed} participant="the-hague"></alliance-participant-badge>`,
    );
    expect(textOf(element, '[part=name]')).to.equal('La Haye');
    expect(find(element, '[part=local]')!.outerHTML).to.contain('lang="nl"');
  });

  it('has the local name in its language', async () => {
    const local = find(
      await badge(
        html`<alliance-participant-badge feed=${feed} participant="kragujevac"></alliance-participant-badge>`,
      ),
      '[part=local]',
    )!;
    expect([local.textContent, local.lang, local.dir]).to.deep.equal([
      'Крагујевац',
      'sr-Cyrl',
      'ltr',
    ]);
  });

  it('has the name as the Alliance writes it where none is in the page’s language', async () => {
    const list = (await (await fetch(`${feed}participants.geojson`)).json()) as {
      features: {id: string; properties: {names?: Record<string, string>}}[];
    };
    list.features.find(({id}) => id === 'tivat')!.properties.names = {'sr-Cyrl': 'Тиват'};
    const {url} = await made(() => undefined, {'participants.geojson': list});
    const nameIn = async (lang: string) =>
      find(
        await badge(
          html`<alliance-participant-badge lang=${lang} feed=${url} participant="tivat"></alliance-participant-badge>`,
        ),
        '[part=name]',
      )!;
    expect([
      textOf(
        await badge(
          html`<alliance-participant-badge feed=${url} participant="tivat"></alliance-participant-badge>`,
        ),
        '[part=name]',
      ),
      (await nameIn('fr')).textContent,
    ]).to.deep.equal(['Tivat', 'Tivat']);
    expect((await nameIn('sr')).firstElementChild!.outerHTML)
      .to.contain('lang="sr-Cyrl"')
      .and.to.contain('Тиват');
  });

  it('stands in a line of the page', async () => {
    const element = await badge(
      html`<alliance-participant-badge feed=${feed} participant="tivat" display="inline"></alliance-participant-badge>`,
    );
    expect(getComputedStyle(element).display).to.equal('inline');
    expect(element.shadowRoot!.textContent).to.equal(
      `Tivat, 127th participant of the ${ALLIANCE}, announced in 2015`,
    );
    expect(find<HTMLAnchorElement>(element, 'a')!.href).to.equal('https://www.roma-alliance.org/');
  });

  it('claims nothing of a participant that is unknown or has ended', async () => {
    for (const id of ['left-city', 'nowhere', '']) {
      const bare = await badge(
        html`<alliance-participant-badge feed=${feed} participant=${id}></alliance-participant-badge>`,
      );
      expect(bare.shadowRoot!.textContent).to.not.match(/participant/i);
      expect(textOf(bare, 'a')).to.match(/^European Alliance/);
      const claim = await badge(
        html`<alliance-participant-badge feed=${feed} participant=${id}>We, 12th participant</alliance-participant-badge>`,
      );
      expect(showsChildren(claim), id).to.equal(id !== 'left-city');
      if (id === 'left-city') expect(textOf(claim, 'a')).to.match(/^European Alliance/);
    }
  });

  it('offers the terminology note, for its text says the words', async () => {
    const element = await badge(
      html`<alliance-participant-badge feed=${feed} participant="tivat"></alliance-participant-badge>`,
    );
    expect(textOf(element, 'summary')).to.equal('About the words “Roma and Travellers”');
    expect(textOf(element, 'details')).to.contain('Boyash/Rudari');
    const {url} = await made(({name}) => {
      name['en'] = 'The Alliance';
    });
    expect(
      findAll(
        await badge(
          html`<alliance-participant-badge feed=${url} participant="tivat"></alliance-participant-badge>`,
        ),
        'details',
      ),
    ).to.have.length(0);
  });

  it('is light or dark whatever the page is, or in the colours of the page', async () => {
    const white = 'rgb(255, 255, 255)';
    const dark = 'rgb(27, 34, 46)';
    const grounds: Record<string, readonly [string, string]> = {
      '': [white, dark],
      light: [white, white],
      ' Dark': [dark, dark],
      mono: ['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0)'],
    };
    for (const [variant, expected] of Object.entries(grounds)) {
      const element = await badge(
        html`<alliance-participant-badge feed=${feed} participant="kragujevac" variant=${variant}></alliance-participant-badge>`,
      );
      const ground = (scheme: string) => {
        element.parentElement!.style.colorScheme = scheme;
        return getComputedStyle(find(element, '.card')!).backgroundColor;
      };
      expect([ground('light'), ground('dark')], variant).to.deep.equal(expected);
      if (variant !== 'mono') continue;
      element.parentElement!.style.color = 'rgb(1, 2, 3)';
      const {color, borderTopColor} = getComputedStyle(find(element, '.card')!);
      expect(
        new Set([
          color,
          borderTopColor,
          ...findAll(element, '.local, .alliance, .role, a, summary, [part=name]').map(
            (node) => getComputedStyle(node).color,
          ),
        ]),
      ).to.deep.equal(new Set(['rgb(1, 2, 3)']));
    }
  });

  it('has a plain ornament that says nothing, in the colour of what stands beside it; no image, nothing to load', async () => {
    for (const display of ['card', 'inline']) {
      const element = await badge(
        html`<alliance-participant-badge feed=${feed} participant="tivat" display=${display}></alliance-participant-badge>`,
      );
      const marks = findAll<SVGElement>(element, 'svg');
      expect(marks.map((mark) => [mark.ariaHidden, mark.textContent])).to.deep.equal([
        ['true', ''],
      ]);
      expect(findAll(element, 'img, image, picture, object, iframe, link')).to.have.length(0);
      expect(
        findAll(element, '*').filter((node) => getComputedStyle(node).backgroundImage !== 'none'),
      ).to.have.length(0);
      if (display === 'card')
        expect(getComputedStyle(marks[0]!).fill, 'the accent').to.equal(
          getComputedStyle(find(element, 'summary')!).color,
        );
      element.setAttribute('variant', 'mono');
      element.parentElement!.style.color = 'rgb(1, 2, 3)';
      await element.updateComplete;
      expect(getComputedStyle(find(element, 'svg')!).fill).to.equal('rgb(1, 2, 3)');
    }
  });

  it('has its ornament beside the words, and above them where they would have no room', async () => {
    const element = await badge(
      html`<alliance-participant-badge feed=${feed} participant="tivat"></alliance-participant-badge>`,
    );
    const isBeside = (width: number) => {
      element.style.width = `${width}px`;
      const [mark, words] = ['.mark', '.words'].map((part) =>
        find(element, part)!.getBoundingClientRect(),
      ) as [DOMRect, DOMRect];
      return mark.right < words.left;
    };
    expect([88, 180, 280, 390, 768].map(isBeside)).to.deep.equal([false, false, true, true, true]);
  });

  it('is legible at 88 px', async () => {
    const element = await badge(
      html`<alliance-participant-badge feed=${feed} participant="tivat"></alliance-participant-badge>`,
    );
    element.style.width = '88px';
    expect(find(element, '.card')!.scrollWidth).to.be.at.most(88);
    const {left, right} = element.getBoundingClientRect();
    const texts = document.createTreeWalker(find(element, '.card')!, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let lines = 0;
    while (texts.nextNode()) {
      if (
        !texts.currentNode.textContent!.trim() ||
        texts.currentNode.parentElement!.closest('.visually-hidden, details')
      )
        continue;
      range.selectNodeContents(texts.currentNode);
      for (const box of range.getClientRects()) {
        lines++;
        expect(
          [box.left >= left, box.right <= right + 0.5],
          texts.currentNode.textContent!,
        ).to.deep.equal([true, true]);
      }
    }
    expect(lines).to.be.above(3);
    expect(
      findAll(element, '.card, .card *').filter(
        (node) =>
          getComputedStyle(node).overflow !== 'visible' && !node.matches('.visually-hidden, svg'),
      ),
    ).to.have.length(0);
    expect(parseFloat(getComputedStyle(find(element, '.role')!).fontSize)).to.be.at.least(12);
  });

  it('shows the children while nothing can be had', async () => {
    expect(
      showsChildren(
        await mountFailing(
          html`<alliance-participant-badge feed=${noFeed} participant="tivat">Tivat</alliance-participant-badge>`,
        ),
      ),
    ).to.equal(true);
  });
});
