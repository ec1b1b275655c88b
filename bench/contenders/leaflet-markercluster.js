/** Leaflet with markercluster, as its README advises for many markers: `chunkedLoading`, `addLayers` in bulk, a `maxZoom`; land on canvas. */
import L from 'leaflet';
globalThis.L = L;
await import('leaflet.markercluster');
import 'leaflet/dist/leaflet.css';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
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
const group = L.markerClusterGroup({chunkedLoading: true});
const icon = L.divIcon({className: 'dot', iconSize: [13, 13]});
points.then((features) => {
  group.addLayers(
    features.map(
      ({
        geometry: {
          coordinates: [x, y],
        },
        properties: {name},
      }) => L.marker([y, x], {icon, title: name}),
    ),
  );
  map.addLayer(group);
});
offer({
  hasMarker: () =>
    document.querySelector('.leaflet-marker-icon') && document.querySelector('canvas'),
  zoomBy: (steps) => map.setZoom(map.getZoom() + steps),
});
