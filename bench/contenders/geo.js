/** Our own mathematics, for the limit. */
export {projectBasemap} from '../../src/geo/project-basemap.ts';
export {basemapOf, WHOLE_FRAME} from '../../src/geo/basemap.ts';
export {clusterFrame} from '../../src/geo/dense-clusters.ts';
export {fitView, frameOf, growFrame, planeToPixel, toPlane} from '../../src/geo/projection.ts';
