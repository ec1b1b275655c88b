/**
 * Official country names in English and French, as the Council of Europe writes them, and the codes
 * that are countries. Copied from `data/geo/*.csv`, because the tool is one file that runs in
 * anyone's folder; a test holds the two together.
 */

export interface CountryEntry {
  readonly name: {readonly en: string; readonly fr: string};
  /** A footnote that must accompany the name wherever it is shown. */
  readonly note?: {readonly en: string; readonly fr: string};
}

const KOSOVO_NOTE = {
  en: '* All reference to Kosovo, whether to the territory, institutions or population, in this text shall be understood in full compliance with United Nations Security Council Resolution 1244 and without prejudice to the status of Kosovo.',
  fr: '* Toute référence au Kosovo mentionnée dans ce texte, que ce soit le territoire, les institutions ou la population, doit se comprendre en pleine conformité avec la Résolution 1244 du Conseil de sécurité des Nations Unies et sans préjuger du statut du Kosovo.',
};

/**
 * Member states, their territories that the map draws, and neighbours with a feature of their own:
 * code, English, French.
 */
const names: readonly (readonly [code: string, en: string, fr: string])[] = [
  ['AD', 'Andorra', 'Andorre'],
  ['AL', 'Albania', 'Albanie'],
  ['AM', 'Armenia', 'Arménie'],
  ['AT', 'Austria', 'Autriche'],
  ['AZ', 'Azerbaijan', 'Azerbaïdjan'],
  ['BA', 'Bosnia and Herzegovina', 'Bosnie-Herzégovine'],
  ['BE', 'Belgium', 'Belgique'],
  ['BG', 'Bulgaria', 'Bulgarie'],
  ['BY', 'Belarus', 'Bélarus'],
  ['CH', 'Switzerland', 'Suisse'],
  ['CY', 'Cyprus', 'Chypre'],
  ['CZ', 'Czechia', 'Tchéquie'],
  ['DE', 'Germany', 'Allemagne'],
  ['DK', 'Denmark', 'Danemark'],
  ['EE', 'Estonia', 'Estonie'],
  ['ES', 'Spain', 'Espagne'],
  ['FI', 'Finland', 'Finlande'],
  ['FO', 'Faroe Islands', 'Îles Féroé'],
  ['FR', 'France', 'France'],
  ['GB', 'United Kingdom', 'Royaume-Uni'],
  ['GE', 'Georgia', 'Géorgie'],
  ['GG', 'Guernsey', 'Guernesey'],
  ['GI', 'Gibraltar', 'Gibraltar'],
  ['GL', 'Greenland', 'Groenland'],
  ['GR', 'Greece', 'Grèce'],
  ['HR', 'Croatia', 'Croatie'],
  ['HU', 'Hungary', 'Hongrie'],
  ['IE', 'Ireland', 'Irlande'],
  ['IM', 'Isle of Man', 'Île de Man'],
  ['IS', 'Iceland', 'Islande'],
  ['IT', 'Italy', 'Italie'],
  ['JE', 'Jersey', 'Jersey'],
  ['LI', 'Liechtenstein', 'Liechtenstein'],
  ['LT', 'Lithuania', 'Lituanie'],
  ['LU', 'Luxembourg', 'Luxembourg'],
  ['LV', 'Latvia', 'Lettonie'],
  ['MC', 'Monaco', 'Monaco'],
  ['MD', 'Republic of Moldova', 'République de Moldova'],
  ['ME', 'Montenegro', 'Monténégro'],
  ['MK', 'North Macedonia', 'Macédoine du Nord'],
  ['MT', 'Malta', 'Malte'],
  ['NL', 'Netherlands', 'Pays-Bas'],
  ['NO', 'Norway', 'Norvège'],
  ['PL', 'Poland', 'Pologne'],
  ['PT', 'Portugal', 'Portugal'],
  ['RO', 'Romania', 'Roumanie'],
  ['RS', 'Serbia', 'Serbie'],
  ['RU', 'Russian Federation', 'Fédération de Russie'],
  ['SE', 'Sweden', 'Suède'],
  ['SI', 'Slovenia', 'Slovénie'],
  ['SK', 'Slovak Republic', 'République slovaque'],
  ['SM', 'San Marino', 'Saint-Marin'],
  ['TR', 'Türkiye', 'Türkiye'],
  ['UA', 'Ukraine', 'Ukraine'],
  ['VA', 'Holy See', 'Saint-Siège'],
  ['XK', 'Kosovo*', 'Kosovo*'],
];

/**
 * Official names by ISO 3166-1 alpha-2 code. A country that is not in it has no name in the feed:
 * readers take CLDR's.
 */
export const officialNames: ReadonlyMap<string, CountryEntry> = new Map(
  names.map(([code, en, fr]) => [
    code,
    {name: {en, fr}, ...(code === 'XK' && {note: KOSOVO_NOTE})},
  ]),
);

/**
 * ISO 3166-1 alpha-2 as of 2024: 249 codes. `Intl` will not do: it also names UK, EU, SU and other
 * codes of the past.
 */
const ISO_CODES = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
    'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO ' +
    'FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE ' +
    'JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO ' +
    'MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW ' +
    'PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM ' +
    'TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
  ).split(' '),
);

/**
 * Tells whether a code is one of ISO 3166-1, or `XK`, which ISO leaves to users and the Council of
 * Europe's map needs.
 */
export const isCountryCode = (code: string): boolean => ISO_CODES.has(code) || code === 'XK';

/** Returns a country in a message: "France (FR)". */
export const describeCountry = (code: string): string => {
  const name = officialNames.get(code)?.name.en;
  return name ? `${name} (${code})` : code;
};
