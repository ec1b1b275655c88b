import {expect} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import {find, findAll, until} from './fixture.js';
import {feedOf, map, participant, press, symbol, tabTo} from './map-fixture.js';

const some = (...more: ReturnType<typeof participant>[]) =>
  feedOf(
    participant('lille', 3.06, 50.63, {name: 'Lille'}),
    participant('lyon', 4.83, 45.76, {name: 'Lyon'}),
    participant('metz', 6.18, 49.12, {name: 'Metz'}),
    participant('nantes', -1.55, 47.22, {name: 'Nantes'}),
    participant('paris', 2.35, 48.86, {name: 'Paris'}),
    participant('lodz', 19.5, 51.8, {name: 'Lodz', country: 'PL', type: 'municipality'}),
    ...more,
  );

const tooltip = (element: Element) => {
  const found = find(element, '.tooltip');
  return found && !found.hidden
    ? Array.from(found.children, (line) => line.textContent)
    : undefined;
};

const middleOf = (target: Element): [number, number] => {
  const {left, top, width, height} = target.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
function pointAt(target: Element): Promise<void> {
  // The window is smaller than the map.
  target.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
  return sendMouse({type: 'move', position: middleOf(target)});
}

/** Points at a symbol, again where it has moved meanwhile, until its tooltip is there. */
async function showTooltip(element: Element, target: Element): Promise<void> {
  for (let i = 0; i < 20 && !tooltip(element); i++) {
    await pointAt(target);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function touched(attributes: Record<string, string> = {}) {
  const element = await map(attributes, 1000, (await some()).url);
  find(element, '.frame')!.dispatchEvent(new PointerEvent('pointerenter'));
  await until(() => find(element, '.tooltip'));
  return element;
}

describe('the tooltip of the map', () => {
  afterEach(async () => {
    await sendMouse({type: 'move', position: [0, 0]});
  });

  it('names a place with its country and type', async () => {
    const element = await touched();
    await pointAt(symbol(element, 'lodz'));
    await until(() => tooltip(element));
    expect(tooltip(element)).to.deep.equal(['Lodz, Poland · municipality']);
  });

  it('says how many a circle stands for, with the first three and how many more', async () => {
    const element = await touched();
    await pointAt(find(element, '.symbol.cluster')!);
    await until(() => tooltip(element));
    expect(tooltip(element)).to.deep.equal([
      '5 participants, France',
      'Lille, Lyon, Metz and 2 more',
    ]);
  });

  it('says how many a country has', async () => {
    const element = await touched();
    const {left, top, width, height} = find(element, '.stage')!.getBoundingClientRect();
    const spots = Array.from({length: 400}, (_, i): [number, number] => [
      Math.round(left + (((i % 20) + 0.5) / 20) * width),
      Math.round(top + ((Math.floor(i / 20) + 0.5) / 20) * height),
    ]);
    const inFrance = spots.find(([x, y]) =>
      element.shadowRoot!.elementFromPoint(x, y)?.matches('[data-country="FR"]'),
    );
    await sendMouse({type: 'move', position: inFrance!});
    await until(() => tooltip(element));
    expect(tooltip(element)).to.deep.equal(['France: 5 participants']);
  });

  it('is there while it is pointed at, and closed by Escape', async () => {
    const element = await touched();
    await pointAt(symbol(element, 'lodz'));
    await until(() => tooltip(element));
    await pointAt(find(element, '.tooltip')!);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(tooltip(element)).to.exist;
    await press('Escape');
    expect(tooltip(element)).to.equal(undefined);
  });

  it('goes when the pointer leaves', async () => {
    const element = await touched();
    await pointAt(symbol(element, 'lodz'));
    await until(() => tooltip(element));
    await sendMouse({type: 'move', position: [0, 0]});
    await until(() => !tooltip(element));
  });

  it('comes with the keyboard focus and goes with it', async () => {
    const element = await touched();
    await tabTo(element, '.symbol');
    // A window that is not the one in front, as WebKitGTK's here, shows no focus.
    if (document.hasFocus()) await until(() => tooltip(element));
    element.shadowRoot!.querySelector<HTMLElement>('input')!.focus();
    await until(() => !tooltip(element));
  });

  it('does not come by touch', async () => {
    const element = await touched();
    for (const type of ['pointerover', 'pointermove'])
      symbol(element, 'lodz').dispatchEvent(
        new PointerEvent(type, {pointerType: 'touch', bubbles: true, composed: true}),
      );
    // One that comes after it is the first to be seen.
    for (const type of ['pointerover', 'pointermove'])
      find(element, '.symbol.cluster')!.dispatchEvent(
        new PointerEvent(type, {pointerType: 'mouse', bubbles: true, composed: true}),
      );
    await until(() => tooltip(element));
    expect(tooltip(element)?.[0]).to.equal('5 participants, France');
  });

  it('lies in the map and is found by axe without a fault', async () => {
    const element = await touched();
    for (const one of findAll(element, '.symbol')) {
      await sendMouse({type: 'move', position: [0, 0]});
      await until(() => !tooltip(element));
      await showTooltip(element, one);
      const box = find(element, '.tooltip')!.getBoundingClientRect();
      const stage = find(element, '.map')!.getBoundingClientRect();
      expect(box.left).to.be.at.least(stage.left);
      expect(box.right).to.be.at.most(stage.right);
      expect(box.top).to.be.at.least(stage.top);
    }
    await expect(element).to.be.accessible();
  });
});
