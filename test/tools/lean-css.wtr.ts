import {expect} from '@open-wc/testing';
import {CSSResult} from 'lit';
import * as about from '../../src/widgets/about/about.styles.js';
import * as counter from '../../src/widgets/country-counter/country-counter.styles.js';
import * as follow from '../../src/widgets/follow-links/follow-links.styles.js';
import * as join from '../../src/widgets/join-button/join-button.styles.js';
import * as news from '../../src/widgets/news-ticker/news-ticker.styles.js';
import * as badge from '../../src/widgets/participant-badge/participant-badge.styles.js';
import * as onTouch from '../../src/widgets/participant-map/on-touch.styles.js';
import * as leafletView from '../../src/widgets/participant-map/leaflet/leaflet-view.styles.js';
import * as map from '../../src/widgets/participant-map/map/map.styles.js';
import * as participantMap from '../../src/widgets/participant-map/participant-map.styles.js';
import * as tokens from '../../src/widgets/shared/tokens.styles.js';
import {minifyCss} from '../../tools/minify.js';

const modules = [
  about,
  counter,
  follow,
  join,
  news,
  badge,
  leafletView,
  map,
  onTouch,
  participantMap,
  tokens,
];
/** What is between braces is a style sheet; the others are single values. */
const sheets = modules
  .flatMap((module) => Object.entries<unknown>(module))
  .flatMap(([name, value]) => (value instanceof CSSResult ? [[name, value.cssText] as const] : []))
  .filter(([, css]) => css.includes('{'));

function rulesOf(css: string): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return Array.from(sheet.cssRules, ({cssText}) => cssText);
}

describe('the style sheets that the build writes shorter', () => {
  for (const [name, css] of sheets)
    it(`${name} has the same rules`, () => {
      const lean = minifyCss(css) as string;
      expect(lean.length).to.be.lessThan(css.length);
      // A value that engines keep as it was written may have other white space beside its marks, which means nothing.
      const plain = (rules: string[]) =>
        rules.map((rule) => rule.replace(/\s+/g, ' ').replace(/([:,(]) | (?=[,)])/g, '$1'));
      expect(plain(rulesOf(lean))).to.deep.equal(plain(rulesOf(css)));
    });
});
