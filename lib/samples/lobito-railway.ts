/** Written for this project: the events and people are invented, the places are not. */
export const text = `Copper finds a shorter road to the Atlantic
The train that left Kolwezi on 3 March carried nothing remarkable: forty wagons of copper cathode, the same bright slabs that have gone out of the southern Congo by lorry for twenty years. What was new was the direction. It went west.

Nine days later the cargo was being lifted on to a ship at Lobito, on the Angolan coast. By road to Durban the journey takes a month, with luck at the border posts of Kasumbalesa and Beitbridge; by way of Dar es Salaam, rather less. The consortium that runs the railway under a thirty-year concession believes that it can get its own time down to six days.

The line is an old one. Robert Williams, a Scottish engineer, began laying it in 1903 from the Bay of Lobito; the rails climbed past Benguela and Huambo and crossed Angola's central plateau to Luau, on the Congolese border, in 1929. Civil war cut it in 1975. Chinese contractors rebuilt the Angolan section between 2006 and 2014, and for years almost nothing ran on it.

What changed is the price of copper, and of cobalt, and the wish of Washington and Brussels for supplies that do not pass through somebody else's hands. An American development bank has lent $553 million for track and wagons. The European Union speaks of a corridor that would one day branch from Luacano into Zambia's North-Western Province and reach Chingola, 800 kilometres to the south-east.

Zambians have heard such promises. The line to Tanzania, built with Chinese money in the 1970s so that copper need not cross Rhodesia, today moves a tenth of what it was made for. "A railway is not an opening ceremony," says Charity Phiri, who runs a fleet of sixty trucks from Ndola. "It is a locomotive that starts on a wet Tuesday." She has ordered no new lorries this year all the same.

Not everyone along the track is persuaded. At Kuito market traders point out that the wagons go by without stopping. In Luena, where the line was mined during the war, the provincial government of Moxico wants warehouses and a maize silo before it will talk of success. And on the Congolese side the 400 kilometres from Dilolo to Kolwezi, which belong to the state company in Lubumbashi, are in such repair that trains must crawl.

Kinshasa has promised to mend them by 2027. Traders in London and Geneva are more interested in the first ship. It was due to dock at Baltimore, in Maryland, on Good Friday.`;
