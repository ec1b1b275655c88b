import {expect, html} from '@open-wc/testing';
import '../../src/elements/join-button.js';
import type {JoinEvent} from '../../src/widgets/shared/events.js';
import type {JoinButton} from '../../src/widgets/join-button/join-button.js';
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
  warningsOf,
} from './fixture.js';

const button = (template: Parameters<typeof mount>[0]) => mount<JoinButton>(template);
const link = (element: Element) => find<HTMLAnchorElement>(element, 'a')!;

describe('alliance-join-button', () => {
  it('is accessible in each variant, light and dark', async () => {
    for (const theme of ['light', 'dark']) {
      for (const variant of ['solid', 'outline', 'text']) {
        await expect(
          await button(
            html`<alliance-join-button feed=${feed} variant=${variant} theme=${theme}></alliance-join-button>`,
          ),
        ).to.be.accessible();
      }
    }
  });

  it('is a real link to the form, in the same tab', async () => {
    const a = link(await button(html`<alliance-join-button feed=${feed}></alliance-join-button>`));
    expect(a.href).to.equal('https://alliance.example/en/form?step=1');
    expect(a.textContent.trim()).to.equal('Join the Alliance');
    expect([a.target, a.rel, a.hreflang]).to.deep.equal(['', '', 'en']);
    expect(a.getAttribute('aria-describedby')).to.equal('text');
  });

  it('leads each audience to its own form, and describes it', async () => {
    const {url} = await made(({join}) => {
      Object.assign(join![1]!, {open: true, url: {en: 'https://alliance.example/ngo'}});
    });
    const seen = async (audience: string) => {
      const element = await button(
        html`<alliance-join-button feed=${url} for=${audience}></alliance-join-button>`,
      );
      return [
        link(element).href,
        link(element).textContent.trim(),
        textOf(element, `#${link(element).getAttribute('aria-describedby')!}`).split(' ')[0],
      ];
    };
    expect(await seen(' NGO')).to.deep.equal([
      'https://alliance.example/ngo',
      'Cooperate as NGO',
      'Non-governmental',
    ]);
    expect(await seen('')).to.deep.equal([
      'https://alliance.example/en/form?step=1',
      'Join the Alliance',
      'Local',
    ]);
  });

  it('leads where the feed says, whatever else the page writes on the element or has in its address', async () => {
    const address = location.href;
    history.replaceState(
      null,
      '',
      '?url=https://evil.example/&source=evil&href=https://evil.example/',
    );
    try {
      const element = await button(
        html`<alliance-join-button feed=${feed} href="https://evil.example/" url="https://evil.example/" action="https://evil.example/"></alliance-join-button>`,
      );
      expect(link(element).href).to.equal('https://alliance.example/en/form?step=1');
    } finally {
      history.replaceState(null, '', address);
    }
  });

  it('looks like a button, or like a link: what has neither ground nor outline is underlined', async () => {
    for (const variant of ['solid', 'outline', 'text']) {
      const {borderTopColor, textDecorationLine} = getComputedStyle(
        link(
          await button(
            html`<alliance-join-button feed=${feed} variant=${variant}></alliance-join-button>`,
          ),
        ),
      );
      expect([borderTopColor === 'rgba(0, 0, 0, 0)', textDecorationLine], variant).to.deep.equal(
        variant === 'text' ? [true, 'underline'] : [false, 'none'],
      );
    }
  });

  it('is as wide as its column where the page wants it', async () => {
    const element = await button(
      html`<alliance-join-button feed=${feed} style="width: 700px; font-size: 16px"></alliance-join-button>`,
    );
    expect(link(element).getBoundingClientRect().width).to.equal(24 * 16);
    element.style.setProperty('--alliance-button-width', '100%');
    expect(link(element).getBoundingClientRect().width).to.equal(700);
  });

  it('says in which language the form is where it is another', async () => {
    const a = link(
      await button(html`<alliance-join-button lang="fr" feed=${feed}></alliance-join-button>`),
    );
    expect(a.textContent.trim()).to.equal('Participer à l’Alliance (en anglais)');
    expect(a.hreflang).to.equal('en');
    const {url} = await made(({join}) => {
      join![0]!.url!['fr'] = 'https://alliance.example/fr/formulaire';
    });
    const french = link(
      await button(html`<alliance-join-button lang="fr" feed=${url}></alliance-join-button>`),
    );
    expect([french.href, french.textContent.trim()]).to.deep.equal([
      'https://alliance.example/fr/formulaire',
      'Participer à l’Alliance',
    ]);
  });

  it('takes its label from the slot', async () => {
    const element = await button(
      html`<alliance-join-button feed=${feed}><span slot="label">Take part</span></alliance-join-button>`,
    );
    expect(
      find<HTMLSlotElement>(element, 'slot[name=label]')!
        .assignedElements()
        .map((node) => node.textContent),
    ).to.deep.equal(['Take part']);
  });

  it('adds a source of letters, digits and hyphens, and no other', async () => {
    const href = async (source: string) =>
      link(
        await button(
          html`<alliance-join-button feed=${feed} source=${source}></alliance-join-button>`,
        ),
      ).href;
    expect(await href(' tivat-2 ')).to.equal(
      'https://alliance.example/en/form?step=1&source=tivat-2',
    );
    const refused: string[] = [];
    const warnings = await warningsOf(async () => {
      for (const source of ['a&b=1', '//evil.example', 'x'.repeat(41)])
        refused.push(await href(source));
    });
    expect(new Set(refused)).to.deep.equal(new Set(['https://alliance.example/en/form?step=1']));
    expect(warnings).to.have.length(3);
  });

  it('opens a new tab only where asked, and says so', async () => {
    const a = link(
      await button(
        html`<alliance-join-button feed=${feed} target="_blank"></alliance-join-button>`,
      ),
    );
    expect([a.target, a.rel, a.textContent.trim()]).to.deep.equal([
      '_blank',
      'noopener',
      'Join the Alliance (opens in a new tab)',
    ]);
    const wrong = link(
      await button(
        html`<alliance-join-button feed=${feed} .target=${'popup'}></alliance-join-button>`,
      ),
    );
    expect(wrong.hasAttribute('target')).to.equal(false);
  });

  it('shows the children where the form is closed, else leads to the Alliance', async () => {
    const closed = await button(
      html`<alliance-join-button feed=${feed} for="ngo"><a href="/ours">Ours</a></alliance-join-button>`,
    );
    expect(showsChildren(closed)).to.equal(true);
    const bare = link(
      await button(html`<alliance-join-button feed=${feed} for="ngo"></alliance-join-button>`),
    );
    expect([bare.href, bare.textContent.trim()]).to.deep.equal([
      'https://www.roma-alliance.org/',
      'Website of the Alliance',
    ]);
  });

  it('keeps the page’s own label for an open form', async () => {
    const element = await button(
      html`<alliance-join-button feed=${feed} for="ngo"><span slot="label">Join as NGO</span></alliance-join-button>`,
    );
    expect([
      link(element).href,
      link(element).textContent.trim(),
      findAll(element, 'slot').length,
    ]).to.deep.equal(['https://www.roma-alliance.org/', 'Website of the Alliance', 0]);
    expect(textOf(element, '#text')).to.match(/now closed\.$/);
  });

  it('leads to the Alliance where the address of the form is not known', async () => {
    const {url} = await made(({join}) => {
      delete join![0]!.url;
    });
    const a = link(
      await button(html`<alliance-join-button feed=${url} source="x"></alliance-join-button>`),
    );
    expect([a.href, a.textContent.trim()]).to.deep.equal([
      'https://www.roma-alliance.org/',
      'Join the Alliance',
    ]);
    const broken = await made(({join}) => {
      join![0]!.url = {en: 'https://[broken'};
    });
    expect(
      link(
        await button(
          html`<alliance-join-button feed=${broken.url} source="x"></alliance-join-button>`,
        ),
      ).href,
    ).to.equal('https://www.roma-alliance.org/');
  });

  it('shows the children where the feed has no such form', async () => {
    const {url} = await made(({join}) => {
      join!.pop();
    });
    expect(
      showsChildren(
        await button(html`<alliance-join-button feed=${url} for="ngo">NGOs</alliance-join-button>`),
      ),
    ).to.equal(true);
  });

  it('refuses a feed whose form is no address of the web', async () => {
    const {url} = await made(({join}) => {
      join![0]!.url!['en'] = 'javascript:window.hacked=1';
    });
    const element = await mount<JoinButton>(
      html`<alliance-join-button feed=${url}><a href="/ours">Ours</a></alliance-join-button>`,
    );
    expect([showsChildren(element), findAll(element, 'a').length]).to.deep.equal([true, 0]);
  });

  it('says that the page’s own city takes part instead of inviting it', async () => {
    expect(
      textOf(
        await button(
          html`<alliance-join-button feed=${feed} participant="Tivat"></alliance-join-button>`,
        ),
      ),
    ).to.equal('Tivat is a participant of the Alliance.');
    expect(
      textOf(
        await button(
          html`<alliance-join-button lang="fr" feed=${feed} participant="the-hague"></alliance-join-button>`,
        ),
      ),
    ).to.equal('La Haye participe à l’Alliance.');
    for (const id of ['left-city', 'nowhere']) {
      expect(
        link(
          await button(
            html`<alliance-join-button feed=${feed} participant=${id}></alliance-join-button>`,
          ),
        ).href,
      ).to.contain('/en/form');
    }
  });

  it('says so too where the feed has no form for whom it asks', async () => {
    const {url} = await made(({join}) => {
      join!.pop();
    });
    expect(
      textOf(
        await button(
          html`<alliance-join-button feed=${url} for="ngo" participant="tivat">Join</alliance-join-button>`,
        ),
      ),
    ).to.equal('Tivat is a participant of the Alliance.');
    expect(
      showsChildren(
        await button(
          html`<alliance-join-button feed=${url} for="ngo" participant="nowhere">Join</alliance-join-button>`,
        ),
      ),
    ).to.equal(true);
  });

  it('calls the city as the Alliance does where no name is in the page’s language', async () => {
    const list = (await (await fetch(`${feed}participants.geojson`)).json()) as {
      features: {id: string; properties: {names?: Record<string, string>}}[];
    };
    list.features.find(({id}) => id === 'tivat')!.properties.names = {'sr-Cyrl': 'Тиват'};
    const {url} = await made(() => undefined, {'participants.geojson': list});
    const said = async (lang: string) =>
      textOf(
        await button(
          html`<alliance-join-button lang=${lang} feed=${url} participant="tivat"></alliance-join-button>`,
        ),
      );
    expect([await said('en'), await said('sr')]).to.deep.equal([
      'Tivat is a participant of the Alliance.',
      'Тиват учествује у Алијанси.',
    ]);
  });

  it('invites where the list of participants alone cannot be had', async () => {
    for (const href of ['nowhere.geojson', undefined]) {
      const {url} = await made(({sets}) => {
        if (href) sets['participants']!.href = href;
        else delete sets['participants']!.href;
      });
      const element = await button(
        html`<alliance-join-button feed=${url} participant="tivat"></alliance-join-button>`,
      );
      expect([element.status, link(element).textContent.trim()]).to.deep.equal([
        'ready',
        'Join the Alliance',
      ]);
    }
  });

  it('stands as text in line with the text around it', async () => {
    const element = await button(
      html`<alliance-join-button feed=${feed} variant="text"></alliance-join-button>`,
    );
    const range = document.createRange();
    range.selectNodeContents(find(element, 'a.text')!);
    expect(range.getBoundingClientRect().left).to.be.closeTo(
      element.getBoundingClientRect().left,
      0.5,
    );
  });

  it('breaks the longest word before it is wider than its place', async () => {
    const word = 'Mitgliedschaftsvoraussetzungenüberprüfungsausschussvorsitzender'; // 63 letters
    const {url} = await made(({join}) => {
      join![0]!.label = {en: word};
    });
    for (const size of ['small', 'medium', 'large']) {
      for (const variant of ['solid', 'outline', 'text']) {
        for (const slotted of [false, true]) {
          const element = await button(
            html`<alliance-join-button feed=${slotted ? feed : url} size=${size} variant=${variant} style="width: 280px">${
              slotted ? html`<span slot="label">${word}</span>` : ''
            }</alliance-join-button>`,
          );
          const a = link(element);
          expect(a.getBoundingClientRect().width, `${size} ${variant}`).to.be.at.most(280);
          expect(a.scrollWidth, `${size} ${variant}`).to.be.at.most(280);
          expect(element.scrollWidth).to.be.at.most(280);
        }
      }
    }
  });

  it('offers the terminology note where its text says the words', async () => {
    expect(
      findAll(
        await button(html`<alliance-join-button feed=${feed}></alliance-join-button>`),
        'details',
      ),
    ).to.have.length(0);
    const {url} = await made(({join}) => {
      join![0]!.text = {en: 'For all who work with Roma and Travellers.'};
    });
    const element = await button(html`<alliance-join-button feed=${url}></alliance-join-button>`);
    expect([
      textOf(element, 'summary'),
      textOf(element, 'details').includes('Boyash/Rudari'),
    ]).to.deep.equal(['About the words “Roma and Travellers”', true]);
    await expect(element).to.be.accessible();
  });

  it('tells the page, which may keep the visitor', async () => {
    const element = await button(html`<alliance-join-button feed=${feed}></alliance-join-button>`);
    const urls: string[] = [];
    const listen = (event: JoinEvent) => {
      urls.push(event.url);
      event.preventDefault();
    };
    document.addEventListener('alliance-join', listen as EventListener);
    const click = new MouseEvent('click', {bubbles: true, cancelable: true, composed: true});
    link(element).dispatchEvent(click);
    document.removeEventListener('alliance-join', listen as EventListener);
    expect([urls, click.defaultPrevented]).to.deep.equal([
      ['https://alliance.example/en/form?step=1'],
      true,
    ]);
  });

  it('tells it of an invitation alone: not of the way to the Alliance where the form is closed', async () => {
    const {url} = await made(({join}) => {
      delete join![0]!.url;
    });
    const urls: string[] = [];
    const listen = (event: JoinEvent) => {
      urls.push(event.url);
    };
    const stay = (event: Event) => {
      event.preventDefault();
    };
    document.addEventListener('alliance-join', listen);
    document.addEventListener('click', stay);
    try {
      link(
        await button(html`<alliance-join-button feed=${feed} for="ngo"></alliance-join-button>`),
      ).click();
      expect(urls).to.deep.equal([]);
      link(await button(html`<alliance-join-button feed=${url}></alliance-join-button>`)).click();
      expect(urls, 'where the Alliance takes them at its home').to.deep.equal([
        'https://www.roma-alliance.org/',
      ]);
    } finally {
      document.removeEventListener('alliance-join', listen);
      document.removeEventListener('click', stay);
    }
  });

  it('is at least 44 px high, in two lines as well, and never wider than its place', async () => {
    for (const size of ['small', 'medium', 'large']) {
      const element = await button(
        html`<alliance-join-button feed=${feed} size=${size} target="_blank"></alliance-join-button>`,
      );
      element.style.width = '180px';
      const {height, width} = link(element).getBoundingClientRect();
      expect(height).to.be.at.least(44);
      expect(width).to.be.at.most(180);
      expect(link(element).scrollWidth).to.be.at.most(180);
    }
  });

  it('shows the children while nothing can be had', async () => {
    const element = await mountFailing<JoinButton>(
      html`<alliance-join-button feed=${noFeed}><a href="/ours">Ours</a></alliance-join-button>`,
    );
    expect([element.status, showsChildren(element)]).to.deep.equal(['error', true]);
  });
});
