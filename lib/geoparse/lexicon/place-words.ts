/**
 * Common nouns that say what kind of place a name means, in lower case. English usage, compiled by
 * hand; `KIND_WORDS` maps them onto the kinds of the gazetteer.
 */

import type { PlaceKind } from '../types';
import { wordSet, words } from './words';

const BY_KIND: Readonly<Record<PlaceKind, string>> = {
  country: 'country nation kingdom republic emirate sultanate principality commonwealth federation',
  region: `province provinces state states region regions oblast oblasts governorate governorates
    governorates prefecture prefectures canton cantons krai territory territories emirate emirates
    department departments voivodeship voivodeships autonomous wilaya wilayas`,
  district: `county counties district districts parish parishes municipality municipalities raion
    raions rayon rayons borough boroughs township townships subdistrict tehsil taluk mandal commune
    communes ward wards cty twp woreda woredas kebele kebeles regency regencies upazila upazilas
    barangay barangays arrondissement arrondissements okrug okrugs subdistricts subcounty
    subcounties tehsils taluks mandals`,
  city: 'city cities capital metropolis megacity metro',
  town: `town towns village villages hamlet hamlets settlement settlements suburb suburbs
    neighborhood neighbourhood neighborhoods neighbourhoods community communities outpost kibbutz
    township camp camps crossing locality barrio favela`,
  water: `river rivers lake lakes sea ocean gulf bay strait straits channel creek canal reservoir
    fjord sound lagoon estuary loch falls waterfall spring springs inlet bayou brook wadi dam delta
    harbor harbour cove reef basin`,
  landform: `mountain mountains mount mt mt. peak peaks hill hills range volcano island islands isle
    isles islet atoll archipelago peninsula cape valley canyon gorge desert plateau plain plains
    glacier forest cave caves ridge pass beach coast coastline dune dunes cliff cliffs massif steppe
    savanna highlands lowlands point headland`,
  area: `area zone enclave exclave corridor belt park reserve refuge wilderness preserve sanctuary
    monument reservation airport airfield airbase base port station bridge`,
  historical: 'empire caliphate khanate dynasty',
};

/** Kind of place that a noun announces. */
export const KIND_WORDS: ReadonlyMap<string, PlaceKind> = new Map(
  (Object.entries(BY_KIND) as [PlaceKind, string][]).flatMap(([kind, list]) =>
    words(list).map((word): [string, PlaceKind] => [word, kind]),
  ),
);

/**
 * Streams and heights, which are seldom where the town is that has a like name: the River Witham
 * does not flow through Witham. A lake, bay or dam mostly is named after the town beside it.
 */
export const NATURAL_WORDS = wordSet(`
  river rivers creek brook stream fork bayou mount mt mt. mountain mountains peak hills range volcano
  glacier ridge
`);

/** Last words of the names of streets. */
export const STREET_WORDS = wordSet(`
  street st st. streets road rd rd. roads avenue ave ave. avenues boulevard blvd blvd. drive dr dr.
  lane ln ln. court ct ct. circle cir cir. way place pl pl. terrace parkway pkwy pkwy. highway hwy
  hwy. freeway expressway turnpike tpke interstate route rte rte. bypass loop trail pike alley row
  close crescent mews trafficway causeway motorway
`);

/** Last words of the names of buildings, grounds and other built places. */
export const FACILITY_WORDS = wordSet(`
  school schools elementary academy college university campus institute hospital clinic infirmary
  church cathedral chapel mosque temple synagogue monastery abbey basilica shrine parish seminary
  airport airfield aerodrome heliport airbase station terminal port pier wharf dock marina harbor
  harbour bridge tunnel stadium arena coliseum ballpark racecourse racetrack speedway raceway
  gymnasium park gardens garden zoo aquarium museum gallery library theatre theater cinema opera
  auditorium hall house palace castle fort fortress tower towers building plaza square mall market
  centre center hotel motel inn resort lodge casino restaurant cafe pub prison jail penitentiary
  courthouse cemetery memorial monument farm ranch plantation estate mine quarry refinery plant
  factory mill dam reservoir laboratory observatory barracks base camp playground golf links course
  embassy consulate club pavilion amphitheater amphitheatre fairgrounds
`);

/** Points of the compass and positions, as they stand before a name. */
export const DIRECTION_WORDS = wordSet(`
  north south east west northern southern eastern western northeast northwest southeast southwest
  northeastern northwestern southeastern southwestern north-east north-west south-east south-west
  central upper lower inner outer greater mid downtown uptown midtown suburban rural metropolitan
  metro old new
`);
