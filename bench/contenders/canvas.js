/**
 * The limit: no library, one canvas, the list by columns where the feed has one; no text, no keyboard, no list. What a map of this kind
 * cannot be faster than on this machine.
 */
import {
  basemapOf,
  projectBasemap,
  clusterFrame,
  frameOf,
  growFrame,
  fitView,
  planeToPixel,
  toPlane,
  WHOLE_FRAME,
} from './geo.js';
import {offer} from './offer.js';

const canvas = document.createElement('canvas');
const box = document.getElementById('map');
const size = {widthPx: box.clientWidth, heightPx: box.clientHeight};
[canvas.width, canvas.height] = [size.widthPx, size.heightPx];
box.append(canvas);
const context = canvas.getContext('2d');
let view = fitView(WHOLE_FRAME, size, 16);
let [shapes, unitM, points, members, seen] = [[], 1, {x: [], y: [], weight: []}, [], false];

function draw() {
  const {west, north} = frameOf(view);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = '#ecf2f8';
  context.fillRect(0, 0, size.widthPx, size.heightPx);
  const scale = unitM / view.metresPerPixel;
  context.setTransform(
    scale,
    0,
    0,
    scale,
    -west / view.metresPerPixel,
    north / view.metresPerPixel,
  );
  context.fillStyle = '#d2dce9';
  context.strokeStyle = '#fff';
  context.lineWidth = 1 / scale;
  for (const path of shapes) {
    context.fill(path);
    context.stroke(path);
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
  const clusters = clusterFrame(
    points,
    members,
    growFrame(frameOf(view), 60 * view.metresPerPixel),
    60 * view.metresPerPixel,
  );
  for (const {place, count} of clusters) {
    const {x, y} = planeToPixel(view, place);
    context.fillStyle = '#10306b';
    context.beginPath();
    context.arc(x, y, count > 1 ? 13 : 7, 0, 7);
    context.fill();
    context.fillStyle = '#fff';
    if (count > 1) context.fillText(String(count), x, y);
  }
  seen = clusters.length > 0 && shapes.length > 0;
}

fetch('basemap.json')
  .then((response) => response.json())
  .then((topology) => {
    const basemap = basemapOf(projectBasemap(topology));
    unitM = basemap.unitM;
    shapes = basemap.countries.map(({path}) => new Path2D(path));
    draw();
  });
const {
  sets: {participants: set},
} = await (await fetch('feed/alliance.json')).json();
const {features} = await (await fetch(`feed/${set.columns ?? set.href}`)).json();
const positions = features.flatMap(({geometry: {type, coordinates}}) =>
  type === 'Point' ? [coordinates] : coordinates,
);
points = {
  x: new Float32Array(positions.length),
  y: new Float32Array(positions.length),
  weight: new Uint8Array(positions.length).fill(1),
};
members = Uint32Array.from(positions, (_, i) => i);
positions.forEach(([longitude, latitude], i) => {
  const {x, y} = toPlane(longitude, latitude);
  points.x[i] = x;
  points.y[i] = y;
});
draw();

canvas.addEventListener('pointermove', ({buttons, movementX, movementY}) => {
  if (!buttons) return;
  view = {
    ...view,
    centre: {
      x: view.centre.x - movementX * view.metresPerPixel,
      y: view.centre.y + movementY * view.metresPerPixel,
    },
  };
  requestAnimationFrame(draw);
});
offer({
  hasMarker: () => seen,
  zoomBy(steps) {
    view = {...view, metresPerPixel: view.metresPerPixel / 2 ** steps};
    draw();
  },
});
