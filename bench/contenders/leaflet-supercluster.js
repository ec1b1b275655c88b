/** Leaflet with supercluster: the clusters of the view alone, as markers of divs. */
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import Supercluster from 'supercluster';
import {land, offer, points, START} from './page.js';

const map = L.map('map', {preferCanvas: true, maxZoom: 16}).setView(
  [START.latitude, START.longitude],
  START.zoom,
);
land.then((shapes) =>
  L.geoJSON(shapes, {
    style: {weight: 1, color: '#fff', fillColor: '#d2dce9', fillOpacity: 1},
  }).addTo(map),
);
const index = new Supercluster({radius: 60, maxZoom: 16, extent: 256});
const layer = L.layerGroup().addTo(map);

function draw() {
  const bounds = map.getBounds().pad(0.1);
  layer.clearLayers();
  for (const {
    geometry: {
      coordinates: [x, y],
    },
    properties,
  } of index.getClusters(
    [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
    Math.round(map.getZoom()),
  )) {
    const icon = L.divIcon(
      properties.cluster
        ? {className: 'cluster', html: String(properties.point_count), iconSize: [26, 26]}
        : {className: 'dot', iconSize: [13, 13]},
    );
    layer.addLayer(L.marker([y, x], {icon, title: properties.name ?? `${properties.point_count}`}));
  }
}
points.then((features) => {
  index.load(features);
  draw();
  map.on('moveend', draw);
});
offer({
  hasMarker: () =>
    document.querySelector('.leaflet-marker-icon') && document.querySelector('canvas'),
  zoomBy: (steps) => map.setZoom(map.getZoom() + steps),
});
