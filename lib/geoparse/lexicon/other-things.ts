/**
 * Names of things that are no places though gazetteers know a place of that name, or though they
 * hold one: brands, bodies without a seat in their name, holidays, weather, dishes, breeds,
 * diseases. Lower case, folded apostrophes; compiled by hand from general knowledge.
 */

import { addToGroup } from '../group-by';

const LIST = `
white house; oval office; wall street journal; red cross; red crescent; green card; green party;
peace corps; boy scouts; girl scouts; rotary club; lions club; kiwanis; salvation army; united way
; habitat for humanity; planned parenthood; teamsters; supreme court; federal reserve; social security
; homeland security; secret service; coast guard; air force; national guard; parliament; congress
; senate; state duma; duma; bundestag; knesset; politburo; pentagon; scotland yard; old bailey
; nato; un; u.n.; unicef; unesco; unhcr; fifa; uefa; wto; imf; oecd; opec; asean; cia; fbi; nsa
; nasa; noaa; fema; epa; irs; fda; cdc; atf; dea; doj; usda; usps; tsa; osha; sec; fcc; faa
; nypd; lapd; swat; ngo; ceo; cfo; coo; cto; pta; ptsa; gop; dfl; bbc; cnn; nbc; cbs; abc; npr; pbs
; espn; msnbc; mtv; hbo; itv; rte; afp; ap; upi; tass; itar-tass; xinhua; reuters; isis; isil
; daesh; al-qaeda; al qaeda; al-qaida; hamas; hezbollah; hizbullah; fatah; taliban; boko haram
; al-shabaab; al shabaab; farc; eta; ira; plo; pkk; ypg; sdf
; el nino; la nina; el niño; la niña; mardi gras; christmas; christmas eve; christmas day; easter
; easter sunday; good friday; ash wednesday; thanksgiving; halloween; hanukkah; ramadan; eid; diwali
; passover; st. patrick's day; saint patrick's day; st patrick's day; valentine's day; labor day
; memorial day; veterans day; independence day; santa claus; santa; father christmas; black friday
; notre dame; ivy league; big ten; premier league; champions league; super bowl; world cup
; world series; stanley cup; grand prix; grand slam; tour de france; davis cup; ryder cup
; world war; world war i; world war ii; cold war; civil war; great depression; holocaust
; toyota; toyota camry; toyota corolla; toyota hilux; honda; honda accord; honda civic; nissan; mazda
; subaru; hyundai; kia; ford; ford taurus; ford focus; ford explorer; chevrolet; chevy
; chevrolet cavalier; chevrolet malibu; chevrolet tahoe; chevy tahoe; gmc sierra; gmc yukon; hyundai tucson
; hyundai santa fe; kia sorento; kia rio; dodge; dodge dakota; dodge durango; dodge caravan; jeep
; jeep cherokee; jeep grand cherokee; buick; saturn; mercury; mercury marquis
; mercury sable; chrysler; plymouth voyager; plymouth neon; volvo; saab; fiat; renault; peugeot
; citroen; bmw; audi; mercedes; mercedes-benz; porsche; lamborghini; ferrari; tesla; isuzu; suzuki
; mitsubishi; kawasaki; yamaha; harley-davidson; samsung; sony; nokia; siemens; philips; panasonic
; canon; nikon; intel; microsoft; google; facebook; twitter; instagram; youtube; amazon.com; ebay
; alcoa; exxon; exxonmobil; chevron; texaco; bp; halliburton; boeing; airbus; lockheed martin
; walmart; wal-mart; target; kmart; costco; walgreens; kroger; safeway; mcdonald's; starbucks
; burger king; pizza hut; kfc; subway; coca-cola; pepsi; nestle; unilever; gillette; kellogg
; kentucky fried chicken; texas roadhouse; outback steakhouse; boston market; olive garden
; tennessee titans; black sea fleet; stockholm syndrome; nobel prize; oscar; emmy; grammy
; african american; african americans; african-american; african-americans; native american
; native americans; asian american; asian americans; american indian; american indians
; mexican american; mexican americans; hispanic american; italian american; irish american
; latin grammy; roman catholic; roman catholics; greek orthodox; russian orthodox; anglican
; french fries; french toast; french bulldog; french horn; german shepherd; german shepherds
; german measles; irish setter; irish coffee; great dane; labrador retriever; persian cat; siamese
; swiss cheese; turkish delight; danish pastry; spanish flu; russian roulette; dutch oven
; brussels sprouts; chinese checkers; indian summer; mexican standoff; english muffin; panama hat
; cuban sandwich; boston terrier; yorkshire terrier; java script; javascript
; indian ink; scotch tape; brazil nut; brazil nuts; manila envelope; bermuda shorts; bermuda grass
; worcestershire sauce; dijon mustard; cheddar cheese; tabasco; 
; good samaritan; march of dimes; new year; new year's; new year's eve; new year's day; new testament; old testament; new deal
; paris hilton; jack london; irving berlin; abraham lincoln; george washington; denzel washington
; booker t. washington; whitney houston; sam houston; michael jackson; jesse jackson; andrew jackson
; janet jackson; chelsea clinton; bill clinton; hillary clinton; john denver; london breed
; brooklyn beckham; savannah guthrie; jordan peterson; michael jordan; king abdullah; tim kaine
; orlando bloom; dakota fanning; montana jones; indiana jones; hannah montana; carolina herrera
; florence nightingale; florence pugh; florence welch; sydney sweeney; austin powers; dallas cowboys cheerleaders
; ebola; ebola virus; ebola virus disease; zika; zika virus; lassa fever; lassa virus; marburg virus
; marburg virus disease; marburg fever; sudan virus; sudan virus disease; bundibugyo virus; nipah virus
; hendra virus; west nile virus; west nile fever; rift valley fever; crimean-congo; ross river virus
; ross river fever; barmah forest virus; murray valley encephalitis; japanese encephalitis
; st. louis encephalitis; saint louis encephalitis; eastern equine encephalitis; california encephalitis
; kyasanur forest disease; lyme; lyme disease; norwalk virus; bourbon virus; heartland virus
; oropouche fever; oropouche virus; usutu virus; hantaan virus; sindbis virus; semliki forest virus
; hong kong flu; asian flu; russian flu; malta fever; rocky mountain spotted fever; valley fever
; middle east respiratory syndrome; bolivian hemorrhagic fever; argentine hemorrhagic fever
; bayer; basf; monsanto; roche; novartis; pfizer; merck; sanofi; lafarge; danone; michelin; rio tinto
; vodafone; telefonica; lufthansa; delta air lines; volkswagen
; lancia; stellantis; daimler; thyssenkrupp; bosch; adidas; puma; ikea; heineken; carlsberg; lidl; aldi
; hitachi; fujitsu; wells fargo
; jefferson davis; stonewall jackson; chester bennington; cleveland clinic foundation; israel hands
`;

/** Sequences of lower-case tokens by their first, longest first; hyphens are tokens. */
function index(list: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const byFirst = new Map<string, string[][]>();
  for (const entry of list.split(';')) {
    const parts = entry.trim().replace(/-/g, ' - ').replace(/'s\b/g, " 's").split(/\s+/);
    const first = parts[0];
    if (first) addToGroup(byFirst, first, parts);
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.length - a.length);
  return byFirst;
}

export const OTHER_THINGS = index(LIST);
