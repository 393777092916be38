/** Written for this project: the events and people are invented, the places are not. */
export const text = `Landslide severs Karakoram Highway, leaving thousands cut off
GILGIT, Pakistan, Aug. 14 — A hillside loosened by a week of rain collapsed on to the Karakoram Highway before dawn on Wednesday, burying a kilometre of the road and cutting the upper valleys of Gilgit-Baltistan off from the rest of Pakistan.

At least nine people were missing, officials said, among them the crew of a bus that had stopped for tea at Gulmit. The district administration of Hunza said that some 6,000 people lived above the slide and that stocks of flour would last about ten days.

The mass of rock and mud came down between Gulmit and Passu, a few kilometres from the place where the slide of January 2010 dammed the Hunza River and made Attabad Lake. Geologists who flew over it on Wednesday said that the river was still running. "That is the one piece of good news," said Salman Khan, of the disaster authority. "We watch the water every hour."

Helicopters of the Pakistan Army took 43 Chinese and eleven Japanese travellers from Sost, the customs post below the Khunjerab Pass. Lorries bringing electronics and dried fruit from Kashgar, in China's Xinjiang region, were queued for four kilometres on the Pakistani side; drivers said that they were burning their pallets to keep warm.

In Karimabad hotels opened their kitchens. Schools in Aliabad took in families from the hamlets of Ghulkin and Hussaini, whose footbridge was carried off. "My grandfather told us never to build under that slope," said Shimshal Baig, a guide, "and then the road came, and everybody built under it."

Rain fell along the whole of the upper Indus. Skardu lost its electricity for nineteen hours. Farther down, the road through Kohistan was blocked in four places between Dasu and Chilas, and the authorities in Peshawar warned people living along the Swat to leave the banks. The meteorological office in Islamabad expected the monsoon to weaken by the weekend.

Across the line of control, in Ladakh, the Indian authorities closed the road from Leh to Kargil as a precaution. Beijing and New Delhi both offered help; Islamabad thanked them and accepted tents from Turkey.

Engineers hope to cut a track for jeeps within a week. A road fit for lorries, the army said, would take until October, when the first snow falls on the pass.`;
