import {expect, nextFrame} from '@open-wc/testing';
import {find, findAll, until} from './fixture.js';
import {feedOf, map, participant} from './map-fixture.js';

const named = (element: Element) =>
  findAll(element, '.names .label').map((name) =>
    Array.from(name.children, ({textContent}) => textContent).join(' '),
  );
const hasNames = (element: Element) => until(() => findAll(element, '.names .label').length > 0);

const gap = (a: DOMRect, b: DOMRect) =>
  Math.max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom);

/** Five in France, two in Italy, one each in Poland and Malta. */
const some = () =>
  feedOf(
    ...[0, 1, 2, 3, 4].map((i) => participant(`fr${i}`, 2 + i, 46 + i / 2)),
    participant('it0', 9.2, 45.5, {country: 'IT'}),
    participant('it1', 12.5, 41.9, {country: 'IT'}),
    participant('lodz', 19.5, 51.8, {country: 'PL', name: 'Łódź'}),
    participant('valletta', 14.4, 35.9, {country: 'MT'}),
  );

describe('names on the map', () => {
  it('are those of countries at home, with and without participants', async () => {
    const element = await map({}, 1000, (await some()).url);
    await hasNames(element);
    expect(named(element)).to.include.members(['France', 'Italy', 'Poland', 'Spain', 'Ukraine']);
    expect(findAll(element, '.names .quiet').length).to.be.above(3);
  });

  it('are hidden from screen readers, and let every press through', async () => {
    const element = await map({}, 1000, (await some()).url);
    await hasNames(element);
    const layer = find(element, '.names')!;
    expect(layer.getAttribute('aria-hidden')).to.equal('true');
    expect(getComputedStyle(layer).pointerEvents).to.equal('none');
  });

  it('touch no symbol, no other name and no control', async () => {
    for (const width of [320, 600, 1280]) {
      const element = await map({view: 'map'}, width, (await some()).url);
      await hasNames(element);
      const layer = find(element, '.names')!.getBoundingClientRect();
      // The client rectangle has the halo in Firefox.
      const names = findAll(element, '.names .label').map((name) => {
        const {x, y, width: w, height: h} = (name as unknown as SVGTextElement).getBBox();
        return new DOMRect(layer.left + x, layer.top + y, w, h);
      });
      const symbols = findAll(element, '.symbol .mark').map((one) => one.getBoundingClientRect());
      const controls = findAll(element, '.controls > *').map((one) => one.getBoundingClientRect());
      names.forEach((name, i) => {
        for (const other of names.slice(i + 1)) expect(gap(name, other), 'a name').to.be.above(0);
        for (const one of controls) expect(gap(name, one), 'a control').to.be.above(0);
        for (const {x, y, width: size} of symbols) {
          const [dx, dy] = [
            Math.max(name.left - x - size / 2, 0, x + size / 2 - name.right),
            Math.max(name.top - y - size / 2, 0, y + size / 2 - name.bottom),
          ];
          expect(Math.hypot(dx, dy), 'a symbol').to.be.above(size / 2);
        }
      });
      element.remove();
    }
  });

  it('are measured in the font of the page', async () => {
    const element = await map({}, 1000, (await some()).url);
    await hasNames(element);
    const [name] = findAll(element, '.names .label');
    expect(getComputedStyle(name!).fontFamily).to.equal(getComputedStyle(element).fontFamily);
    expect(getComputedStyle(name!).fontSize).to.match(/^1[23]px$/);
  });

  it('follow the language', async () => {
    const element = await map({}, 1000, (await some()).url);
    await hasNames(element);
    element.lang = 'fr';
    await until(() => named(element).includes('Italie'));
    expect(named(element)).not.to.include('Italy');
  });

  it('are of places close up, with countries behind them', async () => {
    const element = await map({country: 'FR'}, 1000, (await some()).url);
    await until(() => findAll(element, '.names .of-place').length > 0);
    expect(named(element)).to.include('fr0');
    await until(() => findAll(element, '.names .in-background').length > 0);
  });

  it('are hidden while the scale changes, and drawn anew at rest', async () => {
    const element = await map({}, 1000, (await some()).url);
    await hasNames(element);
    const before = find(element, '.names .label')!.getBoundingClientRect().left;
    // An observer misses nothing, however few frames the zoom takes.
    const seen: string[] = [];
    const watch = new MutationObserver(() => {
      if (find(element, '.plane')!.matches('.scaling'))
        seen.push(getComputedStyle(find(element, '.names')!).visibility);
    });
    watch.observe(find(element, '.plane')!, {attributes: true, attributeFilter: ['class']});
    find(element, '.control')!.click();
    await until(() => seen.length);
    watch.disconnect();
    expect(new Set(seen)).to.deep.equal(new Set(['hidden']));
    await until(() => !element.shadowRoot!.querySelector('.plane.moving'));
    await until(() => getComputedStyle(find(element, '.names')!).visibility === 'visible');
    expect(find(element, '.names')!.getAttribute('viewBox')).to.match(/^0 0 /);
    expect(find(element, '.names .label')!.getBoundingClientRect().left).not.to.equal(before);
  });

  it('name the highlighted place beside its ring', async () => {
    const element = await map({highlight: 'lodz', view: 'both'}, 1000, (await some()).url);
    await until(() => named(element).includes('Łódź'));
    await nextFrame();
    expect(find(element, '.ring')).to.exist;
  });
});
