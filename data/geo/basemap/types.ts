/** The shapes that the basemap's maker hands on. */
import type {Feature, MultiPolygon, Polygon, Position} from 'geojson';
import type {
  GeometryCollection,
  MultiPolygon as TopologyMultiPolygon,
  Point,
  Polygon as TopologyPolygon,
  Topology,
} from 'topojson-specification';

/** What the map knows of a feature. `id`: null for neighbouring land. `of`: a territory's member state. */
export interface LandProperties {
  readonly id: string | null;
  readonly member: boolean;
  readonly of?: string;
}

/** A country, a territory, or neighbouring land, in degrees or in the plane. */
export type Land = Feature<Polygon | MultiPolygon, LandProperties>;

/** Rings of a polygon, the outer one first. */
export type Rings = Position[][];

/** The features as TopoJSON, whose lines neighbours share. */
export type LandGeometry = TopologyPolygon<LandProperties> | TopologyMultiPolygon<LandProperties>;
export interface LandCollection extends GeometryCollection<LandProperties> {
  geometries: LandGeometry[];
}
export type LandTopology = Topology<{countries: LandCollection}>;

/** A basemap file: the features, and points for the states that are too small to see. */
export interface PointCollection extends GeometryCollection<LandProperties> {
  geometries: Point<LandProperties>[];
}
export type BasemapFile = Topology<{countries: LandCollection; points: PointCollection}>;
