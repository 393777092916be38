/**
 * Abbreviations written with a full stop, in the form they have before it.
 *
 * Common English usage, compiled by hand; months and titles also of neighbouring languages.
 */

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** Followed by the name they announce, so that the full stop never ends a sentence. */
export const TITLE_ABBREVIATIONS: ReadonlySet<string> = new Set(
  words(`
    Mr Mrs Ms Mx Dr Prof Rev Fr Sr Br Hon Gov Sen Sens Rep Reps Pres Gen Lt Col Cpl Sgt Maj Capt
    Cmdr Adm Pvt Ens Supt Insp Det Dep Asst Atty Amb Msgr Mme Mlle Ste Sts Mt Ft Pt
    Dra Sra Srta Hr Dipl Ing Messrs vs v No Nos Nr Núm pp p Figs Vol al
    Pfc Spc Cdr Brig Gens Govs Lieut Const Hl bzw ca cf approx Rt
  `),
);

/** May end a sentence as well. */
export const OTHER_ABBREVIATIONS: ReadonlySet<string> = new Set(
  words(`
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Mass Md Mich Minn Miss
    Mo Mont Neb Nebr Nev Okla Ore Oreg Pa Penn Tenn Tex Va Vt Wash Wis Wisc Wyo Ont Que Sask Alta
    Nfld Inc Corp Co Cos Ltd Bros LLC PLC Assn Dept Univ Inst Ave Av Blvd Rd Hwy Rte Ct Dr Ln
    Pl Sq Ter Pkwy Cir Apt Bldg Jr Sr Esq etc Ph Dist Twp Cty Mts Mtn Riv Isl Prov St
    Tel ext est hrs lb lbs oz ft sq
  `),
);

/** Capitalised words that open sentences far more often than they continue a name. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  words(`
    The A An This That These Those He She It They We You I There Here His Her Its Their Our My Your
    In On At For From With By As After Before During Since Until While When Where Who What Which Why
    How If But And Or So Yet Nor Also However Although Though Because Despite Then Now Once Still
    Some Many Most Few Several Both Each Every Another Other Such All Any No Not Only Even Just
    According Meanwhile Earlier Later Last Next Today Yesterday Tomorrow Is Are Was Were Has Have
    Had Do Does Did Will Would Can Could Should May Might Must Police Officials Authorities
    One Two Three Four Five Six Seven Eight Nine Ten More Less Under Over Between Through Among
  `),
);
