/** The view of the map as a file: SVG or PNG. Loaded where somebody asks for one. */
import {memberOf} from '../../../store/host-page.js';
import {pickText} from '../../../locale/language.js';
import {formatDated, kosovoNote} from '../../../locale/locale.js';
import type {MapController} from '../map/map-controller.js';
import {PICTURE_UNIT_M} from '../map/land.js';
import type {MapModel} from '../map-model.js';
import {entriesOf} from '../foot.js';
import {saveFile} from './download.js';
import {readScene} from './map-scene.js';
import {drawSheet, layoutSheet, sheetSvg, type MapSheet, type SheetWords} from './map-sheet.js';

/** A PNG has two pixels in a CSS pixel, for print. */
const PNG_RATIO = 2;

/** Gives the browser the view as a file; nothing where there is no map. */
export async function saveMapImage(
  format: 'svg' | 'png',
  root: ParentNode,
  {map, model}: {readonly map: MapController; readonly model: MapModel},
): Promise<void> {
  const {view, basemap} = map;
  const scene =
    view &&
    basemap &&
    readScene({
      view,
      root,
      unitM: {land: basemap.unitM, others: PICTURE_UNIT_M},
      rings: map.symbols.rings,
    });
  const canvas = memberOf(document, 'createElement')('canvas');
  const context = canvas.getContext('2d');
  const frame = root.querySelector('.frame');
  if (!scene || !context || !frame) return;
  const sheet = layoutSheet(scene, sheetWords(model, frame), (text, {weight, fontPx, family}) => {
    context.font = `${weight} ${fontPx}px ${family}`;
    return context.measureText(text).width;
  });
  const file =
    format === 'svg'
      ? new Blob([sheetSvg(sheet)], {type: 'image/svg+xml'})
      : await pngOf(canvas, context, sheet);
  if (file) saveFile(file, `participants.${format}`);
}

function pngOf(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  sheet: MapSheet,
): Promise<Blob | null> {
  canvas.width = Math.round(sheet.widthPx * PNG_RATIO);
  canvas.height = Math.round(sheet.heightPx * PNG_RATIO);
  drawSheet(context, sheet, PNG_RATIO);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
}

/** Title, figures, date and sources, in the colours of the page. */
function sheetWords({feed, locale, status}: MapModel, frame: Element): SheetWords {
  const {manifest} = feed;
  const {words} = locale;
  const asOf = manifest.sets['participants']?.asOf;
  const style = getComputedStyle(frame);
  const muted = frame.querySelector('.foot');
  const entries = entriesOf({manifest, base: feed.base, locale});
  const textsOf = (hasUrl: boolean) =>
    entries.flatMap(({text, url}) => (text && !!url === hasUrl ? text.text : []));
  const [sources, notes] = [textsOf(true), textsOf(false)];
  const kosovo = pickText(manifest.countries?.['XK']?.note, locale.requested)?.text;
  return {
    title: words.title,
    lines: [
      [status, asOf && formatDated(locale, words.dataOf, asOf)].filter(Boolean).join(' · '),
      ...(manifest.sample ? [locale.common.sample] : []),
    ],
    notes: [
      ...(sources.length ? [sources.join(' · ')] : []),
      kosovo ?? kosovoNote(locale).text,
      ...(notes.length ? notes : [words.disclaimer]),
    ],
    ink: style.color,
    muted: muted ? getComputedStyle(muted).color : style.color,
    ground: style.backgroundColor,
    family: style.fontFamily,
  };
}
