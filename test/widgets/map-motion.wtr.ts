import {expect} from '@open-wc/testing';
import {find, until} from './fixture.js';
import {beginningOfGlide, map, press} from './map-fixture.js';

const widthOf = (element: Element) =>
  Number(find(element, '.land')!.getAttribute('viewBox')!.split(' ')[2]);
const plane = (element: Element) => find(element, '.plane')!;
const plus = (element: Element) => find(element, '.zoom .control')!;

describe('the plane of the map', () => {
  for (const [how, act] of [
    [
      'two presses in one task',
      (element: Element) => {
        plus(element).click();
        plus(element).click();
      },
    ],
    [
      'two times Enter',
      async (element: Element) => {
        plus(element).focus();
        await press('Enter');
        await press('Enter');
      },
    ],
    [
      'a press during a zoom',
      async (element: Element) => {
        const glides = beginningOfGlide(plane(element));
        plus(element).click();
        await glides;
        plus(element).click();
      },
    ],
  ] as const)
    it(`comes to rest two steps closer: ${how}`, async () => {
      const element = await map();
      plus(element).focus();
      // Leaflet is there: the first zoom waits for nothing.
      const home = widthOf(element);
      plus(element).click();
      await until(() => Math.abs(widthOf(element) / home - 1 / 2) < 0.001);
      await until(() => !plane(element).matches('.moving'));
      await act(element);
      await until(() => Math.abs(widthOf(element) / home - 1 / 8) < 0.001);
      await until(() => !plane(element).matches('.moving'));
      expect(plane(element).style.transform).to.equal('');
    });
});
