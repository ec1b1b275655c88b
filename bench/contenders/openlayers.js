/** OpenLayers with its Cluster source; styles kept, one for each number, as its clustering example does. */
import Map from 'ol/Map.js';
import View from 'ol/View.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import VectorLayer from 'ol/layer/Vector.js';
import Cluster from 'ol/source/Cluster.js';
import VectorSource from 'ol/source/Vector.js';
import {fromLonLat} from 'ol/proj.js';
import {Circle, Fill, Stroke, Style, Text} from 'ol/style.js';
import 'ol/ol.css';
import {land, offer, points, START} from './page.js';

const format = new GeoJSON({featureProjection: 'EPSG:3857'});
const [ground, dots] = [new VectorSource(), new VectorSource()];
const styles = {};
const styleOf = (count) =>
  (styles[count] ??= new Style({
    image: new Circle({
      radius: count > 1 ? 13 : 7,
      fill: new Fill({color: '#10306b'}),
      stroke: new Stroke({color: '#fff', width: 2}),
    }),
    text: count > 1 ? new Text({text: String(count), fill: new Fill({color: '#fff'})}) : undefined,
  }));
const clusters = new VectorLayer({
  source: new Cluster({distance: 60, source: dots}),
  style: (feature) => styleOf(feature.get('features').length),
});
const view = new View({center: fromLonLat([START.longitude, START.latitude]), zoom: START.zoom});
const map = new Map({
  target: 'map',
  view,
  layers: [
    new VectorLayer({
      source: ground,
      style: new Style({
        fill: new Fill({color: '#d2dce9'}),
        stroke: new Stroke({color: '#fff', width: 1}),
      }),
    }),
    clusters,
  ],
});
let seen = false;
map.on('postrender', () => {
  seen ||=
    dots.getFeatures().length > 0 &&
    ground.getFeatures().length > 0 &&
    clusters.getSource().getFeatures().length > 0;
});
land.then((shapes) => ground.addFeatures(format.readFeatures(shapes)));
points.then((features) =>
  dots.addFeatures(format.readFeatures({type: 'FeatureCollection', features})),
);
offer({
  hasMarker: () => seen,
  zoomBy: (steps) => view.animate({zoom: view.getZoom() + steps, duration: 250}),
});
