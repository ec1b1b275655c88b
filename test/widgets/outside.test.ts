/** Who is not in the picture is counted apart, so that symbols and list agree. */
import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import {frameOf, isInFrame, planePoint, type PlanePoint} from '../../src/geo/projection.js';
import {countriesView, homeView} from '../../src/widgets/participant-map/places/frames.js';
import {furtherEast, placesOutside} from '../../src/widgets/participant-map/places/outside.js';
import {basemap, feedOf, NO_FILTER, requestOf, type TestFeed} from './symbols-fixture.js';

const SIZE = {widthPx: 879, heightPx: 624};
let sample: TestFeed;
before(async () => {
  sample = await feedOf('data/sample');
});

for (const kind of ['listed', 'columns'] as const)
  test(`symbols in the country's view and those outside are its heading: ${kind}`, () => {
    const {[kind]: source} = sample;
    for (const [code, count] of source.counts) {
      const filter = {...NO_FILTER, countries: [code]};
      const view = countriesView([code], SIZE, {anchors: source.anchors, lands: basemap.lands})!;
      const request = {...requestOf(source, view, view, filter), source, basemap};
      const seen = source
        .symbols(request)
        .symbols.filter(({place}) => isInFrame(frameOf(view), place))
        .reduce((sum, symbol) => sum + symbol.count, 0);
      const outside = placesOutside(request);
      assert.equal(seen + outside.length, count, code);
      if (code === 'FR')
        assert.deepEqual([seen, ...outside.map(({id}) => id)], [9, 'sample-exempleville-reunion']);
    }
  });

for (const kind of ['listed', 'columns'] as const)
  test(`the country that is in sight has its own outside, others do not; at home a circle counts them: ${kind}`, () => {
    const {[kind]: source} = sample;
    const home = homeView(SIZE);
    const outsideAt = (centre: PlanePoint, factor: number) => {
      const view = {...home, centre, metresPerPixel: home.metresPerPixel / factor};
      return placesOutside({...requestOf(source, view, home), source, basemap}).length;
    };
    assert.equal(outsideAt(home.centre, 1), 0);
    assert.equal(outsideAt(basemap.lands.get('FR')!.labelPoint, 4), 1);
    assert.equal(outsideAt(basemap.lands.get('PL')!.labelPoint, 4), 0);
  });

for (const kind of ['listed', 'columns', 'expected'] as const)
  test(`an upright screen counts who is further east, and seen and unseen are all: ${kind}`, () => {
    const {[kind]: source} = sample;
    const home = homeView({widthPx: 390, heightPx: 844});
    const request = {...requestOf(source, home, home), source, basemap};
    const symbols = source.symbols(request);
    const east = furtherEast(request, symbols);
    const seen = symbols.symbols.filter(({place}) => isInFrame(frameOf(home), place));
    assert.equal(
      east.count + seen.reduce((sum, {count}) => sum + count, 0),
      source.select(NO_FILTER).count,
    );
    assert.ok(east.count > 0 && east.countries.includes('Georgia'), east.countries.join());
    // Once the map shows them, and on a wide one, none is left.
    const {centre} = home;
    const moved = {...home, centre: planePoint(centre.x + 2e6, centre.y)};
    assert.equal(
      furtherEast({...request, view: moved}, source.symbols({...request, view: moved})).count,
      0,
    );
    const wide = homeView(SIZE);
    assert.equal(furtherEast({...request, view: wide}, symbols).count, 0);
  });
