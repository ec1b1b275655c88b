import {expect, html} from '@open-wc/testing';
import '../../src/elements/follow-links.js';
import type {FollowLinks} from '../../src/widgets/follow-links/follow-links.js';
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

const follow = (template: Parameters<typeof mount>[0]) => mount<FollowLinks>(template);
const links = (element: Element) => findAll<HTMLAnchorElement>(element, 'a');
const names = (element: Element) => links(element).map((a) => a.textContent.trim());

describe('alliance-follow-links', () => {
  it('is accessible in each display, light and dark', async () => {
    for (const theme of ['light', 'dark']) {
      for (const display of ['both', 'icons', 'text']) {
        await expect(
          await follow(
            html`<alliance-follow-links feed=${feed} display=${display} theme=${theme}></alliance-follow-links>`,
          ),
        ).to.be.accessible();
      }
    }
  });

  it('names each account in the feed’s order, those of an unknown network too', async () => {
    const expected = [
      'Alliance on Facebook',
      'Alliance on Twitter',
      'Alliance on RomaNet',
      'Newsletter of the Alliance',
      'News of the Alliance as RSS',
    ];
    for (const display of ['both', 'icons', 'text']) {
      expect(
        names(
          await follow(
            html`<alliance-follow-links feed=${feed} display=${display}></alliance-follow-links>`,
          ),
        ),
      ).to.deep.equal(expected);
    }
  });

  it('draws a generic sign for a network that it does not know', async () => {
    const {url} = await made(({follow: list}) => {
      list!.push({network: 'constructor', url: 'https://other.example/'});
    });
    const icons = findAll(
      await follow(html`<alliance-follow-links feed=${url}></alliance-follow-links>`),
      'svg',
    ).map((icon) => icon.innerHTML.replace(/<!--.*?-->/g, ''));
    expect(icons).to.have.length(6);
    expect(icons[5]).to.equal(icons[2]);
    expect(icons[5]).to.match(/<path /);
    expect(new Set(icons).size, 'the known ones have signs of their own').to.equal(5);
  });

  it('shows icons, names or both', async () => {
    const seenIn = async (display: string) => {
      const element = await follow(
        html`<alliance-follow-links feed=${feed} display=${display}></alliance-follow-links>`,
      );
      return {
        signs: findAll(element, 'svg').length,
        title: links(element)[0]!.title,
        width: links(element)[0]!.getBoundingClientRect().width,
      };
    };
    const [both, icons, text] = [
      await seenIn('both'),
      await seenIn('icons'),
      await seenIn(' Text'),
    ];
    expect([both.signs, icons.signs, text.signs]).to.deep.equal([5, 5, 0]);
    expect(
      [both.title, icons.title, text.title],
      'who sees only a sign can read its name',
    ).to.deep.equal(['', 'Facebook', '']);
    expect(icons.width).to.equal(44);
    expect(text.width).to.be.greaterThan(44);
    expect(both.width).to.be.greaterThan(text.width);
  });

  it('no longer shows an account once the feed has it no more', async () => {
    const source = await made(() => undefined);
    const element = await follow(
      html`<alliance-follow-links feed=${source.url}></alliance-follow-links>`,
    );
    expect(names(element)).to.include('Alliance on Twitter');
    source.publish((manifest) => {
      manifest.follow = manifest.follow!.filter(({network}) => network !== 'twitter');
    });
    await element.refresh();
    await element.updateComplete;
    expect(names(element)).to.deep.equal([
      'Alliance on Facebook',
      'Alliance on RomaNet',
      'Newsletter of the Alliance',
      'News of the Alliance as RSS',
    ]);
  });

  it('counts no followers and loads nothing of a network, whatever the feed says', async () => {
    const {url} = await made(({follow: list}) => {
      Object.assign(list![0]!, {followers: 4711, avatar: 'https://social.example/avatar.png'});
    });
    const element = await follow(html`<alliance-follow-links feed=${url}></alliance-follow-links>`);
    expect(names(element)[0]).to.equal('Alliance on Facebook');
    expect(element.shadowRoot!.innerHTML).to.not.match(/4711|avatar/);
    expect(findAll(element, 'img, image, script, iframe, link, object, embed')).to.have.length(0);
  });

  it('leads to the accounts of the page’s language', async () => {
    const hrefs = async (lang: string) =>
      links(
        await follow(
          html`<alliance-follow-links lang=${lang} feed=${feed}></alliance-follow-links>`,
        ),
      ).map((a) => a.href);
    const others = [
      'https://twitter.example/alliance',
      'https://romanet.example/@alliance',
      'mailto:news@alliance.example',
    ];
    expect(await hrefs('en')).to.deep.equal([
      'https://social.example/alliance',
      ...others,
      `${location.origin}${feed}news.en.xml`,
    ]);
    expect(await hrefs('fr-CH')).to.deep.equal([
      'https://social.example/alliance-fr',
      ...others,
      `${location.origin}${feed}news.fr.xml`,
    ]);
    expect((await hrefs('pl'))[0]).to.equal('https://social.example/alliance');
  });

  it('speaks French', async () => {
    const element = await follow(
      html`<alliance-follow-links lang="fr" feed=${feed}></alliance-follow-links>`,
    );
    expect(textOf(element, 'h3')).to.equal('Suivre l’Alliance');
    expect(names(element).slice(-2)).to.deep.equal([
      'Lettre d’information de l’Alliance',
      'Actualités de l’Alliance en flux RSS',
    ]);
  });

  it('shows only some, or hides some, in any case and order', async () => {
    expect(
      names(
        await follow(
          html`<alliance-follow-links feed=${feed} only="RSS, twitter"></alliance-follow-links>`,
        ),
      ),
    ).to.deep.equal(['Alliance on Twitter', 'News of the Alliance as RSS']);
    expect(
      names(
        await follow(
          html`<alliance-follow-links feed=${feed} hide="romanet newsletter facebook"></alliance-follow-links>`,
        ),
      ),
    ).to.deep.equal(['Alliance on Twitter', 'News of the Alliance as RSS']);
  });

  it('knows a network by each of its names, in the feed and in the attributes', async () => {
    const {url} = await made(({follow: list}) => {
      list!.splice(
        0,
        9,
        {network: 'E-Mail', url: 'mailto:fr@alliance.example', lang: 'fr'},
        {network: 'email', url: 'mailto:en@alliance.example', lang: 'en'},
        {network: 'rss', url: 'news.en.xml'},
      );
    });
    const hrefs = async (only: string, hide: string) =>
      links(
        await follow(
          html`<alliance-follow-links feed=${url} only=${only} hide=${hide}></alliance-follow-links>`,
        ),
      ).map((a) => a.protocol);
    for (const name of ['email', 'Mail', 'e-mail'])
      expect([await hrefs(name, ''), await hrefs('', name)], name).to.deep.equal([
        ['mailto:'],
        [location.protocol],
      ]);
  });

  it('is a list of plain links, named by its heading, or by itself where there is none', async () => {
    const element = await follow(
      html`<alliance-follow-links feed=${feed} heading-level="none"></alliance-follow-links>`,
    );
    expect(find(element, 'ul')!.getAttribute('aria-labelledby')).to.equal('heading');
    expect(
      findAll(
        await follow(html`<alliance-follow-links feed=${feed}></alliance-follow-links>`),
        '[role=group], [aria-labelledby]',
      ),
    ).to.have.length(0);
    expect(findAll(element, 'p#heading')).to.have.length(1);
    expect(findAll(element, 'ul > li > a')).to.have.length(5);
    expect(new Set(links(element).map((a) => a.rel))).to.deep.equal(new Set(['me noopener']));
    expect(
      findAll(element, 'svg').every((svg) => svg.getAttribute('aria-hidden') === 'true'),
    ).to.equal(true);
  });

  it('has targets of 44 px that wrap in a narrow column', async () => {
    const element = await follow(
      html`<alliance-follow-links feed=${feed} display="icons"></alliance-follow-links>`,
    );
    element.style.width = '180px';
    for (const a of links(element)) {
      const {width, height, right} = a.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
      expect(right).to.be.at.most(element.getBoundingClientRect().right);
    }
    const [first, second, , , fifth] = links(element).map((a) => a.getBoundingClientRect()) as [
      DOMRect,
      DOMRect,
      DOMRect,
      DOMRect,
      DOMRect,
    ];
    expect(second.left - first.right, 'apart in a row').to.be.at.least(8);
    expect(fifth.top - first.bottom, 'and between rows').to.be.at.least(8);
  });

  it('shows the children where the feed has no account, or nothing can be had', async () => {
    const {url} = await made(({follow: list}) => {
      list!.length = 0;
    });
    expect(
      showsChildren(
        await follow(html`<alliance-follow-links feed=${url}>Us</alliance-follow-links>`),
      ),
    ).to.equal(true);
    expect(
      showsChildren(
        await mountFailing(html`<alliance-follow-links feed=${noFeed}>Us</alliance-follow-links>`),
      ),
    ).to.equal(true);
  });

  it('shows the children where no account has an address that can be read', async () => {
    const {url} = await made(({follow: list}) => {
      for (const one of list!) one.url = 'https://[broken';
    });
    expect(
      showsChildren(
        await follow(html`<alliance-follow-links feed=${url}>Accounts</alliance-follow-links>`),
      ),
    ).to.equal(true);
  });

  it('inserts a network’s name as text and refuses other schemes', async () => {
    const {url} = await made(({follow: list}) => {
      list![0]!.network = '<img src=x onerror="window.hacked=1">';
    });
    const element = await follow(html`<alliance-follow-links feed=${url}></alliance-follow-links>`);
    expect(names(element)[0]).to.equal('Alliance on <img src=x onerror="window.hacked=1">');
    expect(findAll(element, 'img')).to.have.length(0);

    const bad = await made(({follow: list}) => {
      list![0]!.url = 'javascript:window.hacked=1';
    });
    const others = await follow(
      html`<alliance-follow-links feed=${bad.url}></alliance-follow-links>`,
    );
    expect(names(others)).to.deep.equal(names(element).slice(1));
  });
});
