/** What all contenders share: the points, the land, and the moment at which the first marker is seen. */
import {feature} from 'topojson-client';

/** Both requests start before any library is evaluated further. */
const list = fetch('feed/participants.geojson');
const map = fetch('basemap.json');

export const points = list.then((response) => response.json()).then(({features}) => features);
export const land = map
  .then((response) => response.json())
  .then((topology) => feature(topology, topology.objects.countries));

/** A zoom level of Web Mercator at which the Council of Europe's area fills the frame of 1024 × 640, and its middle. */
export const START = {longitude: 15, latitude: 54, zoom: 3};

export {offer} from './offer.js';
