/** Written for this project: the events and people are invented, the places are not. */
export const text = `Wind change spares Halls Gap as Grampians fire turns north
A southerly change that arrived two hours early has spared the tourist town of Halls Gap and pushed the fire in the Grampians back over ground it had already burnt.

About 400 people spent Saturday night at relief centres in Stawell and Ararat. Others drove west to Horsham, where the showgrounds filled with caravans, horses and one visibly offended alpaca.

The fire started on Thursday, in lightning south of Mount William, and had taken 34,000 hectares by Sunday noon. Two farmhouses and a shearing shed were lost near Moyston, and hay sheds at Willaura. Nobody has been seriously hurt. A volunteer from Hamilton was flown to Melbourne with burns to his hands and is in a stable condition at the Alfred.

"We had the tankers lined up in the main street, we had the hoses run out, and then the flag on the pub simply turned round," said the incident controller, Florence Darwin. "I have been doing this for thirty years and I have never been so fond of a flag."

The front now lies between Lake Bellfield and the Western Highway. If the wind stays in the south it will run into the country around Dadswells Bridge, which is mostly grazed short. Crews from Ballarat and Geelong were expected on Sunday evening, and two strike teams of the South Australian Country Fire Service have crossed the border from Naracoorte and Mount Gambier.

Victoria's emergency minister, Perth Gallagher, said that New South Wales had offered aircraft based at Albury, but that smoke had kept even the Victorian planes on the ground at Hamilton for most of the weekend. Canberra has agreed to pay emergency allowances.

The smoke reached Portland and Warrnambool on the coast on Saturday, and by evening a brown sunset was reported from Launceston, on the far side of Bass Strait.

For the growers of the Wimmera the loss will be counted later. Olive groves at Laharum, on the western side of the range, have had ash on the fruit for three days. Chelsea Nguyen, who moved here from Brisbane for the quiet, said the insurer had asked her whether the trees were "worth anything without the olives".

A community meeting will be held at the Stawell Town Hall at 6 pm. Residents of Pomonal, which lost more than forty houses in February 2024, are asked not to return before then.`;
