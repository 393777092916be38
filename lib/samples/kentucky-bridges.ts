/** Written for this project: the events and people are invented, the places are not. */
export const text = `Two bridges shut as creeks leave their banks across the Bluegrass
PARIS, Ky. — Two bridges were closed on Tuesday and a third was reduced to one lane after five inches of rain fell overnight on the Bluegrass, swelling creeks that had been dry enough to walk across a week ago.

The state transportation cabinet in Frankfort said the crossing over Stoner Creek south of downtown Paris would stay shut until divers had looked at its piers, most likely on Thursday. The older of the two closed bridges, near Millersburg, lost part of its railing to a drifting oak.

"You could hear it before you saw it," said Georgia Franklin, who has kept a feed store beside the creek since 1988. "It sounded like somebody moving furniture in the attic." She and her nephew, Jackson Combs, carried some two hundred sacks of seed up a ladder by the light of a truck.

The rain was heaviest in a band from Georgetown to Cynthiana, where the South Fork of the Licking River was forecast to crest on Wednesday at two feet above flood stage. Schools in Harrison County and Bourbon County were closed. In Lexington, where the storm drains kept up with the water, the only casualty was a charity golf round.

Farther south, London and Corbin escaped with an inch. Emergency managers in Laurel County had opened a shelter at a church in London, said its director, Virginia Hale, "but all we gave out was coffee." Manchester, in neighboring Clay County, which was cut off for two days by the flood of February, reported no damage.

Trucks bound for Cincinnati are being sent along Interstate 75. Drivers who use U.S. 68 between Paris and Maysville should add forty minutes, the cabinet said, and those headed for Versailles or Winchester should see no delay.

The creek last rose this high in 1997. Old-timers at the diner on Main Street disputed even that. Lincoln Burgess, 91, held that the water of 1937 had come up to the second step of the courthouse, and that nobody in Washington had noticed that time either.

Gov. Dale Preston is expected to visit Bourbon County on Thursday. A request for federal aid depends on a count of damaged homes, which the Kentucky National Guard will begin once the back roads drain. The Cynthiana Democrat reported that eleven families had been taken out by boat.`;
