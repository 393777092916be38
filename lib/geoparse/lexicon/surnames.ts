/**
 * Surnames common in English-language news of all continents, in lower case; compiled by hand.
 * Many are place names too: that is what the list is for.
 */

import { wordSet } from './words';

export const SURNAMES = wordSet(`
  smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez
  wilson anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark
  ramirez lewis robinson walker young allen king wright scott torres nguyen hill flores green adams
  nelson baker hall rivera campbell mitchell carter roberts gomez phillips evans turner diaz parker
  cruz edwards collins reyes stewart morris morales murphy cook rogers gutierrez ortiz morgan cooper
  peterson bailey reed kelly howard ramos kim cox ward richardson watson brooks chavez wood james
  bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers long ross foster
  jimenez powell jenkins perry russell sullivan bell coleman butler henderson barnes gonzales fisher
  vasquez simmons romero jordan patterson alexander hamilton graham reynolds griffin wallace moreno
  west cole hayes bryant herrera gibson ellis tran medina aguilar stevens murray ford castro marshall
  owens harrison fernandez mcdonald woods washington kennedy wells vargas henry chen freeman webb
  tucker guzman burns crawford olson simpson porter hunter gordon mendez silva shaw snyder mason dixon
  munoz hunt hicks holmes palmer wagner black robertson boyd rose stone salazar fox warren mills meyer
  rice schmidt garza daniels ferguson nichols stephens soto weaver ryan gardner payne grant dunn
  kelley spencer hawkins arnold pierce hansen peters santos hart bradley knight elliott cunningham
  duncan armstrong hudson carroll lane riley andrews alvarado ray delgado berry perkins hoffman
  johnston matthews pena richards contreras willis carpenter lawrence sandoval guerrero george chapman
  rios estrada ortega watkins greene nunez wheeler valdez harper burke larson santiago maldonado
  morrison franklin carlson austin dominguez carr lawson jacobs obrien lynch singh vega bishop
  montgomery oliver jensen harvey williamson gilbert dean sims espinoza howell li wong reid hanson le
  mccoy garrett burton fuller wang weber welch rojas lucas marquez fields park yang little banks
  padilla day walsh bowman schultz luna fowler mejia davidson acosta brewer may holland juarez newman
  pearson curtis cortez douglas schneider joseph barrett navarro figueroa keller avila wade molina
  stanley hopkins campos barnett bates chambers caldwell beck lambert miranda byrd craig ayala lowe
  frazier powers neal leonard gregory carrillo sutton fleming rhodes shelton schwartz norris jennings
  rhoades duran cohen walters cabrera lara levy holloway maddox booth wolf hale lyons parsons
  blair baldwin bush clinton trump obama biden reagan carter nixon hoover truman eisenhower roosevelt
  lincoln jefferson madison monroe cleveland wilson harding coolidge taft mckinley garfield buchanan
  pierce fillmore polk tyler cheney gore kerry romney mccain pelosi mcconnell rubio cruz sanders
  warren pence houston dallas austin denver raleigh lansing charlotte augusta helena pierre
  lafayette marion clayton burlington chester lancaster york bedford bristol stafford derby
  lincoln windsor kent essex sussex cornwall somerset durham preston burnley bolton bradford
  sheffield blackburn barnsley ashton middleton sutton hampton horton norton walton weston clifton
  milton newton eaton easton denton benton fulton dalton melton colton carlton shelton tilton
  burton london holland israel jordan chad sydney chelsea brooklyn virginia savannah sierra cheyenne
  phoenix orlando reno
  mohammed muhammad mohamed ahmed ahmad ali hassan hussein hussain khan malik abdullah ibrahim
  mahmoud mustafa omar osman salah saleh salman hamid karim rahman yusuf aziz abbas arafat assad
  mubarak morsi sisi nasser gaddafi saddam maliki abadi karzai ghani musharraf bhutto sharif zardari
  rouhani khamenei ahmadinejad khomeini netanyahu sharon barak peres rabin olmert lapid bennett
  erdogan gul davutoglu ataturk aliyev pashinyan sargsyan kocharian saakashvili margvelashvili putin
  medvedev yeltsin gorbachev lavrov shoigu navalny zelensky zelenskiy poroshenko yanukovych
  tymoshenko lukashenko nazarbayev tokayev karimov mirziyoyev berdymukhamedov rahmon orban
  kaczynski tusk duda havel zeman babis fico merkel schroeder kohl scholz steinmeier macron hollande
  sarkozy chirac mitterrand berlusconi renzi conte draghi meloni sanchez rajoy zapatero costa
  passos tsipras mitsotakis papandreou cameron brown blair thatcher johnson corbyn starmer sunak
  truss may trudeau harper chretien martin turnbull abbott gillard rudd howard morrison albanese
  ardern key clark abe suga kishida koizumi aso hatoyama noda xi hu jiang deng mao wen zhu zhou
  wu liu zhang zhao huang lin he gao luo zheng liang xie tang xu sun ma guo cao feng yu dong ye
  cheng cai pan deng su lu jia ding wei xue fan park moon roh kim choi jung kang cho yoon jang lim
  han oh seo shin kwon hwang ahn song yoo hong tanaka suzuki sato takahashi watanabe ito yamamoto
  nakamura kobayashi kato yoshida yamada sasaki modi gandhi nehru singh sharma gupta kumar patel
  reddy rao iyer menon nair das bose mukherjee banerjee chatterjee ghosh roy sen kapoor khanna
  mehta shah desai joshi verma mishra pandey yadav thakur chauhan naidu pillai jayawardene
  rajapaksa wickremesinghe sirisena bandaranaike kumaratunga hasina zia rahman yunus widodo suharto
  sukarno yudhoyono mahathir najib anwar badawi lee goh duterte aquino arroyo estrada marcos ramos
  thaksin yingluck prayuth aung suu kyi hun sen ho giap nguyen pham hoang phan vu dang bui do
  mandela mbeki zuma ramaphosa mugabe mnangagwa tsvangirai obasanjo jonathan buhari okonkwo okafor
  adeyemi eze nwosu bello abubakar kenyatta odinga ruto moi kibaki museveni kagame kabila tshisekedi
  mobutu lumumba nkrumah mahama annan rawlings ouattara gbagbo sall wade diallo traore keita toure
  diop ndiaye sow ba camara conde barry kone coulibaly mensah owusu asante boateng mutua otieno
  kamau mwangi njoroge wanjiru tesfaye abiy haile bekele selassie lopes silva souza oliveira pereira
  ferreira alves lima gomes costa ribeiro carvalho almeida rodrigues nascimento araujo melo barbosa
  rocha dias cardoso teixeira moura lula rousseff temer bolsonaro chavez maduro capriles guaido
  morales correa lasso moreno uribe santos duque petro fujimori humala toledo garcia kuczynski
  pinochet allende bachelet pinera boric kirchner macri fernandez peron menem lugo mujica vazquez
  ortega castro batista guevara pena nieto calderon fox zedillo obrador
  o'brien o'connor o'neill o'reilly o'sullivan o'donnell mccarthy mccormick mcdonald mcgrath mckenzie
  mclean mcmahon mcnamara mcguire macdonald mackenzie fitzgerald fitzpatrick gallagher doyle byrne
  brennan nolan quinn kavanagh keane dunne murphy kelleher lynch foley hogan moran
  muller schmidt schneider fischer meyer weber wagner becker schulz hoffmann koch bauer richter klein
  wolf schroder neumann schwarz zimmermann braun kruger hofmann hartmann lange werner krause lehmann
  dubois dupont durand leroy moreau laurent lefebvre michel bertrand roux fournier girard bonnet
  rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti mancini
  jansen bakker visser smit dekker mulder peeters maes jacobs hansen johansen olsen larsen andersen
  pedersen nilsen nielsen jensen christensen rasmussen sorensen eriksson johansson karlsson nilsson
  larsson olsson persson svensson gustafsson virtanen korhonen nieminen makinen ivanov petrov sidorov
  smirnov kuznetsov popov volkov sokolov lebedev kozlov novikov morozov kowalski nowak wisniewski
  wojcik novak svoboda horvat kovac popovic jovanovic nikolic petrovic milosevic mladic karadzic
  tudjman izetbegovic papadopoulos georgiou dimitrov ionescu popescu nagy kovacs szabo toth horvath
`);
