/** Words beside the name of a state, a capital or a team that tell it acts, from general knowledge. */

import { wordSet } from './words';

/** What states and teams do, have and say: "Moscow's response", "a move by China". */
export const DEEDS = wordSet(`
  accession accusation accusations action actions aggression aid allegations ambition ambitions
  answer apology approach approval attempt attempts attitude backing behaviour behavior bid call
  calls campaign claim claims commitment commitments complaint complaints concern concerns condition
  conditions conduct consent contribution cooperation counterattack crackdown criticism decision
  decisions defeat demand demands denial denials dispute doctrine effort efforts embargo failure fears
  goal goals hopes influence insistence intention intentions interest interests intervention invasion
  involvement lead leadership lies loss meddling membership mistake mistakes motion move moves
  objection objections obligations offer offers opposition overtures participation performance pledge
  pledges policies policy position posture practices pressure promise promises proposal proposals
  provocation provocations question reaction reform reforms refusal rejection relations reluctance
  reply reputation request requests resistance response responses restraint retaliation rhetoric role
  sanctions silence stance statement statements strategy strike strikes support suspicion suspicions
  talk talks tariff tariffs threat threats ties title treatment triumph ultimatum veto victory view
  views vote vow warning warnings will willingness win wins wish wishes withdrawal
`);

/** Dealings that states have "between" or "with" them. */
export const DEALINGS = wordSet(`
  agreement agreements alliance alliances comparison comparisons conflict conflicts confrontation
  contacts cooperation deal deals dialogue diplomacy dispute disputes feud friendship hostilities
  meeting meetings mediation negotiation negotiations pact partnership partnerships quarrel relations
  relationship rift rivalry row solidarity spat summit talks tension tensions ties treaty treaties
  trust truce understanding war wars
`);

/** What is done to states and teams, not to places: "accused Russia", "beat Fulham". */
export const TO_STATES = wordSet(`
  accuse accused accuses accusing ask asked asking asks assure assured backed backing beat beating beats
  blame blamed blames blaming charged condemn condemned condemning condemns convince convinced cost
  criticise criticised criticising criticize criticized criticizing defeat defeated defeating deter
  edged encourage encouraged encouraging face faced facing fined forced forcing hammered helped helping
  invite invited inviting isolate isolating let outlasted outplayed persuade persuaded persuading
  pressed pressing pressured prompted prompting provoke provoked punish punished punishing rebuked
  reminded sanctioned sold swept tell telling thank thanked thanking thrashed threaten threatened
  threatening told trust trusted trusts urge urged urges urging wants warn warned warning warns
`);

/** Nouns before "to", "over", "with" and the loser or winner: "a defeat to Reading". */
export const RESULTS = wordSet(`
  defeat defeats draw loss losses lost tie victories victory win wins series
`);

/** Attitudes "towards" a state. */
export const ATTITUDES = wordSet(`
  anger attitude attitudes hostility policies policy resentment respect stance stances sympathy
`);

/** Before the name of a subject they are conjunctions: "after Beijing announced". */
export const CLAUSE_OPENERS = wordSet(
  'after although as because before if since than that until while',
);

/** After "by", where it is: "bordered by Chad". */
export const SET_BY = wordSet(
  'bordered surrounded flanked enclosed separated followed replaced passed',
);

/** What states are and places are not: "is ready", "is responsible for". */
export const MINDS = wordSet(`
  accused able alone angry aware committed concerned confident convinced determined eager entitled
  guilty hopeful interested keen likely obliged open opposed prepared ready reluctant responsible
  satisfied set silent sure unable unlikely unwilling willing worried
`);

/** Who plays for and follows a team. */
export const TEAM_PEOPLE = wordSet(`
  captain coach coaches defender fans forward goalkeeper guard keeper midfielder player players
  quarterback pitcher skipper striker supporters winger
`);
