/** MapLibre GL with its clustered GeoJSON source; without fonts (there is no glyph server), counts as the size of a circle. */
import * as maplibregl from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import {land, offer, points, START} from './page.js';

maplibregl.setWorkerUrl?.('maplibre-worker.js');
const map = new maplibregl.Map({
  container: 'map',
  center: [START.longitude, START.latitude],
  zoom: START.zoom - 1,
  attributionControl: false,
  fadeDuration: 0,
  maplibreLogo: false,
  style: {
    version: 8,
    sources: {},
    layers: [{id: 'sea', type: 'background', paint: {'background-color': '#ecf2f8'}}],
  },
});
let seen = false;
map.on('load', async () => {
  map.addSource('land', {type: 'geojson', data: await land});
  map.addLayer({
    id: 'land',
    type: 'fill',
    source: 'land',
    paint: {'fill-color': '#d2dce9', 'fill-outline-color': '#fff'},
  });
  map.addSource('points', {
    type: 'geojson',
    data: {type: 'FeatureCollection', features: await points},
    cluster: true,
    clusterRadius: 60,
  });
  map.addLayer({
    id: 'points',
    type: 'circle',
    source: 'points',
    paint: {
      'circle-color': '#10306b',
      'circle-radius': ['step', ['coalesce', ['get', 'point_count'], 1], 7, 2, 13, 100, 18],
    },
  });
});
map.on('render', () => {
  seen ||=
    Boolean(map.getLayer('points')) &&
    map.isSourceLoaded('points') &&
    map.queryRenderedFeatures({layers: ['points']}).length > 0;
});
offer({
  hasMarker: () => seen,
  zoomBy: (steps) => map.zoomTo(map.getZoom() + steps, {duration: 250}),
});
