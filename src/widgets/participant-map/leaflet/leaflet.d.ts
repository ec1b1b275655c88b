/**
 * Leaflet's source modules, one by one: its package has only a CommonJS entry that sets `window.L` and cannot be shaken
 * (41.7 KB whatever is used). The types are those of @types/leaflet.
 */
declare module 'leaflet/src/map/Map.js' {
  export {Map} from 'leaflet';
}
declare module 'leaflet/src/layer/Layer.js';
declare module 'leaflet/src/map/handler/Map.Drag.js';
declare module 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
declare module 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
declare module 'leaflet/src/map/handler/Map.TouchZoom.js';
declare module 'leaflet/src/geo/crs/CRS.Simple.js' {
  import type {CRS} from 'leaflet';
  export const Simple: CRS;
}
declare module 'leaflet/src/geo/LatLng.js' {
  export {LatLng} from 'leaflet';
}
declare module 'leaflet/src/geo/LatLngBounds.js' {
  export {LatLngBounds} from 'leaflet';
}
declare module 'leaflet/src/geometry/Point.js' {
  export {Point} from 'leaflet';
}
