// Places that must lie in the right feature and in no other. Chosen where a border is disputed, where an exclave or a small
// state could get lost, and once for each kind of feature.

/** [longitude, latitude, expected id]; null is neighbouring land. */
export type Place = readonly [longitude: number, latitude: number, id: string | null];

/** name → place */
export const PLACES: Readonly<Record<string, Place>> = {
  // Ukraine within its internationally recognised borders
  Simferopol: [34.1, 44.95, 'UA'],
  Sevastopol: [33.53, 44.6, 'UA'],
  Kerch: [36.42, 45.33, 'UA'],
  Yalta: [34.15, 44.52, 'UA'],
  Armiansk: [33.69, 46.11, 'UA'],
  Donetsk: [37.8, 48.0, 'UA'],
  Luhansk: [39.31, 48.57, 'UA'],
  Mariupol: [37.54, 47.12, 'UA'],
  Melitopol: [35.37, 46.85, 'UA'],
  Enerhodar: [34.65, 47.48, 'UA'],
  Kherson: [32.62, 46.66, 'UA'],
  Henichesk: [34.79, 46.19, 'UA'],
  // Kosovo* and its neighbours
  Pristina: [21.17, 42.66, 'XK'],
  'North Mitrovica': [20.865, 42.895, 'XK'],
  Leposavic: [20.8, 43.1, 'XK'],
  Belgrade: [20.46, 44.81, 'RS'],
  Presevo: [21.65, 42.31, 'RS'],
  Skopje: [21.43, 42.0, 'MK'],
  // one Cyprus
  'North Nicosia': [33.36, 35.2, 'CY'],
  Nicosia: [33.36, 35.16, 'CY'],
  'buffer zone': [33.3, 35.165, 'CY'],
  Kyrenia: [33.32, 35.32, 'CY'],
  Famagusta: [33.93, 35.12, 'CY'],
  Rizokarpaso: [34.38, 35.6, 'CY'],
  Akrotiri: [32.98, 34.62, 'CY'],
  Dhekelia: [33.74, 35.01, 'CY'],
  // Georgia, Moldova, Azerbaijan, Armenia, Türkiye
  Sukhumi: [41.02, 43.0, 'GE'],
  Gagra: [40.3, 43.33, 'GE'],
  Tskhinvali: [43.97, 42.23, 'GE'],
  Tbilisi: [44.79, 41.72, 'GE'],
  Tiraspol: [29.63, 46.85, 'MD'],
  Chisinau: [28.86, 47.01, 'MD'],
  Stepanakert: [46.75, 39.82, 'AZ'],
  Nakhchivan: [45.41, 39.21, 'AZ'],
  Baku: [49.8, 40.42, 'AZ'],
  Yerevan: [44.51, 40.18, 'AM'],
  Ankara: [32.86, 39.93, 'TR'],
  Istanbul: [28.9, 41.06, 'TR'],
  // non-members
  Moscow: [37.62, 55.75, 'RU'],
  Kaliningrad: [20.6, 54.71, 'RU'],
  Krasnodar: [38.98, 45.04, 'RU'],
  Rostov: [39.72, 47.27, 'RU'],
  Sochi: [39.8, 43.62, 'RU'],
  Minsk: [27.56, 53.9, 'BY'],
  // small states
  'Andorra la Vella': [1.52, 42.51, 'AD'],
  Vaduz: [9.535, 47.145, 'LI'],
  'San Marino': [12.45, 43.94, 'SM'],
  Mdina: [14.41, 35.885, 'MT'],
  Luxembourg: [6.13, 49.61, 'LU'],
  // islands and the rest
  Prague: [14.42, 50.08, 'CZ'],
  Rome: [12.5, 41.9, 'IT'],
  Reykjavik: [-21.85, 64.11, 'IS'],
  Longyearbyen: [15.8, 78.2, 'NO'],
  'Las Palmas': [-15.5, 28.05, 'ES'],
  Funchal: [-16.95, 32.74, 'PT'],
  'Ponta Delgada': [-25.5, 37.79, 'PT'],
  Kangerlussuaq: [-50.5, 67.05, 'GL'],
  Ajaccio: [8.8, 41.95, 'FR'],
  Heraklion: [25.13, 35.3, 'GR'],
  // neighbouring land
  Damascus: [36.29, 33.51, null],
  Tunis: [10.1, 36.75, null],
  Tehran: [51.39, 35.69, null],
  Astana: [71.45, 51.16, null],
  Cairo: [31.2, 30.05, null],
};

/** Smaller than the overview's grid or islands: looked for in the detailed file only. */
export const DETAIL_PLACES: Readonly<Record<string, Place>> = {
  Monaco: [7.415, 43.735, 'MC'],
  Vatican: [12.4534, 41.9031, 'VA'],
  Gibraltar: [-5.347, 36.13, 'GI'],
  Melilla: [-2.945, 35.288, 'ES'],
  Mariehamn: [19.94, 60.12, 'FI'],
  Torshavn: [-6.85, 62.03, 'FO'],
  // near the border of a small state, on either side
  'Sant Julia de Loria': [1.491, 42.464, 'AD'],
  Soldeu: [1.667, 42.577, 'AD'],
  'La Seu dUrgell': [1.456, 42.358, 'ES'],
  Balzers: [9.503, 47.067, 'LI'],
  Ruggell: [9.527, 47.238, 'LI'],
  Buchs: [9.47, 47.167, 'CH'],
  Feldkirch: [9.6, 47.24, 'AT'],
  Valletta: [14.512, 35.897, 'MT'],
  Victoria: [14.239, 36.044, 'MT'],
  Serravalle: [12.481, 43.97, 'SM'],
  Chiesanuova: [12.421, 43.904, 'SM'],
  Verucchio: [12.42, 43.985, 'IT'],
  Clervaux: [6.03, 50.054, 'LU'],
  'Esch-sur-Alzette': [5.98, 49.496, 'LU'],
  Junglinster: [6.25, 49.71, 'LU'],
  Arlon: [5.816, 49.684, 'BE'],
  Thionville: [6.168, 49.357, 'FR'],
};

/** Land that is left out: no feature is there. */
export const NOT_DRAWN: Readonly<Record<string, readonly [longitude: number, latitude: number]>> = {
  Labrador: [-62, 54],
  Newfoundland: [-56, 48.7],
  Quebec: [-74, 57],
  'Baffin Island': [-70, 68],
  'Ellesmere Island': [-78, 80],
};

/** A wide whole-Europe frame, [longitude, latitude] of places near its edge. */
export const EUROPE: readonly [longitude: number, latitude: number][] = [
  [-24.5, 65.5],
  [25.8, 71.3],
  [24.8, 34.7],
  [50.6, 40.2],
  [-9.6, 36.9],
];
