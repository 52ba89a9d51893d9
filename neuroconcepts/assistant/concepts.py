"""What words are about: concepts of the trade, in the languages seekers write and exposés are written in.

A question is understood only when every word of it is accounted for: by a concept, by the kind of answer it asks for, or
as filler. One word left over ("Ist der Keller *trocken*?") changes the question, so it is never ignored. Patterns are
written for folded text (`folding`), in the order in which they are tried: the longer and more special first.
"""

import re
from collections.abc import Mapping

_CONCEPTS: Mapping[str, str] = {
    # ── viewing: booked, not answered from the exposé
    "viewing": r"besichtig\w*|termine?|anschauen|ansehen|angucken|zeigen|sehen|viewings?|appointments?|visit(?:ing|are|er|e)?|"
    r"have a look|see (?:it|the \w+)|visita(?:re)?|appuntament[oi]|rendez-vous|randevu|goerebilir",
    "on_offer": r"(?:noch|weiterhin|nach wie vor) (?:immer )?(?:am \d\S* )?(?:zu haben|zum verkauf|frei|verfuegbar|da|aktuell|erhaeltlich|auf dem markt|am markt|zu vermieten|zu verkaufen|zu mieten|zu kaufen|vakant|im angebot|online|offen|ausgeschrieben)|"
    r"(?:noch nicht|schon|bereits) (?:vergeben|weg|verkauft|reserviert|vermietet)|gibt es (?:die|das|diese[sn]?) (?:wohnung|haus|objekt|immobilie|zimmer|grundstueck|buero|lokal) noch|"
    r"(?:schon|bereits) (?:einen|ein) (?:mieter|kaeufer|nachmieter)|reserviert|vergeben|"
    r"still (?:available|free|on the market|on offer|for (?:sale|rent)|to let|up for \w+|vacant|listed)|(?:already|yet) (?:been )?(?:rented(?: out)?|sold|taken|reserved|let|gone)|"
    r"ancora (?:disponibile|liber[oa]|in (?:vendita|affitto))|(?:toujours|encore) (?:disponible|libre|a (?:louer|vendre))|(?:hala|halen) (?:musait|bos|kiralik|satilik)",
    # ── money
    "purchase_costs": r"kaufnebenkosten|erwerbsnebenkosten|nebenkosten (?:beim|fuer den|des) (?:kauf|erwerb)s?|"
    r"kosten beim kauf|closing costs|grunderwerbsteuer|grunderwerbssteuer|grundbuch\w*|transfer tax|land register \w+|"
    r"purchase (?:fees|costs)",
    "property_tax": r"grundsteuer|property tax",
    "inclusive": r"alles in allem|alles zusammen|warm|pauschal|all[- ]in(?:clusive)?|(?:inklusive|inkl\.?|mit|samt|einschliesslich|plus) (?:aller |allen |der |den |saemtlicher )?(?:(?:neben|betriebs)kosten|bk|nk)|(?:including|incl\.?|with) (?:all )?(?:the )?(?:bills|utilities|charges)",
    "exclusive": r"kalt|(?:ohne|exklusive|exkl\.?) (?:(?:neben|betriebs)kosten|bk|nk)",
    "cold_rent": r"(?:netto)?-?kaltmiete|grundmiete|nettomiete|hauptmietzins|nettomietzins|miete (?:ohne|exklusive|exkl\.?) (?:neben|betriebs)kosten|"
    r"(?:net|cold|base|basic) rent|rent (?:without|excluding|before) (?:\w+ )?(?:charges|costs|utilities|bills)|"
    r"affitto netto|canone netto|loyer (?:hors charges|net)|net kira",
    "warm_rent": r"(?:brutto)?-?warmmiete|gesamtmiet(?:e|zins|preis)|bruttomiete|inklusivmiete|endmiete|pauschalmiete|"
    r"gesamt(?:e|en)? (?:monats)?miete|(?:gesamt)?miete (?:inklusive|inkl\.?|mit|samt|einschliesslich) (?:aller |allen |der |den )?(?:neben|betriebs|heiz)?-?\w*kosten|"
    r"(?:total|gross|warm|all-in|all-inclusive|overall|full) (?:monthly )?rent|rent (?:including|incl\.?|with) (?:all |the )?(?:\w+ )?(?:charges|costs|utilities|bills|heating)|"
    r"(?:affitto|canone) (?:totale|complessivo|spese incluse)|in tutto|loyer (?:total|charges comprises|cc|tout compris)|toplam kira",
    "heating_costs": r"heizkosten\w*|heizungskosten|heizkostenvorauszahlung|kosten fuer (?:die )?(?:heizung|das heizen)|"
    r"heating (?:costs?|bills?|charges?|expenses)|(?:cost|costs|pay|price) (?:of|for) (?:the )?heating|"
    r"(?:costi?|spese) (?:di|del|per il|per) riscaldamento|(?:frais|charges|couts?) de chauffage|isinma \w+|isitma (?:masraf|gider)\w*",
    "power_costs": r"stromkosten|kosten fuer (?:den )?strom|electricity (?:costs?|bills?)",
    "operating_costs": r"(?:miet)?nebenkosten\w*|betriebskosten\w*|bk|nk|utilities|(?:service|ancillary|additional|utility|operating|side) "
    r"(?:charges?|costs?|expenses|fees?)|spese (?:accessorie|condominiali)|charges(?: locatives)?|aidat\w*|yan gider\w*",
    "running_costs": r"laufende\w* kosten|monatliche\w* (?:gesamt)?(?:kosten|belastung\w*)|fixkosten|(?:running|monthly) (?:costs?|expenses|charges|fees?|payments?)",
    "hausgeld": r"hausgeld\w*|wohngeld|housing (?:allowance|charge)|condo(?:minium)? fees?|(?:hoa|maintenance|building) fees?",
    "reserve": r"\w*ruecklagen?\w*|reparaturfonds|(?:reserve|sinking|repair|maintenance) (?:funds?|contribution)|reserves?",
    "rental_income": r"(?:jahres|netto|ist|soll)?-?mieteinnahmen|\w*mietertrag\w*|jahres\w*miete|rental (?:income|revenue)|(?:annual|yearly) rent(?:al income)?|"
    r"redditi? da (?:affitto|locazione)|revenus? locatifs?",
    "current_rent": r"(?:jetzige|aktuelle|derzeitige|momentane)\w* miete|current rent",
    "yield": r"\w*rendite\w*|yields?|return on investment|roi|rendimento|rendement",
    "multiple": r"wievielfache\w*|(?:kauf|kaufpreis)?faktor|[xv]-?fache\w*|vervielfaeltiger|multiplier|multiple|price-to-rent",
    "sqm_price": r"kostet (?:der|ein|1|ein einzelner) (?:quadratmeter|qm|m2)|(?:quadratmeter|qm|m2)-?(?:preis|miete)|(?:preis|miete|euro|kosten|kostet)? ?(?:pro|je|per) (?:qm|m2|quadratmeter)|"
    r"(?:price |rent )?per (?:sqm|m2|square met(?:er|re))|al metro quadro|au metre carre|prix au m2",
    "parking_rent": r"stellplatzmiete|garagenmiete|parkplatzmiete",
    "vat": r"mehrwertsteuer|mwst\.?|umsatzsteuer|ust\.?|vat|iva|tva|kdv",
    "rent": r"(?:monats|miet)?miete|miethoehe|mietpreis|mietzins|mietkosten|(?<!to )(?<!i )rent(?! it)|rental price|monthly rent|affitto|canone(?: mensile)?|pigione|loyer|kira(?:si)?",
    "price_word": r"(?:ver)?kaufpreis\w*|verkaufspreis|angebotspreis|(?<!zu welchem )preis|purchase price|asking price|sale price|price|prezzo(?: d'acquisto)?|prix(?: d'achat| de vente)?|fiyat\w*",
    "deposit": r"\w*kaution\w*|(?:security |rental )?deposit|cauzione|deposito cauzionale|caution|depot de garantie|depozito\w*",
    "buyer_free": r"provisionsfrei\w*|commission[- ]free|no commission",
    "commission": r"\w*provision\w*|\w*courtage|makler(?:gebuehr|kosten|honorar|lohn)\w*|vermittlungs(?:gebuehr|honorar)\w*|"
    r"(?:agency |agent'?s? |broker'?s? )?commission|(?:agency|agents?'?|agent's|broker'?s?|brokerage|finder'?s?|estate agent'?s?) fees?|"
    r"provvigione|frais d'agence|honoraires|komisyon\w*",
    "takeover": r"\w*abloese\w*|uebernahme|uebernommen|uebernehmen|taken over|take over|abstand(?:szahlung)?|key money|transfer fee|buonuscita|reprise",
    "with_tax": r"brutto|netto",
    "monthly_rents": r"(?:brutto|netto|kalt|warm)?-?monatsmieten|months'? (?:of )?rent|mensilita|mois de loyer",
    "guarantee": r"\w*buergschaft\w*|bank guarantee|guarantor",
    "instalments": r"raten\w*|instal?lments?",
    "negotiable": r"verhandel\w*|verhandlungs\w*|vb|spielraum|negotia\w*|trattabile|negociable|pazarlik",
    # ── areas
    "sales_area": r"verkaufsflaeche|sales (?:area|floor)",
    "shop_area": r"(?:das|dem|dieses|des|im) (?:geschaeft(?:e?s)?|lokals?)|(?<!auto )(?<!autos )laden(?:flaeche|lokal)?|shop(?: area)?|geschaeftslokal",
    "storage_area": r"lager(?:flaeche|raum)?|storage area|warehouse",
    "office_area": r"buero(?:flaeche)?|office(?: area| space)?",
    "usable_area": r"nutzflaeche|usable (?:area|space)|superficie utile",
    "total_area": r"gesamtflaeche|total (?:floor )?area|total space|superficie totale|surface totale",
    "living_area": r"wohn(?:ungs)?(?:nutz)?(?:flaeche|groesse)|living (?:area|space)|floor (?:area|space)|surface habitable|superficie abitabile",
    "plot": r"parzelle|grundstuecks?\w*|baugrund\w*|bauland|grundflaeche|grund|plot(?: size| area)?|land(?: area)?|terreno|terrain|arsa",
    "divisible": r"\w*teilbar\w*|aufgeteilt|aufteil\w*|unterteil\w*|teilen|geteilt|teilflaechen?|teilung|divisible|divid(?:e|ed)|split|subdivid\w*|part of (?:it|the space)",
    # ── rooms
    "bedrooms": r"schlafzimmern?|schlafraeumen?|bedrooms?|camer[ae] da letto|chambres?(?: a coucher)?|yatak odasi",
    "guest_wc": r"(?:klos?|wcs?|toiletten?) (?:extra|separat|getrennt|seperat)|zweite[ns]? (?:wc|toilette|klo)|second (?:toilet|wc)|seperates? (?:wc|toilette)|gaeste-?(?:wc|toilette)|(?:guest|separate) (?:toilet|wc|bathroom|loo)|(?:separate[ns]?|getrenntes?|extra) (?:wc|toilette)",
    "toilets": r"wcs?|toiletten?|klos?|toilets?|tuvalet",
    "bath_window": r"tageslichtbad\w*|(?:bad(?:ezimmer)?|bathroom) (?:\w+ ){0,3}(?:fenster|tageslicht|window)|(?:fenster|tageslicht) im bad(?:ezimmer)?|window in the bathroom|bathroom window|badfenster",
    "bathtub": r"(?:bade)?wanne|bathtub|bath tub|vasca(?: da bagno)?|baignoire|kuevet",
    "shower": r"dusch\w*|shower|doccia|douche|dus",
    "bathrooms": r"badezimmern?|baedern?|bad|tageslichtbad|bathrooms?|bagn[oi]|salles? de bains?|banyo\w*",
    "living_units": r"wie viele (?:wohnungen|apartments)|how many (?:flats|apartments)|wohneinheiten|einheiten|parteien|units|residential units",
    "living_room": r"wohnzimmer\w*|living room|soggiorno|salon|oturma odasi",
    "rooms": r"(?:zimmern?|raeumen?|raum)(?:anzahl|zahl)?|zimmerzahl|rooms?|local[ei]|vani|stanz[ae]|pieces|odas?i?",
    # ── energy and heating; before storeys, whose Italian and French words are short
    "validity": r"gueltig\w*|valid\w*|laeuft ab|expir\w*",
    "certificate_type": r"(?:verbrauchs|bedarfs)-?ausweis\w*|verbrauchs-",
    "energy_value": r"hwb(?![- ]?klasse)(?:-?wert)?|heizwaermebedarf\w*|fgee(?:-?wert)?|gesamtenergieeffizienz\w*|endenergie\w*|energiebedarf\w*|energieverbrauch\w*|energiekenn(?:wert|zahl)\w*|energiewerte?|"
    r"energy (?:consumption|demand|values?)|consumo energetico|consommation (?:energetique|d'energie)",
    "energy_class": r"(?:hwb|fgee)[- ]?klasse|energie(?:effizienz)?-?klasse|effizienzklasse|energy (?:efficiency )?(?:class|rating|label|grade)|classe energetica|classe energetique|dpe|enerji sinifi",
    "energy_certificate": r"(?:laut|lt\.?|im|gemaess) ausweis|energie-?(?:ausweis|pass|zertifikat|effizienz)\w*|energy (?:performance )?(?:certificate|pass|efficiency)|epc|"
    r"(?:attestato|certificat[oe]?) (?:di prestazione )?energetic[oa]|certificat energetique|enerji (?:belgesi|kimlik\w*)",
    "energy_source": r"(?:mit )?welche[rn]? energie|(?:(?:primaer)?energie(?:traeger|quelle))|brennstoff|befeuerung|energy source|fuel",
    "floor_heating": r"fussboden-?heiz\w*|bodenheiz\w*|under-?floor heating|riscaldamento a pavimento|chauffage au sol",
    "heat_pump": r"\w*waermepumpe\w*|heat pump|pompa di calore|pompe a chaleur",
    "night_storage": r"nachtspeicher\w*",
    "gas_heating": r"gas-?(?:etagen|zentral)?heizung|gastherme|gas heating",
    "heating": r"(?!heizk)\w*heizung\w*|heizsystem|heizungsart|heizart|heizen|heizt|heize|beheizt|geheizt|heating(?: system| type)?|heated|riscaldament\w*|riscaldat\w*|chauff\w*|isitma\w*|isinma\w*|isitiliyor",
    # ── building
    "lift": r"(?:personen)?auf-?zuege?n?|(?:personen|lasten)?aufzug\w*|fahrstuhl|fahrstuehle|lifte?|elevators?|ascensore|ascenseur|asansoer\w*",
    "loggia": r"loggi[ae]n?|loggie",
    "balcony": r"\w*balkone?n?|balcon(?:y|ies)|balcon[ei]?|balkonu?",
    "terrace": r"\w*terrassen?|terraces?|patio|terrazz[ao]|terrasses?|teras\w*",
    "winter_garden": r"wintergarten|conservatory",
    "shared_garden": r"gemeinschaftsgarten|(?:shared|communal) garden",
    "sole_use": r"allein(?:ige[rn]?)? ?nutz\w*|alleinnutzung|sondernutzung\w*|gemeinschaftlich\w*|gemeinsam\w*|sole use|exclusive(?: use)?|shared|communal",
    "garden": r"(?!kinder)(?:eigen|privat)?gaerten|(?:eigen)?garten(?:flaeche|anteil|nutzung|mitbenutzung)?|(?:front |back |private )?gardens?|yard|giardino|jardin|bahce\w*",
    "charging": r"(?:e-?|elektro)-?autos? (?:\w+ )?(?:auf)?laden|(?:auf)?laden (?:\w+ ){0,3}(?:e-?|elektro)-?autos?|wallbox|ladestation|lademoeglichkeit|e-auto|elektroauto|ladesaeule|(?:ev |car )?charg(?:er|ing)(?: station| point)?|electric cars?",
    "underground_parking": r"tiefgaragen?\w*|underground (?:parking|garage|car park)(?: spaces?| spots?)?|garage souterrain|parking souterrain|garage sotterraneo",
    "carport": r"carports?",
    "garage": r"\w*garagen?(?:stell|park)?(?:platz|plaetze)?\w*|garages?(?: spaces?)?|garaj\w*",
    "parking": r"duplex(?:-?parker|-?garage)?|(?!fahrrad|velo|motorrad|rad|kinderwagen)\w*stellpl(?:atz|aetze)\w*|parkpl(?:atz|aetze)\w*|parkmoeglichkeit\w*|parken|auto|autos|parking(?: spaces?| spots?| lots?| places?)?|car (?:spaces?|parks?)|to park|park my car|cars?|"
    r"post[oi] auto|parcheggi\w*|(?:places? de )?(?:parking|stationnement)|otopark\w*|park yeri",
    "cellar": r"(?!fahrradk|waschk)\w*keller\w*|cellar(?: compartment)?|basement|storage compartment|cantina|caves?|kiler",
    "storage_room": r"abstell(?:raum|kammer|flaeche)|storage(?: room)?|ripostiglio|debarras",
    "bikes": r"fahrrad\w*|fahrraeder\w*|raeder|bikes?|bicycles?|bicicletta|velos?",
    "prams": r"kinderwagen\w*|prams?|strollers?",
    "storeys": r"(?:wie viele|wieviele) (?:stockwerke?|etagen|geschosse|stoecke)|stockwerke|etagen|geschosse|(?:how many) (?:floors|storeys|stories|levels)|floors|storeys",
    "flooring": r"boden(?:belag|belaege)?|boeden|fussboden|parkett\w*|fischgraetparkett|laminat|dielen\w*|fliesen|flooring|parquet|pavimento|kind of floors?",
    "ground_floor": r"eg|erdgeschoss\w*|parterre|hochparterre|ground floor|piano terra|rez-de-chaussee|zemin kat",
    "storey": r"stock|(?:lift)?stock(?:werk)?|ober-?geschoss|geschoss|etage|og|floor|storey|level|piano|kat(?:ta)?|kacinci kat(?:ta)?",
    "age_class": r"alt-?bau\w*|neu-?bau\w*|(?:old|new) building",
    "year_built": r"von wann (?:ist|stammt)|aus welchem jahr(?: stammt)?|stammt aus|baujahr|bau-jahr|gebaut|erbaut\w*|errichtet\w*|fertiggestellt|year (?:of construction|built)|construction year|built|constructed|"
    r"(?:anno di )?costru\w*|annee de construction|construite?|yapim yili|insa\w*|wie alt|how old|quanti anni|quel age",
    "modernised": r"renewed|redone|replaced|modernisier\w*|erneuer\w*|sanier\w*|renovier\w*|renoviert|renov\w*|moderniz?s?ed|refurbish\w*|ristruttura\w*|renove\w*",
    "condition": r"zustand\w*|condition|(?:in che|lo) stato|(?:quel|bon|en) etat",
    "monument": r"\w*denkmal\w*|listed(?: building)?|heritage|monument\w*",
    "barrier_free": r"barriere-?frei\w*(?: zugaenglich| erreichbar)?|rollstuhl\w*|behindertengerecht|stufenlos|seniorengerecht|altersgerecht|stufenlos (?:zugaenglich|erreichbar)|(?:wheelchair[- ])?accessib\w*|wheelchair|step-free|barrier-free|disabled",
    "orientation": r"(?:hof|strassen)seitige?[nrms]?|innenhof|quiet side",
    # ── equipment
    "kitchen": r"(?!\w*waschk)\w*kuechen?\w*|ebk|kochnische|(?:fitted |built-in |equipped )?kitchen(?:ette)?|cucina|cuisine(?: equipee)?|mutfak\w*",
    "dishwasher": r"geschirrspueler|spuelmaschine|dishwasher|lavastoviglie|lave-vaisselle|bulasik makinesi",
    "washing_connection": r"waschmaschinen? (?:\w+ )?(?:anschliessen|angeschlossen|anzuschliessen)|connect (?:my |a )?washing machine|waschmaschinen-?anschluss\w*|anschluss fuer (?:die |eine |meine )?waschmaschine|washing machine (?:connection|hook-?up)",
    "laundry_room": r"wasch(?:kueche|raum|keller)|trockenraum|laundry(?: room)?",
    "washing_machine": r"waschmaschinen?|washing machine|washer|lavatrice|machine a laver|lave-linge|camasir makinesi",
    "furnished": r"(?:teil|voll|un|mit)?-?(?:moebl?i?(?:e|ie)rt\w*|moebel|mobiliar|moeblierung)|(?:un|part(?:ly|ially)?[- ]|fully[- ])?furni(?:shed|ture)|arredat\w*|mobili|meuble\w*|esyali\w*|mobilya\w*",
    "aircon": r"klima(?:anlage|geraet|tisier\w*)\w*|air[- ]?con\w*|ac|aria condizionata|climatis\w*|klima",
    "fireplace": r"\w*kamin(?:ofen)?|kacheloefen|kachelofen|fire-?place|camino|cheminee|soemine",
    "pool": r"(?:swimming[- ]?)?pools?|swimmingpool|schwimmb\w*|piscin[ae]|yuezme havuzu|havuz\w*",
    "sauna": r"sauna\w*",
    "alarm": r"alarm\w*",
    "ramp": r"(?:lade)?rampe",
    "crane": r"(?:hallen)?kran|crane",
    "lifting_platform": r"hebebuehne|lifting platform",
    "attic": r"dachboden|attic",
    "wellness": r"wellness\w*|spa",
    "hall_height": r"hallenhoehe|(?:lichte )?hoehe der halle|wie hoch ist die (?:lager)?halle|clear height",
    "blinds": r"\w*jalousien?|rollladen|rolllaeden|rollaeden|blinds|shutters",
    "photovoltaics": r"\w*photovoltaik\w*|pv(?:-anlage)?|solar\w*|(?:solar )?panels|fotovoltaic\w*|photovoltai\w*|guenes enerjisi",
    "internet_speed": r"internetgeschwindigkeit|connection speed|bandbreite",
    "internet": r"internet\w*|wlan|wifi|wi-fi|breitband\w*|dsl",
    "fibre": r"glasfaser\w*|fib(?:re|er)(?:[- ]optics?)?|fibra|fibre optique",
    "tv": r"kabel-?(?:tv|anschluss)|kabelfernsehen|fernsehen|sat-?(?:anlage|tv|anschluss)|satellit\w*|cable tv",
    "electricity": r"(?:haushalts)?strom|elektrizitaet|electricity|power|elettricita|corrente|electricite|elektrik",
    "hot_water": r"warmwasser\w*|hot water|acqua calda|eau chaude|sicak su",
    "water": r"wasser|water|acqua|eau",
    "gas": r"gas|gasanschluss",
    "sewer": r"kanal(?:anschluss|isation)?|sewer\w*|sewage|abwasser",
    "insulation": r"(?:waerme)?(?:ge)?daemm\w*|insulat\w*",
    "windows": r"fenster\w*|windows?|finestre|fenetres",
    "roof": r"dach|roof|tetto|toit",
    "shopwindow": r"schaufenster\w*|shop windows?|vetrin[ae]|vitrines?",
    # ── land
    "building_duty": r"bauzwang|bauverpflichtung|baupflicht|bebauungsfrist|(?:building|construction) (?:obligation|duty|deadline)|obligation to build",
    "developed": r"aufgeschlossen\w*|(?:voll|auf|er|teil)?-?(?:auf|er)schl(?:o|ie)ss\w*|erschlossen|developed|connected to (?:the )?(?:mains|utilities)",
    "zoning": r"bauzone|widmung|flaechenwidmung\w*|bauklasse\w*|bebauungs(?:plan|dichte)|bebaubar\w*|zoning|building class|grz|gfz",
    "slope": r"eben(?:e[nrs]?)?|hanglage|flach|flat land|level",
    "dimensions": r"abmessung\w*|masse|dimensions|wie (?:breit|tief)|breite|how wide|width|\d+ ?x ?\d+",
    # ── contract
    "tenant": r"(?:jetzige|derzeitige|aktuelle|momentane|bisherige)\w* (?:be)?(?:mieter\w*|bewohner)|(?:current|sitting|existing) tenants?",
    "letting": r"vermietet werden|(?:weiter|unter)?vermieten|untervermiet\w*|weitervermiet\w*|rent it out|sublet\w*",
    "let": r"leer(?:stehend\w*)?|(?:voll)?vermietet\w*|bewohnt|bestandsfrei|rented(?: out)?|tenanted|occupied|affittat\w*|locato|louee?|occupee?|locataire|kiracis?i?",
    "availability": r"(?:bezugs)?frei(?:werdend)?|verfuegbar\w*|einziehen|einzug\w*|bezieh\w*|bezogen|bezug|bezugsfertig|bezugstermin|uebergabe|uebersiedeln|availab\w*|move[- ]in(?: date)?|moving in|vacant|ready|"
    r"liber[oai]|disponibil\w*|trasferir\w*|entrare|libre|disponible|emmenager|musait|bos|tasin\w*",
    "fixed_term": r"(?:un)?befrist\w*|auf zeit|zeitmietvertrag|(?:fixed|limited|unlimited|open-ended|temporary)(?:[- ]term)?|indeterminat[oa]|a tempo (?:in)?determinato",
    "tenant_word": r"mieter(?:in)?n?|tenants?|inquilin\w*",
    "stay": r"(?:fuer|for|nur|only) (?:nur |only )?(?:\d+|ein\w*|zwei|drei|vier|sechs|paar|one|two|three|six|a few|a) (?:monate?|jahre?|wochen?|months?|years?|weeks?)",
    "minimum_term": r"mindest(?:miet)?(?:dauer|laufzeit|mietzeit|vertragsdauer)|mindestens (?:ge)?(?:miete[nt]|bleiben)|mindestens (?:dort )?wohnen|minimum (?:term|stay|lease|rental|tenancy|contract)(?: (?:period|term|duration|length))?|"
    r"minim(?:o|ale|um) di (?:affitto|permanenza)|duree minim\w*|asgari kira\w*",
    "maximum_term": r"(?:rent|stay) at most|stay at the most|(?:maximal|hoechstens|laengstens) (?:dort |hier )?(?:ge)?(?:miete[nt]|bleiben|wohnen)|maximum duration|hoechst(?:miet)?dauer|maximale? mietdauer|maximum (?:term|stay|lease|rental)(?: period)?",
    "index_rent": r"gestaffelt\w*|indexgebunden|index(?:miete|iert\w*|ierung)?|staffelmiete|mieterhoehung\w*|wertsicherung\w*|indexation|rent increase|stepped rent|graduated rent",
    "option": r"verlaenger\w*|option|extension|extended|renewal|prolung\w*|prolong\w*",
    "notice": r"kuendigung\w*|kuendigungsfrist|notice period|preavis|disdetta",
    "lease_term": r"mietdauer|mietzeit|mietvertrag\w*|vertragsdauer|(?:vertrags|miet)?laufzeit|vertraege?|vertrag|"
    r"(?:lease|tenancy|rental|contract)s?(?: (?:term|duration|length|period|agreement|contract))?|durata(?: del contratto)?|contratto|duree(?: du bail)?|bail|sueresi|soezlesme\w*",
    "smoking": r"non-?smok\w*|(?:nicht)?(?:ge)?rauch(?:er|en|t)\w*|smok\w*",
    "shared_flat": r"wg(?:-geeignet|-tauglich)?|wohngemeinschaft\w*|shared flat|flat ?share|flatmates?",
    "dog": r"(?:(?:zwei|drei|kleine[rnms]?|grosse[rnms]?) )?hunde?s?n?|(?:(?:two|three|small|big|large|little) )?dogs?|puppy|can[ei]|chiens?|koepek\w*|kopek\w*",
    "cat": r"(?:(?:zwei|drei) )?(?:haus|wohnungs)?katzen?|(?:two |three )cats|kater|cats?|gatt[oi]|chats?|kedi\w*",
    "small_pets": r"kleintieren?|hamster|kaninchen|meerschweinchen|small (?:pets|animals)|rabbits?|guinea pigs?",
    "pets": r"haustier\w*|tier(?:e|en|haltung)?|pets?|animals?|animal[ei](?: domestic[io])?|animaux(?: de compagnie)?|evcil hayvan\w*|hayvan\w*",
    "gastronomy": r"gastro-?\w*|gaststaette\w*|cafe(?:haus)?s?|gastronomi\w*|gastro|restaurants?|bar|imbiss|lokal|bistro|gastronomy|ristorante|caffe",
    "commercial_use": r"gewerb\w*|geschaeftlich\w*|commercial\w*|business(?:es)?|ordination|praxis|kanzlei",
    # ── where
    "address": r"(?:genaue |exakte |volle )?(?:adresse|anschrift)|hausnummer|(?:exact |full )?(?:street )?address|indirizzo|adres\w*|in welcher strasse|which street|what street",
    "zip": r"plz|postleitzahl|(?:zip|postal) ?code|postcode|cap|code postal|posta kodu",
    "district": r"bezirk|stadtteil|stadtviertel|viertel|ortsteil|gegend|graetzel|graetzl|district|neighbou?rhood|quartier\w*|zona|semt\w*|ilce\w*|borough",
    "where": r"wo (?:genau )?(?:liegt|befindet|ist|steht)|lage|standort|where(?: exactly)?(?: is| are)?|location|located|situated|dove(?: si trova)?|ou se (?:trouve|situe)|nerede",
    "subway": r"u-?bahn\w*|u\d|subway|metro(?:politana)?|underground(?: station)?|tube",
    "suburban": r"s-?bahn\w*|s\d{1,2}|suburban (?:train|rail\w*)",
    "tram": r"strassenbahn\w*|tram\w*|bim|linie \d+|streetcar",
    "bus": r"bus(?:se|sen|haltestelle|linie|verbindung\w*|stops?|es|ses|line)?|bus stops?|fermata",
    "railway": r"(?:main|central) (?:train |railway )?station|hbf|(?!bus)\w*bahnhof\w*|zug|zuege|bahn|(?:train|railway) station|trains?|stazione|gare|tren",
    "transport": r"oeffis?\w*|u-? und s-?bahn|oeffentliche\w* (?:verkehr\w*|anbindung|nahverkehr)|oeffentlich|oepnv|(?:verkehrs)?anbindung|angebunden|verkehrsmittel\w*|haltestellen?|public transport\w*|transport(?: links?| connections?)?|"
    r"mezzi(?: pubblici)?|trasporti pubblici|transports?(?: en commun| publics)?|toplu tasima|ulasim",
    "kindergarten": r"kindergaerten|kindergarten|kita|kindertagesstaette|krippe|kindergartens?|nursery|day ?care|asilo(?: nido)?|creche|maternelle|anaokulu",
    "school": r"(?:volks|grund|haupt|mittel)?schulen?|gymnasium|schools?|scuola|ecoles?|okul",
    "shopping": r"supermarkt|supermaerkte|nahversorg\w*|einkauf\w*|einkaufsmoeglichkeit\w*|geschaefte?|lebensmittel\w*|super-?markets?|shops|shopping|grocery(?: stores?)?|negozi|supermercat\w*|supermarches?|market",
    "park_green": r"park|\w+park|wald\w*|gruenflaeche\w*|parks?|forest|woods|parco|parc",
    "airport": r"flughafen|airport|aeroporto|aeroport|havaalani",
    "motorway": r"autobahn\w*|motorway|highway|autostrada|autoroute|otoyol",
    "doctor": r"aerzte|arzt|apotheke\w*|krankenhaus|spital|doctors?|pharmacy|hospital|medico|farmacia",
    "university": r"universitaet|uni|hochschule|university",
    "centre": r"zentrum|stadtzentrum|innenstadt|city (?:cent(?:er|re))|town cent(?:er|re)|downtown|centro|centre-ville|merkez",
    "water_near": r"see|fluss|isar|donau|lake|river",
    "view": r"aussicht|blick|fernblick|views?|vista|vue|manzara",
    # ── papers and people
    "floor_plan": r"grundriss\w*|floor ?plans?|planimetria|piantina|plan",
    "papers_needed": r"(?:welche |was fuer )?(?:unterlagen|dokumente|nachweise|papiere)(?: \w+){0,3} (?:brauch\w*|benoetig\w*|einreichen|einzureichen|vorlegen|vorzulegen)|(?:brauch\w*|benoetig\w*) (?:\w+ ){0,4}(?:unterlagen|dokumente|nachweise|papiere)|\w+nachweise?n?|schufa\w*|bonitaet\w*|selbstauskunft|(?:documents|paperwork|papers) (?:\w+ ){0,3}need|(?:documents|paperwork|papers) (?:are|is) (?:needed|required)",
    "documents": r"unterlagen|dokumente|expose|dokumentation|documents?|documentation|brochure|documenti|belge\w*",
    "pictures": r"fotos?|bilder|photos?|pictures|images|foto",
    "contact": r"ansprechpartner\w*|kontaktperson|zustaendig\w*|anrufen|telefonnummer|telefonisch|erreiche\w*|kontaktieren|contact(?: person)?|call|phone(?: number)?|reach|in charge|responsible|numero di telefono|telefon\w*",
}

_MONTHS = r"(?:januar|jaenner|februar|feber|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december)"

_KINDS: Mapping[str, str] = {
    "included": r"(?:extra|zusaetzlich|separat|gesondert|extra) (?:be)?zahl\w*|(?:be)?zahl\w* (?:\w+ ){0,3}(?:extra|separat|gesondert|zusaetzlich)|pay (?:\w+ ){0,3}(?:extra|separately)|(?:im|in der|in den|in) (?:schon |mit ?|bereits |auch )*drin(?:nen)?|(?:schon |bereits )?mit ?drin|(?:schon|bereits) drin|mit dabei|inklusive|inkludiert\w*|mitvermietet|mitverkauft|inkl\.?|enthalten|inbegriffen|dabei|einschliesslich|beinhaltet|umfasst|included?|includes|including|inclus[oaie]?s?|compris\w*|dahil",
    "excluded": r"(?:komm\w*|faell\w*) (?:[\w.]+ ){0,4}(?:dazu|hinzu)|exklusive|exkl\.?|zuzueglich|zzgl\.?|excluding|excluded|extra|zusaetzlich|on top|additional(?:ly)?",
    "distance": r"wie weit|wie nah|entfern\w*|entfernung|naechste\w*|distanz|gehminuten|gehweite|zu fuss|fussweg|how (?:far|close)|nearest|closest|distance|walking distance|walk|quanto dista|"
    r"piu vicin[oa]|a quelle distance|plus proche|ne kadar uzak\w*|en yakin|minuten",
    "near": r"naehe|in der naehe|nahe|nearby|near|close(?: by| to)?|around|vicin[oa]|(?:a )?proximite|pres de|yakin\w*|umgebung|erreichbar",
    "duration": r"wie ?viele? (?:jahre|monate)|how many (?:years|months)|wie lange?|fuer wie lange|dauer|how long|per quanto tempo|combien de temps|ne kadar suere\w*",
    "who": r"wer|wem|wen|wessen|who|whose|whom|chi",
    "why": r"warum|weshalb|wieso|why|perche|pourquoi",
    "since": r"seit wann|since when|how long has",
    "until": r"bis wann|until when|till when",
    "when": rf"(?:ab|zum|per|from|by|in|im) (?:dem |anfang |mitte |ende |early |mid |late )?(?:\d{{1,2}}\. ?)?{_MONTHS}(?: \d{{4}})?|(?:ab|zum|per) (?:dem )?\d{{1,2}}\.\d{{1,2}}\.?(?:\d{{2,4}})?|ab sofort|"
    r"ab wann|wann|zu wann|zeitpunkt|when|from when|quando|quand|ne zaman|da quando|a partir de quand|what date|which date|datum|date",
    "count": r"wie ?viele|anzahl(?: der)?|how many|number of|quant[ei]|combien de|kac",
    "size": r"wie ?gross|wie viel (?:kwp?|leistung)|leistung|wie stark|groesse|wieviel (?:quadratmeter|m2|qm)|wie viele? (?:quadratmeter|qm|m2)|quadratmeter\w*|qm|m2|flaeche|how (?:big|large|spacious|many (?:square|sqm)\w*(?: met(?:er|re)s)?)|"
    r"what(?: is)? the size|size|sqm|square (?:met(?:er|re)s?|feet)|area|surface area|quanto e? ?grande|grandezza|superficie|metri quadr\w*|metratura|"
    r"quelle (?:taille|surface)|surface|taille|m[e]tres? carres?|kac metrekare|metrekare|bueyueklueg\w*|bueyuekluek\w*",
    "speed": r"wie schnell|geschwindigkeit|how fast|speed|mbit\w*|bandbreite",
    "direction": r"(?:which|what) way|(?:in )?welche richtung|richtung|ausrichtung|ausgerichtet|himmelsrichtung|wohin|(?:in|to|which) which direction|(?:which|what) direction|direction|orientation|oriented|fac(?:e|es|ing)|"
    r"esposizione|orientat\w*|exposition|orientee?|yoen\w*|cephe\w*|nach (?:sueden|westen|osten|norden)|sued(?:en|seitig)?|west(?:en)?|ost(?:en)?|nord(?:en)?|south|west|east|north|sonnig\w*",
    "price": r"zu welchem preis|was (?:wuerde|kostet|kosten|koste|zahlt|bezahlt)|wie ?viel|wieviel|kosten|kostet|kostenpunkt|wie teuer|zahl(?:en|t|e)|bezahlen|preislich|how (?:much|expensive)|costs?|pay(?:able)?|"
    r"quanto|costa(?:no)?|costo|combien|coute\w*|cout|tarif|ne kadar|uecret\w*|amount",
    "permitted": r"(?:geht|ginge|klappt) (?:das|es)|(?:ist|waere|is|would) (?:das|dies|es|that|it|this) (?:be )?(?:auch |denn )?(?:moeglich|machbar|denkbar|possible|fine|alright)(?=\W*$)|(?:ein |a |an )?(?:problem\w*|issue)|in ordnung|stoer(?:t|en)|hindernis|eroeffnen|bring|keep|betreiben|open|run|erlaubt\w*|gestattet|zulaessig|darf|duerfen|duerft\w*|duerfte|gehalten|halten|haltung|mitbringen|mitnehmen|einziehen lassen|verboten|willkommen|genehmigt|allowed|permitted|welcome|accept(?:ed)?|okay|ok|ammess[ie]|permess\w*|"
    r"consentit\w*|autoris\w*|acceptes?|admis|izin|besleyebilir|serbest|kabul",
}

_FILLER = (
    r"der|die|das|dem|den|des|ein|eine|einen|einem|einer|eines|es|sie|er|ihn|ihm|ihr|ihre|ihrem|ihren|ich|mir|mich|mein\w*|meine|wir|uns|unser\w*|man|du|dir|euch|eure|ihnen|sich|dieses?|diese[rnm]?|jene\w*|deren|dessen|selbst|selber|"
    r"ist|sind|war|waere|waeren|wird|werden|wuerde|wuerden|wurde|hat|haben|haette|haetten|gibt|gibts|gaebe|geben|kann|kannst|koennen|koennte|koennten|koennt\w*|muss|muessen|muesste|soll|sollen|sollte|will|wollen|moechte\w*|mag|moeglich\w*|besteht|bestehen|existiert|"
    r"liegt|liegen|befindet|befinden|steht|stehen|betraegt|betragen|belaeuft|belaufen|gehoert|gehoeren|faellt|fallen|anfallen|faellig|verfuegt|vorhanden|ausgestattet|abstellen|unterstellen|vereinbart|vorgesehen|als|bleiben|wohnen|leben|installiert|ausgefuehrt|angeboten|gueltig|eingerichtet|eingebaut|inbegriffen sein|schaut|geht|gehen|kommt|kommen|dazu|dazukommen|hinzu|zu hinterlegen|hinterlegen|hinterlegt|verlangt|verlangen|erhoben|erhebt|"
    r"wie|was|wo|wer|wen|wohin|womit|wofuer|welche\w*|warum|ob|wenn|falls|ja|nein|hoch|hoehe|sofort|bringt|bietet|wirklich|tatsaechlich|denn|eh|bloss|direkt|eigene[rnms]?|eigen|privat\w*|persoenlich|lautet|sieht|aus|da|dort|hier|drin|darin|darauf|davon|dafuer|damit|daran|hiervon|fuer|mit|ohne|von|vom|zu|zum|zur|im|in|ins|am|an|auf|bei|beim|nach|ueber|unter|um|ab|bis|pro|je|per|seit|"
    r"wollte\w*|laeuft|laufen|macht|machen|ausmach\w*|ergibt|ergeben|gilt|gelten|komme|hin|hinstellen|hingestellt|reinstellen|abgestellt|drauf|obendrauf|drueber|sprich|naemlich|halt|evtl|eventuell|vielleicht|zufaellig|zirka|grob|"
    r"nochmals?|zudem|weiters|ferner|ausserdem|kurze[rn]?|folgende[nrs]?|bzgl|bezueglich|betreffend|hinsichtlich|verfuegung|nutzbar|benuetz\w*|wohnhaus\w*|wohnanlage|bekomm\w*|kriegt?|kriegen|braucht?|brauche|besitzt|gegeben|wuesst\w*|einmal|dann|beides?|"
    r"whether|wondering|wonder|hi|hello|hey|quick|somewhere|anywhere|something|anything|lines?|roughly|approx|regarding|concerning|each|every|spot|go|going|confirm|clarify|advise|store|put|leave|"
    r"bude|rent|ausfaellt|rein|durch|vor|muess\w*|dass|weil|letzte[nrsm]?|gesamthaft|verrechnet|berechnet|bezahlt|sende\w*|schick\w*|zuschick\w*|zusenden|grundsaetzlich|prinzipiell|generell|allgemein|normalerweise|natuerlich|jeweils|ihre[rs]|eure[mnrs]?|darueber|hierzu|hierfuer|diesbezueglich|"
    r"irgendwo|irgendwie|irgendwelche\w*|solche\w*|sowas|zugehoerig\w*|dazugehoerig\w*|entsprechend\w*|existieren|worden|sein|bekannt|angegeben|genauere?[nrs]?|naehere[nrs]?|details?|konkret\w*|beantworten|helfen|kenn(?:en|t)|rueckmeldung|antwort|anfrage|stueck|wievielte[nrms]?|"
    r"premises|residence|accommodation|send|able|happen|thinking|looking|feature\w*|along|further|more|specific|due|charged|expect\w*|set|stated|given|mentioned|say|ask|asking|wanted|advert\w*|actual|someone|anyone|such|things?|both|"
    r"und|oder|aber|auch|noch|sowie|denn|eigentlich|genau\w*|ungefaehr|etwa|circa|ca\.?|rund|bitte|danke|vielen dank|gerne?|nur|schon|sonst|so|doch|mal|eh|nun|jetzt|aktuell|derzeit\w*|momentan|gerade|insgesamt|gesamt|total|alles|alle[rns]?|weitere\w*|ueberhaupt|etwas|jemand|"
    r"monat\w*|monatlich\w*|jahr|jaehrlich\w*|euro|eur|chf|wohnung\w*|whg|haus|hauses|hause|gebaeude\w*|objekt\w*|immobilie\w*|apartment\w*|appartement\w*|garconniere|maisonette|doppelhaushaelfte|reihenhaus\w*|mehrfamilienhaus\w*|einfamilienhaus\w*|zinshaus|anlage|"
    r"zimmerwohnung|inserat|anzeige|angebot|anwesen|anlage|dachgeschosswohnung|dachterrassenwohnung|eigentumswohnung|mietwohnung|rechnen|gelegen|linien?|handelt|faehrt|dazumieten|dazukaufen|anmieten|angemietet|dazunehmen|zeigt|gesucht|voll|platz|setzt|zusammen|halle|lagerhalle|praxis|villa|anmietung|zuletzt|verlegt|kaeufer|kaeuferin|kaeuferseite|kaufen|kauf|mieten|gemietet|anmieten|mietobjekt|seite|art|typ|arten|genutzt|nutzen|nutzung|benutz\w*|verwendet|verbaut|genaues|information\w*|infos?|angaben?|auskunft|frage|fragen|"
    r"sagen|mitteilen|nennen|verraten|wissen|weiss|wuesste|interessier\w*|bedeutet|erfahren|vorab|kurz|hallo|guten|tag|abend|morgen|gruess|gott|servus|liebe\w*|sehr|geehrte\w*|damen|herren|herr|frau|"
    r"the|a|an|is|are|was|were|be|been|will|would|could|can|may|might|shall|should|do|does|did|has|have|had|there|here|it|its|it's|this|that|these|those|i|i'm|me|my|we|us|our|you|your|they|them|their|one|what|what's|which|who|whom|whose|how|why|if|so|yes|no|not|any|some|also|"
    r"please|thanks|thank|kindly|of|for|in|into|at|on|to|by|with|without|from|off|out|up|about|and|or|but|as|than|then|just|only|still|already|currently|present(?:ly)?|now|exactly|approximately|really|actually|fitted|last|immediately|offer|provide\w*|own|private|directly|roughly|high|come|comes|get|got|need|required|take|know|tell|let|like|want|possible|allow|use|used|using|type|kind|sort|part|exist\w*|belong\w*|come with|come|"
    r"month|monthly|year|yearly|annual|euros?|flat|apartment|house|home|property|building|unit|place|object|listing|ad|studio|duplex|question|info\w*|available in|rent it|buy|buyer|buyers?|buying|purchase|purchasing|much|many|"
    r"il|lo|la|l|l'|i|gli|le|un|uno|una|un'|e|ed|o|di|del|della|dell'|dei|delle|da|dal|al|alla|nel|nella|nell'|con|per|su|sul|c'e|ci|sono|si|ha|hanno|che|chi|cosa|quale|qual|quali|come|quanta|quanti|anche|appartamento|appartamenti|casa|edificio|batiment|immobile|buongiorno|grazie|mese|mensile|all'anno|puo|possono|possibile|"
    r"les|une|des|du|de|d'|d|et|ou|est|c|c'est|est-ce|est-il|est-elle|que|qu'|qu|qui|quoi|quel|quelle|quels|quelles|comment|il|elle|y|a|ya|t|a-t-il|sont-ils|sont-elles|subito|subito|tout de suite|hemen|qu'il|qu'elle|y-a-t-il|serait|sont|avec|sans|pour|par|dans|sur|au|aux|en|appartement|maison|logement|immeuble|bonjour|merci|mois|montant|mensuel|vous|je|nous|possible|peut|on|"
    r"mi|mu|midir|mudur|var|yok|bir|bu|miyim|avere|ve|veya|ile|icin|daire\w*|dairenin|evin?|ev|bina\w*|binada|ne|nedir|hangi|nasil|kac|aylik|merhaba|tesekkuer\w*|lutfen|luetfen|ediliyor|yapiliyor|saglaniyor|edilir|"
    r"[\d.,:/'%€$²-]+"
)


_ELISION = re.compile(r"^(?:l|d|c|s|j|n|m|qu|un|all|nell|dell|dall|sull)'")


def _compiled(patterns: Mapping[str, str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(rf"(?<![\w])(?:{pattern})(?![\w])")) for name, pattern in patterns.items())


CONCEPTS = _compiled(_CONCEPTS)
KINDS = _compiled(_KINDS)
FILLER = re.compile(rf"(?:{_FILLER})")


def taken(text: str, patterns: tuple[tuple[str, re.Pattern[str]], ...]) -> tuple[frozenset[str], str]:
    """The names found in folded `text`, and what is left of it once their words are cut out."""
    found: set[str] = set()
    for name, pattern in patterns:
        text, hits = pattern.subn(" ", text)
        if hits:
            found.add(name)
            text = re.sub(r"\s+", " ", text)
    return frozenset(found), text


def concepts_in(text: str) -> frozenset[str]:
    """What a folded sentence is about; here words may serve several concepts (`Kellerabteil (4 m²)`)."""
    return frozenset(name for name, pattern in CONCEPTS if pattern.search(text))


def leftover(text: str) -> tuple[str, ...]:
    """The words of folded `text` that carry meaning nothing accounts for."""
    words = (_ELISION.sub("", w).removesuffix("'s").strip("'-") for w in re.findall(r"[\w'-]+", text))
    return tuple(w for w in words if w and not FILLER.fullmatch(w) and not _said_with_it(w))


def _said_with_it(word: str) -> bool:
    """Whether it is a verb that has swallowed an `es`: `gibts`, `siehts`, `gehts`."""
    return len(word) > len("gibt") and bool(FILLER.fullmatch(word.removesuffix("s")))
