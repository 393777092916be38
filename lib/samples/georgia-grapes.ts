/** Written for this project: the events and people are invented, the places are not. */
export const text = `A Georgian grape goes to Georgia, and comes back with a secret
ATHENS, Ga. — Nino Lomidze flew here from Tbilisi with forty grape seeds in a tube the size of her little finger. She was asked at the airport in Atlanta whether she was carrying anything of agricultural value. "Eight thousand years of it," she said, and missed her connection.

Dr Lomidze is a botanist. The seeds were dug from a clay jar at Gadachrili Gora, a mound in the Marneuli plain south of the Georgian capital where people were making wine around 6000 BC. Her hosts at the University of Georgia, in this college town an hour's drive from Atlanta, own a machine that can read the genes of a seed without destroying it.

What they read, and report this month, is that the vines of the South Caucasus were brought into gardens not once but twice. One family of plants stayed where it was, in the valleys of Kakheti and Kartli. The other travelled: through eastern Anatolia, where its relatives grow around Elazığ, to the Levant and the Aegean, and at last to the slopes behind Athens, where Greek growers will show you its great-grandchildren and tell you they are Greek.

"It is a lovely result, and I believe most of it," said Sydney Chester, who works on old barley at Cambridge and was not involved. She would like to see seeds from Armenia, whose Areni cave, in Vayots Dzor, holds the oldest known wine press, and from the Zagros Mountains of Iran, before anyone draws an arrow on a map.

Arrows have consequences. Growers in Burgundy and in the Napa Valley have long paid for stories of descent. In Telavi, the main town of Kakheti, the local cooperative printed new labels before the paper was out. Moldova's wine office in Chișinău asked for the data; so did Turkey's ministry of agriculture. The Georgian state, which has sold much of its wine to Russia since the Soviet Union fell apart, is glad of any reason to be drunk elsewhere.

The American half of the team has its own interest. Georgia, the one between Alabama and South Carolina, grows muscadines, tough native vines that shrug off the rot of a wet summer in Savannah or Macon. Crossing them with the European vine has usually given fruit that tastes, as one of the authors put it, of wet fox. The seeds from Marneuli carry a variant of a gene for skin thickness that no vine alive is known to have.

Whether it can be put back is a question for the next grant. Dr Lomidze, who went home last week by way of Istanbul, has planted four hundred seedlings on a terrace at Mtskheta, in sight of the cathedral. She has named the rows after the motels of Athens.`;
