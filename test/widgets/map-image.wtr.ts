import {expect} from '@open-wc/testing';
import {feed, find, findAll, textOf, until} from './fixture.js';
import {map} from './map-fixture.js';

/** What a press on a format saves. */
async function saved(element: Element, format: string): Promise<{name: string; file: Blob}> {
  // Put back as they were.
  /* eslint-disable @typescript-eslint/unbound-method */
  const {createObjectURL} = URL;
  const {click} = HTMLAnchorElement.prototype;
  /* eslint-enable @typescript-eslint/unbound-method */
  let result: {name: string; file: Blob} | undefined;
  let file: Blob | undefined;
  URL.createObjectURL = (blob: Blob) => {
    file = blob;
    return createObjectURL(blob);
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    if (file) result = {name: this.download, file};
  };
  try {
    findAll(element, '.foot > .download button')
      .find(({textContent}) => textContent === format)!
      .click();
    await until(() => result);
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  return result!; // It has been waited for.
}

describe('the map as a picture to take along', () => {
  it('is an SVG with title, date, names, symbols and sources, and nothing from elsewhere', async () => {
    const element = await map({highlight: 'tivat'});
    await until(() => findAll(element, '.names .label').length);
    const {name, file} = await saved(element, 'SVG');
    expect(name).to.equal('participants.svg');
    const text = await file.text();
    const {documentElement: svg} = new DOMParser().parseFromString(text, 'image/svg+xml');
    expect(svg.localName).to.equal('svg');
    const said = [...svg.querySelectorAll('text')].map(({textContent}) => textContent);
    expect(said[0]).to.not.equal(undefined);
    expect(said).to.include('Participating cities and regions');
    expect(said.join(' ')).to.contain('6 of 130').and.to.contain('Data of 24\u00a0January 2018');
    expect(said.join(' ')).to.contain('GeoNames').and.to.contain('Kosovo');
    for (const label of findAll(element, '.names tspan'))
      expect(said).to.include(label.textContent);
    expect(text).to.not.match(/href|url\(|var\(|light-dark|class=/);
    const circles = findAll(element, '.symbol.cluster').map(({textContent}) => textContent);
    for (const figure of circles) expect(said).to.include(figure);
  });

  it('is a PNG of twice its size, in the colours of the page', async () => {
    const element = await map();
    const {name, file} = await saved(element, 'PNG');
    expect(name).to.equal('participants.png');
    const picture = await createImageBitmap(file);
    expect(picture.width).to.equal(Math.round(2 * find(element, '.stage')!.clientWidth));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [picture.width, picture.height];
    const context = canvas.getContext('2d')!;
    context.drawImage(picture, 0, 0);
    const {data} = context.getImageData(0, 0, picture.width, picture.height);
    const colours = new Set<string>();
    for (let i = 0; i < data.length; i += 4 * 97) colours.add(data.slice(i, i + 3).join());
    // Sea, land, neighbours, and the ground.
    for (const colour of ['243,246,251', '207,218,236', '233,230,223', '255,255,255'])
      expect(colours.has(colour), colour).to.equal(true);
  });

  it('is not offered beside a list alone', async () => {
    const list = await map({view: 'list', lang: 'fr'}, 1000, feed);
    expect(textOf(list, '.foot > .download')).to.contain('CSVGeoJSON').and.to.not.contain('SVGPNG');
  });
});
