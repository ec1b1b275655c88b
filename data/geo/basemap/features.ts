// Which feature of the source (world-atlas 10m = Natural Earth 4.1.0, "de facto" view) becomes which feature of the
// basemap. Source features are named by ISO 3166-1 numeric code where the source has one, else by name. Everything not
// named here is neighbouring land: one feature without inner borders, so that the map takes no side in disputes outside
// the Council of Europe.

/** The 46 member states: ISO 3166-1 alpha-2 → numeric. */
export const MEMBERS: Readonly<Record<string, string>> = {
  AL: '008',
  AD: '020',
  AM: '051',
  AT: '040',
  AZ: '031',
  BE: '056',
  BA: '070',
  BG: '100',
  HR: '191',
  CY: '196',
  CZ: '203',
  DK: '208',
  EE: '233',
  FI: '246',
  FR: '250',
  GE: '268',
  DE: '276',
  GR: '300',
  HU: '348',
  IS: '352',
  IE: '372',
  IT: '380',
  LV: '428',
  LI: '438',
  LT: '440',
  LU: '442',
  MT: '470',
  MD: '498',
  MC: '492',
  ME: '499',
  NL: '528',
  MK: '807',
  NO: '578',
  PL: '616',
  PT: '620',
  RO: '642',
  SM: '674',
  RS: '688',
  SK: '703',
  SI: '705',
  ES: '724',
  SE: '752',
  CH: '756',
  TR: '792',
  UA: '804',
  GB: '826',
};

/** Source features that are joined to a member state. */
export const JOINED: Readonly<Record<string, readonly string[]>> = {
  CY: ['N. Cyprus', 'Cyprus U.N. Buffer Zone', 'Akrotiri', 'Dhekelia'], // one island, one state
  FI: ['248'], // Åland
};

/** Territories outside the metropolitan state: features of their own, `of` names the member state. */
export const TERRITORIES: Readonly<Record<string, {readonly source: string; readonly of: string}>> =
  {
    FO: {source: '234', of: 'DK'},
    GL: {source: '304', of: 'DK'},
    GI: {source: '292', of: 'GB'},
    GG: {source: '831', of: 'GB'},
    JE: {source: '832', of: 'GB'},
    IM: {source: '833', of: 'GB'},
  };

/** European non-members with a feature of their own. */
export const NON_MEMBERS = {XK: 'Kosovo', BY: '112', RU: '643', VA: '336'};

/** A polygon of the source goes to another feature when it contains the point. */
export const MOVED_POLYGONS: readonly {
  readonly from: string;
  readonly to: string;
  readonly point: [longitude: number, latitude: number];
}[] = [
  {from: '643', to: 'UA', point: [34.1, 44.95]}, // Crimea and Sevastopol belong to Ukraine
];

/** Left out: the map ends far north of it. */
export const ANTARCTICA = '010';

/** Neighbouring land whose middle lies between these longitudes is left out. */
export const AMERICAS = {west: -170, east: -30};

/**
 * The Vatican collapses to a line in world-atlas' 10m grid (0.0036 degrees): a disc of its true area on its true place
 * stands in for it.
 */
export const VATICAN: {
  readonly center: [longitude: number, latitude: number];
  readonly areaKm2: number;
  readonly vertices: number;
} = {center: [12.4534, 41.9031], areaKm2: 0.49, vertices: 12};

/** Too small to see on a map of Europe: these also get a point. */
export const SMALL = ['AD', 'LI', 'LU', 'MC', 'MT', 'SM', 'VA'];

/** States whose outlines come from `small-states.json`: their official areas in km². */
export const REFINED: Readonly<Record<string, number>> = {
  AD: 468,
  LI: 160.5,
  LU: 2586,
  MT: 316,
  SM: 61.2,
};

/** Authalic radius of the Earth: areas on a sphere of this radius are true areas. */
export const EARTH_RADIUS_KM = 6371.0072;
