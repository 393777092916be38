/**
 * Words that announce or follow a person's name, in lower case. English usage of news, compiled
 * by hand.
 */

import { wordSet } from './words';

/** Stand right before a name: "Dr. Houston", "Senator Lincoln". */
export const TITLES = wordSet(`
  mr mr. mrs mrs. ms ms. mx mx. miss dr dr. prof prof. professor rev rev. reverend fr fr. father
  sister brother pastor bishop archbishop cardinal pope rabbi imam sheikh shaikh sheik ayatollah
  mullah mufti maulana swami guru lama saint st. hon hon. honorable sir dame lord lady baron
  baroness count countess duke duchess earl prince princess king queen emperor empress sultan emir
  tsar czar shah pharaoh chief president vice-president premier chancellor minister ambassador
  consul envoy secretary undersecretary governor gov gov. lieutenant-governor mayor alderman
  councillor councilor councilman councilwoman councilmember commissioner selectman sheriff deputy
  constable officer detective det det. inspector insp. superintendent supt supt. marshal trooper
  sgt sgt. sergeant cpl cpl. corporal lt lt. lieutenant col col. colonel capt capt. captain cmdr
  cmdr. commander maj maj. major gen gen. general brig brig. brigadier adm adm. admiral private
  pvt pvt. pfc pfc. spc spc. airman seaman ensign sen sen. senator sens sens. rep rep. reps reps.
  representative congressman congresswoman assemblyman assemblywoman delegate del. judge justice
  magistrate attorney atty atty. prosecutor coach manager captain principal dean provost director
  chairman chairwoman chair chairperson spokesman spokeswoman spokesperson editor author actor
  actress singer artist activist journalist reporter columnist analyst economist historian
  scientist engineer architect astronaut midfielder striker goalkeeper defender winger quarterback
  pitcher catcher outfielder shortstop linebacker guard forward center centre senior junior
  freshman sophomore suspect victim defendant plaintiff aunt uncle grandma grandpa cousin señor
  señora don doña herr frau monsieur madame mme mme. m. mlle signor signora comrade pm
  mp msp mep td cllr amb amb. msgr msgr. monsignor sri shri smt haji hajji el-hadj ustad pandit
`);

/** Verbs a person or a government does, after its name: "Jackson said", "Ankara condemned". */
export const SPEECH_VERBS = wordSet(`
  said says say told tells added adds stated states announced announces claimed claims argued
  argues noted notes explained explains wrote writes warned warns asked asks replied replies
  insisted insists admitted admits denied denies acknowledged acknowledges believed believes
  thinks thought recalled recalls continued continues concluded concludes responded responds
  suggested suggests hopes hoped wants wanted wondered testified tweeted commented comments
  complained complains confirmed confirms declined refused refuses vowed vows pledged pledges
  promised condemned condemns accused accuses blamed blames urged urges demanded demands called
  calls criticized criticised rejected rejects agreed agrees decided decides signed accepted
  threatened threatens sought seeks imposed imposes backed backs supported supports opposes opposed
  welcomed welcomes expressed expresses reiterated hailed voted recognises recognizes recognised
  recognized retaliated withdrew joined invaded attacked bombed beat defeated won lost scored plays
  played faces qualified
`);

/** Follow a person's name: "Jackson, 43," has its age; "Jackson Jr." its suffix. */
export const NAME_SUFFIXES = wordSet('jr jr. sr sr. ii iii iv esq esq. phd ph.d. md m.d. cpa rn');

/** Stand within a person's name between capitalised words. */
export const NAME_PARTICLES = wordSet(`
  de del della di da dos das du la le van von der den ten ter af av zu zur bin ibn ben bint al el
  ul ud y e o' san st. st mc mac abu um umm
`);
