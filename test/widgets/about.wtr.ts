import {expect, html} from '@open-wc/testing';
import '../../src/elements/about.js';
import type {About} from '../../src/widgets/about/about.js';
import {
  axeFaults,
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

const about = (template: Parameters<typeof mount>[0]) => mount<About>(template);

describe('alliance-about', () => {
  it('is accessible in each form, light and dark', async () => {
    for (const theme of ['light', 'dark']) {
      for (const note of ['disclosure', 'inline', 'none']) {
        const element = await about(
          html`<alliance-about feed=${feed} note=${note} theme=${theme} length="full"></alliance-about>`,
        );
        findAll<HTMLDetailsElement>(element, 'details').forEach((details) => {
          details.open = true;
        });
        await expect(element).to.be.accessible();
      }
    }
  });

  it('says the short text and the auspices, or the full text in paragraphs', async () => {
    const short = await about(html`<alliance-about feed=${feed}></alliance-about>`);
    expect(textOf(short, 'h3')).to.equal('About the Alliance');
    expect(findAll(short, '[part=text] p').map((p) => p.textContent.slice(0, 18))).to.deep.equal([
      'The Alliance fight',
      'The Alliance works',
    ]);
    const full = await about(html`<alliance-about feed=${feed} length=" FULL"></alliance-about>`);
    expect(findAll(full, '[part=text] p')).to.have.length(4);
  });

  it('has the note whole and as the feed has it, in both lengths', async () => {
    const {terminology} = (await (await fetch(`${feed}alliance.json`)).json()) as {
      terminology: {text: {en: string; fr: string}};
    };
    for (const length of ['short', 'full']) {
      for (const lang of ['en', 'fr'] as const) {
        const element = await about(
          html`<alliance-about feed=${feed} length=${length} lang=${lang}></alliance-about>`,
        );
        expect(find(element, 'details .paragraphs')!.textContent.trim()).to.equal(
          terminology.text[lang],
        );
        expect(findAll(element, 'slot'), 'the page puts nothing into it').to.have.length(0);
      }
    }
    expect(terminology.text.en).to.contain('Sinti/Manush, Calé, Kaale, Romanichals, Boyash/Rudari');
  });

  it('puts the note into a native disclosure, into the text, or nowhere', async () => {
    const closed = await about(html`<alliance-about feed=${feed}></alliance-about>`);
    expect(textOf(closed, 'summary')).to.equal('About the words “Roma and Travellers”');
    expect(find<HTMLDetailsElement>(closed, 'details')!.open).to.equal(false);
    const inline = await about(
      html`<alliance-about feed=${feed} note="inline" heading-level="2"></alliance-about>`,
    );
    expect(textOf(inline, 'h3')).to.equal('Please note');
    const none = await about(html`<alliance-about feed=${feed} note="none"></alliance-about>`);
    expect(findAll(none, '[part=note]')).to.have.length(0);
  });

  it('says of each of its texts that fell back in which language it is, once where they share it', async () => {
    const {url} = await made(({about: texts}) => {
      texts!.short = {fr: 'L’Alliance'};
      texts!.auspices = {en: 'The Congress'};
    });
    const told = async (lang: string) =>
      findAll(
        await about(html`<alliance-about feed=${url} lang=${lang}></alliance-about>`),
        '[part=text] p',
      ).map((p) => p.textContent);
    expect(await told('en')).to.deep.equal(['L’Alliance', '(text in French)', 'The Congress']);
    expect(await told('fr')).to.deep.equal(['L’Alliance', 'The Congress', '(texte en anglais)']);
    expect(await told('sk')).to.deep.equal([
      'L’Alliance',
      '(text vo francúzštine)',
      'The Congress',
      '(text v\u00a0angličtine)',
    ]);
    const {url: french} = await made(({about: texts}) => {
      texts!.short = {fr: 'L’Alliance'};
      texts!.auspices = {fr: 'Le Congrès'};
    });
    expect(
      findAll(
        await about(html`<alliance-about feed=${french} lang="en"></alliance-about>`),
        '[part=text] p',
      ).map((p) => p.textContent),
    ).to.deep.equal(['L’Alliance', 'Le Congrès', '(text in French)']);
  });

  it('leads on, and says of what date the text is', async () => {
    const element = await about(
      html`<alliance-about feed=${feed} note="none" lang="fr"></alliance-about>`,
    );
    expect(textOf(element, '[part=origin]')).to.equal(
      'En savoir plus sur l’Alliance : www.roma-alliance.org · Texte mis à jour le 23\u00a0novembre 2026',
    );
    expect(find<HTMLAnchorElement>(element, '[part=origin] a')!.href).to.equal(
      'http://www.roma-alliance.org/en/page/33-about-us.html',
    );
  });

  it('says of what there is more where a link leads', async () => {
    const {url} = await made(({about: texts, terminology}) => {
      texts!.source = 'mailto:office@alliance.example';
      terminology!.source = 'https://council.example/note';
    });
    for (const note of ['disclosure', 'inline']) {
      const links = findAll(
        await about(html`<alliance-about feed=${url} note=${note}></alliance-about>`),
        '[part=origin] a',
      ).map((a) => a.textContent);
      expect(links).to.deep.equal([
        'More about these words: council.example',
        'More about the Alliance: office@alliance.example',
      ]);
    }
  });

  it('stands on a page more than once without landmarks of the same name', async () => {
    const both = [
      await about(html`<alliance-about feed=${feed}></alliance-about>`),
      await about(html`<alliance-about feed=${feed} note="inline"></alliance-about>`),
    ];
    expect(await axeFaults(...both)).to.deep.equal([]);
    expect(
      both.flatMap((element) => findAll(element, 'section, nav, aside, [role=region]')),
    ).to.have.length(0);
  });

  it('gives the English text with its language where the feed has none in the page’s', async () => {
    const {url} = await made(({about: texts}) => {
      texts!.short = {en: texts!.short['en']!};
    });
    const element = await about(html`<alliance-about feed=${url} lang="fr"></alliance-about>`);
    expect(find(element, '[part=text] [lang=en]')!.textContent).to.contain('fights discrimination');
    expect(find(element, '[part=text] > [lang=fr]')!.textContent).to.contain('sous l’égide');
    expect(textOf(element, '[part=text] > .small')).to.equal('(texte en anglais)');
  });

  it('gives the French text where the feed has no other, and says so', async () => {
    const {url} = await made(({about: texts}) => {
      texts!.short = {fr: texts!.short['fr']!};
    });
    const element = await about(html`<alliance-about feed=${url} lang="de"></alliance-about>`);
    expect(find(element, '[part=text] [lang=fr]')!.textContent).to.contain(
      'lutte contre la discrimination',
    );
    expect(textOf(element, '[part=text] > .small')).to.equal('(Text auf Französisch)');
  });

  it('says of the note, and of the auspices, that they are in another language', async () => {
    const {url} = await made(({about: texts, terminology}) => {
      texts!.auspices = {en: texts!.auspices!['en']!};
      terminology!.text = {en: terminology!.text['en']!};
    });
    const element = await about(html`<alliance-about feed=${url} lang="fr"></alliance-about>`);
    expect([
      textOf(element, '[part=text] > .small'),
      textOf(element, '[part=note] > .small'),
    ]).to.deep.equal(['(texte en anglais)', '(texte en anglais)']);
    expect(find(element, '[part=note] .paragraphs')!.lang).to.equal('en');
    expect(
      textOf(await about(html`<alliance-about feed=${feed} lang="fr"></alliance-about>`)),
    ).to.not.contain('(texte en');
  });

  it('shows a changed text with its new date, the page unchanged', async () => {
    const source = await made(() => undefined);
    const element = await about(
      html`<alliance-about feed=${source.url} note="none"></alliance-about>`,
    );
    expect(textOf(element, '[part=origin]')).to.match(/Text updated on 23\u00a0November 2026$/);
    source.publish(({about: texts}) => {
      texts!.short = {en: 'A new text.'};
      texts!.updated = '2027-03';
    });
    await element.refresh();
    await element.updateComplete;
    expect(textOf(element, '[part=text] p')).to.equal('A new text.');
    expect(textOf(element, '[part=origin]')).to.match(/Text updated in March 2027$/);
  });

  it('gives a text of the feed in a language that has no words here', async () => {
    const {url} = await made(({about: texts}) => {
      texts!.short['fa'] = 'متن';
    });
    const element = await about(html`<alliance-about feed=${url} lang="fa"></alliance-about>`);
    expect(find(element, '[part=base]')!.lang).to.equal('en');
    const text = find(element, '[part=text] [lang=fa]')!;
    expect([text.textContent.trim(), text.dir]).to.deep.equal(['متن', 'rtl']);
  });

  it('never hyphenates the names of groups', async () => {
    const element = await about(html`<alliance-about feed=${feed}></alliance-about>`);
    const {hyphens} = getComputedStyle(find(element, '.note .paragraphs')!);
    expect(hyphens).to.equal('none');
  });

  it('inserts markup in a text as text', async () => {
    const {url} = await made(({about: texts}) => {
      texts!.short['en'] = '<img src=x onerror="window.hacked=1">\n\n<script>1</script>';
    });
    const element = await about(html`<alliance-about feed=${url}></alliance-about>`);
    expect(findAll(element, 'img, script')).to.have.length(0);
    expect(textOf(element, '[part=text] p')).to.equal('<img src=x onerror="window.hacked=1">');
    expect((window as {hacked?: number}).hacked).to.equal(undefined);
  });

  it('shows the children where the feed has no text, or nothing can be had', async () => {
    const {url} = await made((manifest) => {
      delete manifest.about;
    });
    expect(
      showsChildren(await about(html`<alliance-about feed=${url}>About</alliance-about>`)),
    ).to.equal(true);
    expect(
      showsChildren(
        await mountFailing(html`<alliance-about feed=${noFeed}>About</alliance-about>`),
      ),
    ).to.equal(true);
  });
});
