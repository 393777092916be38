/** Words that mark names of organisations and works, in lower case; compiled by hand. */

import { wordSet } from './words';

/** Head words of the names of organisations: "Dallas Police Department". */
export const ORGANISATION_WORDS = wordSet(`
  police department dept dept. office bureau agency authority commission committee council board
  ministry parliament senate congress assembly court tribunal government administration cabinet
  party union federation confederation league association assn society foundation trust fund bank
  company co co. corp corp. corporation inc inc. ltd ltd. llc llp plc gmbh ag sa nv group holdings
  partners partnership industries enterprises ventures capital securities insurance airlines
  airways air railways railway railroad university college school academy institute hospital
  church army navy marines corps guard force forces battalion brigade regiment division militia
  fire rescue sheriff embassy consulate club team fc afc cf sc cc rfc united city rovers wanderers
  albion athletic hotspur rangers celtic band orchestra symphony choir theatre studios records
  entertainment media network broadcasting television radio tv press news newspaper magazine
  journal review communications telecom technologies systems software services solutions
  consulting motors energy petroleum oil gas electric power pharmaceuticals laboratories labs
  center centre chamber coalition alliance movement front initiative project program programme
  conference convention summit forum organization organisation organisations district utilities
  cooperative brewery brewing bakery restaurant grill cafe store stores supermarket
`);

/** Last words of newspapers' names: "Washington Post". */
export const NEWSPAPER_WORDS = wordSet(`
  times post herald tribune globe gazette journal chronicle courier examiner inquirer enquirer
  observer star sun mail telegraph guardian independent express mirror standard bulletin dispatch
  democrat republican register sentinel monitor reporter daily today morning evening news
  press reader record review leader ledger banner beacon argus advocate citizen constitution
  statesman transcript intelligencer plain-dealer bee union-tribune post-dispatch post-gazette
  journal-constitution journal-sentinel times-picayune mercury age zeitung
`);

/** Last words of events and works: "Second Karabakh War", "Boston Marathon". */
export const EVENT_WORDS = wordSet(`
  war wars battle siege revolution uprising revolt rebellion genocide massacre crisis conflict
  treaty accord accords agreement declaration convention protocol pact summit conference congress
  olympics games cup championship championships open marathon derby festival fair expo exhibition
  biennale award awards prize series tournament league act bill law code constitution amendment
  doctrine plan purchase compromise campaign operation election elections referendum spring
  earthquake hurricane storm tornado flood fire expedition rally parade show
`);

/** US and other team names: "Dallas Cowboys". */
export const TEAM_WORDS = wordSet(`
  angels astros athletics braves brewers cardinals cubs diamondbacks dodgers giants indians mariners
  marlins mets nationals orioles padres phillies pirates rangers rays reds rockies royals tigers
  twins yankees bears bengals bills broncos browns buccaneers chargers chiefs colts cowboys dolphins
  eagles falcons jaguars jets lions packers panthers patriots raiders rams ravens redskins saints
  seahawks steelers texans titans vikings bucks bulls cavaliers celtics clippers grizzlies hawks
  heat hornets jazz kings knicks lakers magic mavericks nets nuggets pacers pelicans pistons raptors
  rockets spurs suns supersonics thunder timberwolves warriors wizards avalanche bruins canadiens
  canucks capitals coyotes devils ducks flames flyers hurricanes islanders kraken oilers penguins
  predators sabres senators sharks wild wolverines bulldogs wildcats huskies buckeyes longhorns
  gators seminoles hoosiers badgers gophers spartans trojans hawkeyes cyclones jayhawks sooners
  razorbacks volunteers gamecocks tar mustangs cougars
`);
