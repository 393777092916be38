/** Written for this project: the events and people are invented, the places are not. */
export const text = `Where the gravel ends: two weeks on Chile's southern road
The ferry clerk in Puerto Montt looked at our bicycles, then at the sky, and charged us for two foot passengers. "You will be walking soon enough," he said.

The Carretera Austral begins here, at the bottom of the line of towns that the Chileans call the lake country, and runs for 1,240 kilometres to Villa O'Higgins, where it stops at the edge of the water as if it had forgotten something. Augusto Pinochet's army engineers began it in 1976. Before that, a family in Cochrane who wished to see a dentist in Santiago went through Argentina.

We had come south by night bus, past Los Ángeles, Victoria and Valdivia, names for which a traveller half asleep can imagine other latitudes. From Hornopirén a boat took us along a fjord so narrow that the waterfalls wet the deck. Chaitén, buried in ash when its volcano woke in 2008, has been dug out on one side of the river and left as it was on the other.

South of La Junta the forest closes over the road. It rained for three days. In Puyuhuapi, founded by four young Germans in 1935, Frau Ludwig's granddaughter dried our boots beside a stove the size of a small car and told us that the valley of the Río Cisnes would be worse. It was magnificent, and it was worse.

Coyhaique is the only city of the region of Aysén, and after a week of gravel its traffic light seemed like an affectation. Stock up here: cheese, inner tubes, courage. A side road leads east over the border to the Argentine town of Río Mayo and the empty steppe of Chubut; we kept to the west, under Cerro Castillo, to the shores of Lake General Carrera. On the far bank, where the lake belongs to Argentina, it has another name, and Chile Chico grows cherries in a climate of its own.

The Baker is the river that everyone remembers. Dams were planned for it once, and defeated; the water is the blue of a gas flame. At the lodge above the confluence a retired teacher from Cambridge, Massachusetts, fishing with a man from San José whom she had met in the queue for the ferry, lent us a spanner and advised us to skip Caleta Tortel. We did not. A village of boardwalks over the mud, without a single street, ought never to be skipped.

Paris Valdés, who keeps the last campsite before the lake, has watched people arrive at the end of the road for twenty years. Some weep, he says; some ask for the wifi. From the jetty a launch crosses Lake O'Higgins to the frontier, and a path goes over the hill to El Chaltén, with Fitz Roy standing behind it like the answer to a question. Punta Arenas and the Strait of Magellan are 500 kilometres off, and no road goes there that does not leave the country.

GETTING THERE: Flights from Santiago to Balmaceda, the airport for Coyhaique, take three hours. Buses from Bariloche reach Osorno in five.`;
