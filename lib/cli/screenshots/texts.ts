/** Articles of our own, from other parts of the world than the samples. */

/** Names that many places have, for the review. */
export const TYPHOON = `Typhoon cuts off towns in eastern Samar

TACLOBAN, November 14. A typhoon that came ashore near Guiuan on Tuesday night has cut the road from Tacloban to Borongan in eleven places, the Philippine army said, and left the towns of Hernani and Salcedo without power.

In San Jose, a fishing quarter east of the airport, the sea came in as far as the school. "We learned in 2013 not to wait for the second wave," said a teacher who had walked her pupils to a ridge above Palo. Ferries between Ormoc and Cebu stopped at noon, and those from Matnog, on Luzon, an hour later.

Manila sent two ships. The governor of Leyte asked for tarpaulins and for a doctor in Santa Rita; San Antonio, across the strait, asked for bread. Japan and Australia offered aircraft. The storm is expected to cross Mindoro on Thursday and to lose its force over the South China Sea.`;

export const SAHEL = `The rains that did not reach Tillabéri

For the third year the rains stopped short of Tillabéri, in western Niger, and herders are moving south weeks early. Wells at Ouallam and Filingué are dry to thirty metres; in Ménaka, across the border in Mali, the market has closed.

At Dori, in the north of Burkina Faso, families from Gorom-Gorom and Djibo sleep in classrooms. Trucks from Niamey reach Ayorou once a week under escort. The river itself, at Gao and Timbuktu, stands lower than in any November since 1984.

The governments in Bamako and Ouagadougou say that stocks will last until March. Aid agencies in Dakar doubt it. Farther east the harvest around Zinder and Maradi was fair, and grain from Kano still crosses the border by night.`;

export const COBRE = `El cobre vuelve a mirar a Calama

CALAMA. La mina de Chuquicamata, a quince kilómetros de Calama, detuvo el lunes su fundición por primera vez desde 2019. Los camiones que bajan a Antofagasta y a Mejillones esperan en la ruta; en Tocopilla, el puerto opera a media máquina.

La medida alcanza también a El Salvador y a Potrerillos, en la región de Atacama, y deja en suspenso la ampliación de la faena de Los Pelambres, cerca de Salamanca. En Santiago, el Ministerio de Minería dijo que no habrá despidos. En Rancagua, los sindicatos de El Teniente no lo creen.

China compra más de la mitad del cobre chileno; el resto sale hacia Japón, Corea del Sur y Brasil. En Iquique, los dueños de los camiones miran al norte: en Tacna y en Arequipa, dicen, se paga mejor.`;

export const CAIRO_TRAIN =
  'وصل القطار إلى القاهرة يوم الاثنين. ثم سافر الوفد إلى الإسكندرية ومنها إلى بيروت ودمشق. وقال الوزير إن بغداد ستستضيف الاجتماع المقبل، وإن عمّان والرباط والخرطوم سترسل ممثلين عنها.';
