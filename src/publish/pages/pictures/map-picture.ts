/**
 * The pictures of the map, without words: what a page shows before any script runs. They are made
 * by the code that places the symbols of the live map, for a map of 640 × 340. Pure.
 */
import detail from '../../../../data/geo/coe-basemap-detail.json' with {type: 'json'};
import overview from '../../../../data/geo/coe-basemap-overview.json' with {type: 'json'};
import type {SnippetSource} from '../../../embed/children/source.js';
import {basemapOf, type Basemap} from '../../../geo/basemap.js';
import {projectBasemap} from '../../../geo/project-basemap.js';
import type {SizePx} from '../../../geo/projection.js';
import {Locale} from '../../../locale/locale.js';
import {memoize} from '../../../locale/memoize.js';
import {homeViewOf, shadingOf, symbolsOf} from '../../../widgets/participant-map/map-model.js';
import type {Theme} from '../../../widgets/participant-map/map/palette.js';
import {ringsOf} from '../../../widgets/participant-map/symbols/rings.js';
import {ListedPlaces} from '../../../widgets/participant-map/places/listed-places.js';
import {drawLand, drawSymbols, paintMap, type MapDrawing} from './draw-map.js';

/** The map that the pictures are made for. */
export const PICTURE_PX: SizePx = {widthPx: 640, heightPx: 340};
/** They are twice as wide as high: so much is seen beside that map where there is more room. */
const BESIDE_PX = (2 * PICTURE_PX.heightPx - PICTURE_PX.widthPx) / 2;
/** Corners are rounded to a 480th of the height, 9 km of Europe. */
const UNITS_PER_PIXEL = 480 / PICTURE_PX.heightPx;
/** A closer view has the detailed land, as the live map. */
const DETAIL_UNDER_M = 3000;

const landOf = memoize((scale: 'overview' | 'detail'): Basemap =>
  basemapOf(projectBasemap(scale === 'detail' ? detail : overview)),
);

/** What a picture shows of a list. */
export interface PictureSubject {
  /** ISO 3166-1 alpha-2; absent: all of Europe. */
  readonly country?: string | undefined;
  /** The id of a participant that has a ring. */
  readonly highlight?: string | undefined;
}

/** How a picture is made for a map of some size. */
export interface PictureFrame {
  readonly size: SizePx;
  /** How many pixels are seen to the left and to the right of that map. */
  readonly besidePx: number;
  /** How many units of the land's corners a pixel has. */
  readonly unitsPerPixel: number;
}

/** A list, prepared once for all of its pictures. */
export class PictureSource {
  private readonly source: ListedPlaces;
  /** The land of the last frame; the pictures of participants share it. */
  private land: {readonly key: string; readonly content: string} | undefined;

  constructor({lang, words, participants, manifest}: SnippetSource) {
    const locale = new Locale(lang, lang, words.map, words);
    this.source = new ListedPlaces(participants, manifest, locale);
  }

  /** Returns the files of a picture for pages. */
  pictures(subject: PictureSubject): Readonly<Record<Theme, string>> {
    const {widthPx, heightPx} = PICTURE_PX;
    const content = this.draw(subject, {
      size: PICTURE_PX,
      besidePx: BESIDE_PX,
      unitsPerPixel: UNITS_PER_PIXEL,
    });
    const viewBox = `${-BESIDE_PX} 0 ${widthPx + 2 * BESIDE_PX} ${heightPx}`;
    const file = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" preserveAspectRatio="xMidYMid slice">\n${content}\n</svg>\n`;
    return {light: paintMap(file, 'light'), dark: paintMap(file, 'dark')};
  }

  /** Returns the content of a picture in pixels of its map, to be painted in a theme. */
  draw({country, highlight}: PictureSubject, frame: PictureFrame): string {
    const {source} = this;
    const {size, ...rest} = frame;
    const chosen = country === undefined ? [] : [country];
    const filter = {countries: chosen, types: [], query: ''};
    const coarse = {source, filter, basemap: landOf('overview')};
    const view = homeViewOf(coarse, size);
    const basemap = landOf(view.metresPerPixel < DETAIL_UNDER_M ? 'detail' : 'overview');
    const {symbols} = symbolsOf({...coarse, basemap}, {view, home: view});
    const marked = highlight === undefined ? undefined : source.find(highlight);
    const drawing: MapDrawing = {
      ...rest,
      basemap,
      shading: shadingOf(source),
      isComplete: source.total.complete,
      chosen,
      symbols,
      rings: ringsOf([marked], symbols, view),
      view,
    };
    const key = JSON.stringify([country, frame]);
    if (this.land?.key !== key) this.land = {key, content: drawLand(drawing)};
    return `${this.land.content}\n${drawSymbols(drawing)}`;
  }
}
