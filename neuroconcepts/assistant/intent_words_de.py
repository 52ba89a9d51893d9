"""What German words are about, for `intents`: cue → stems (notation in `intent_cues`), Austrian and Swiss usage too.

Folded: ä is ae, ß is ss. A cue is a word field, not a list of sentences: the rules of `intents` say which fields
together make a wish.
"""

from typing import Final

ROWS_DE: Final[dict[str, str]] = {
    # viewing
    "viewing": "cho_luege besichtig +besichtig anschau angschau anzuschau oschau ansehen. anzusehen. ansehn. angucken. vorbeikomm "
    "vorbeizukomm vorbeischau vorbeizuschau vorbei_komm vorbei_schau rundgang kennenlern kennenzulern lokalaugenschein "
    "viewing. vor_ort reinschau hausfuehrung wohnungsbesicht schauen_komm schaun_komm",
    "beside": "vor_der_besichtigung nach_der_besichtigung bei_der_besichtigung vor_einer_besichtigung zur_besichtigung vor_besichtigung "
    "vor_dem_termin nach_dem_termin",
    "see": "sehen. sehn. schauen. schaun. gucken. zeigen. herzeigen.",
    "home": "wohnung haus. haeuser objekt immobilie apartment es. sie. die. de. bude raeume raeumlichkeit",
    "meeting": "termin +termin treffen. date. zeitfenster",
    "arrange": "vereinbar ausmach auszumach abmach fixier find bekomm haben. moeglich frei. brauch braeucht haett moecht "
    "wuensch vorschla organisier machen. einricht bitte. anbieten",
    "when": "wann.",
    "how": "wie.",
    "flexible": "flexib",
    "come": "komm schau schaun kemma",
    "have": "haett habe. hab. haben. haetten. hob. hobn. hom.",
    "time": "zeit.",
    # an agreed viewing
    "call_off": "absag abzusag abgesag stornier cancel cancle streichen. ausfallen. faellt_aus ausfall rausnehm "
    "rauszunehm austrag auszutrag",
    "say_off": "sag. sage. sagen. sog.",
    "off": "ab.",
    "attend": "wahrnehm wahrzunehm einhalt einzuhalt schaff teilnehm",
    "come_to": "komm erschein",
    "pass_up": "passen.",
    "must": "muss. muessen. muesst",
    "move": "verschieb verschob verschoben verleg verlegen umbuch umlegen. umdisponier vorverleg vorzieh umplan vertag "
    "ersatztermin ausweichtermin nach_hinten nach_vorne stattdessen. neuen_termin neuer_termin anderen_termin "
    "anderer_termin anderen_tag anderer_tag anderen_zeit andere_uhrzeit",
    "instead": "statt. anstatt.",
    "change": "aender tausch",
    "late_or_early": "spaeter. frueher. eher.",
    "unit": "stunde minute tag. tage. tagen. woche viertelstund",
    # no interest
    "interest": "interess bedarf desinteress",
    "elsewhere": "schon_eine bereits_eine schon_was was_gefunden schon_etwas eine_andere schon_zugesagt was_anderes etwas_gefunden eine_neue ander anders. woanders. anderswo anderweit inzwischen. mittlerweile. etwas. neues. "
    "zwischenzeitlich",
    "settled": "ueberlegt. uebersiedelt bezogen. geworden. anderweitig. vertrag_unterzeichnet reserviert. gewonnen_haus untergekommen. gefunden. gfunden. gekauft. gemietet. genommen. entschieden. unterschrieben. unterzeichnet. fuendig. zugesagt. zusage. "
    "zuschlag. umentschieden. angemietet. erworben",
    "decide": "entschieden. beschlossen. entschluss entscheidung. entscheid",
    "pursue": "weiter_verfolg weitersuch benoetigt gebraucht weitermach weiter_mach benoetig brauch such. suche. suchen. "
    "aktuell. relevant",
    "no_more": "nicht_mehr nimmer. nicht_laenger nicht_weiter",
    "away": "dagegen_ausgesprochen dagegen_entschieden verzichten_wir ich_verzichte wir_verzichten anfrage_erledigt damit_erledigt bin_raus sind_raus wir_raus daher_raus suche_beendet hinfaellig abstand. absehen. zurueckzieh ziehe_zurueck abmelden. aussteig ausgestieg hinfaellig. "
    "gegenstandslos. nehmen_abstand eingestellt. zurueckgezogen",
    "our_taste": "was_wir_such was_ich_such entspricht. entsprach. vorstellung erwartung kriterien anforderung zugesagt angesprochen ueberzeugt. optimal begeister zusagt. zusagen. gefaell gefallen ueberzeug geschmack. richtige. passende. das_richtige treffer. ",
    "for_us": "uns. mich. mir.",
    "us_as": "zu_uns zu_mir fuer_uns fuer_mich unser_ding mein_ding unser_fall mein_fall",
    "nothing": "nichts. nix.",
    "too_much": "zu_klein zu_gross zu_weit zu_laut zu_dunkel zu_abgelegen zu_teuer ",
    "stay": "bleib",
    "as_now": "jetzig derzeitig wo_wir wo_ich bisherig alten. unserer_wohnung",
    "changed": "geaendert",
    "data": "daten. kontaktdaten. anfrage. bewerbung. unterlagen_loesch",
    "delete": "loesch entfern schliess zurueckzieh ziehe. zurueck. zuruecknehm",
    "list": "liste. verteiler. kartei. vormerkliste. interessentenliste. verteilerliste",
    "take_off": "streich nehm entfern austrag loesch",
    "contact": "kontakt schreib anschreib mail. mails. nachricht zusend angebot melden. meld",
    # a person
    "person": "mensch person. mitarbeiter ansprechpartner menschlich. kolleg makler. maklerin. chef. jemand. "
    "berater sachbearbeiter zustaendige",
    "real": "echt richtige wirkliche leibhaftig",
    "talk": "sprech sprech red. reden. redn. unterhalten. besprech plaudern. bereden. durchsprechen. gespraech. zu_sprechen",
    "with_you": "mit_ihm mit_ihr. mit_ihnen mit_jemand mit_einem mit_einer mit_dem mit_der mit_herrn mit_frau mit_ihrem mit_ihrer mit_wem mit_dir mit_euch",
    "call": "am_telefon per_telefon anlaeut anzulaeut durchlaeut anklingel muendlich fernmuendl fleisch_und telefonkontakt rueckruf zurueckruf zurueckzuruf zurueckrufen anruf anzurufen telefonier telefonisch telefonat "
    "durchklingel durchrufen ruf_mich rufen_sie ruft_mich rufe_mich rufen_mich ruft_an rufts_mi fernmuendlich apparat. "
    "klingel_durch",
    "direct": "persoenlich direkt",
    "machine": "automatisch_antwort automatische_antwort automatischen_antwort automatischen_nachricht automatisierte automat_schreib vollautomat bot. bots. roboter ki. maschine chatbot computer computerprogramm autoresponder textbaustein ai.",
    # papers
    "paper": "grundriss plan. lageplan bauplan etagenplan +plaene grundbuch +unterlagen energieausweis expose fotos. foto. bilder. +bilder videos. video. mietvertrag "
    "protokoll teilungserkl gutachten nutzwertgutacht nebenkostenabrechnung betriebskostenabrechnung abrechnung wirtschaftsplan "
    "kaufvertrag formular selbstauskunft dokument broschuere hausordnung ruecklagenaufstellung wohnungseigentumsvertrag "
    "informationen. infos. prospekt +ausweis virtuelle_tour datenblatt",
    "from_me": "brauchen_sie benoetigen_sie muss_ich von_mir soll_ich sollen_wir muessen_wir mitbring mitzubring",
    "give": "schick gschick schicks send zusend zuschick zukommen uebermittl uebermitt mailen. mail. mailn. weiterleit bekomm erhalt "
    "krieg haben. anforder vorab. zur_verfuegung bereitstell nachreich einseh einsicht habt hobts hobn. faxen. lassen_zukommen",
    "need": "liegt. vorlieg haett brauch braeucht benoetig moecht wuensch bitte. bitten_um wo_find gibt gibts noch_mehr existier wo_seh wo_sind",
    # money
    "haggle": "verhandel verhandlung nachlass preisnachlass rabatt skonto spielraum ueberhoeht runtergeh herunter. runter. nachgeb handeln. "
    "preisvorstell guenstiger billiger entgegenkomm entgegen_komm preislich mietminderung preissenk mietsenk gegenangebot kaufangebot "
    "mit_sich_reden reden_lassen luft_nach feilsch schmerzgrenze gegengebot preisanpass happig",
    "price": "courtage. nebenkosten. preis +preis miete. miete kaufsumme abloese. provision. kaution. kalt. courtage",
    "lower": "zu_machen noch_machen noch_drin senk drueck reduz luft. weniger nachgeb was_machen etwas_machen verzicht erlass runter spielraum letzte entgegen tun.",
    "high": "hoch. teuer. happig. gesalzen. ueberzogen. stolz. saftig. ueberteuert. heftig. ",
    "only_for": "nur_bei nur_fuer nur_um nicht_mehr_als hoechstens",
    "bid": "stemmen. nehm kaufen. kauf unterschreib mieten. verdrueck limit. biete. bieten. biet. bietet. gebot. angebot. akzeptier einverstanden annehm zahlen. zahle. vorstell machbar. drin. realistisch aufbring "
    "zahlen. offerier anbiet moeglich waer waeren okay ok",
    # complaint
    "outrage": "angelogen belogen stehen_gelassen stehen_lassen was_soll_das nicht_mal_eine nicht_einmal_eine unorganisiert desorganisiert unkoordiniert selten_erlebt ihre_art schlechte_bewertung negative_bewertung google_bewertung meinen_anwalt anwalt_einschalten verliere_die_geduld geduld_ist geduld_am laeuft_schief einiges_schief falsche_angaben unfreundlich muehsam hinhalt hinzuhalt versprochen. patzig arrogant herablass chaos chaotisch gelogen luegner unbeantwortet nicht_mehr_lustig nicht_wahr_sein wahr_sein konsumentenschutz rechtsschutz kundenfreundlich kundenservice servicewueste unverschaem zumutung traurig desinteressiert ohne_absage unmut lassen_mich keine_einzige nicht_professionell respektlos hingehalt verschaukel behandelt. irrefuehr fake. betrug taeusch unzufrieden schlampig frechheit unverschaemt beschwer keine_art enttaeusch unprofession saftladen sauerei aerger veraergert lachhaft "
    "laecherlich zumutung unzumutbar unfass unserioes katastroph nie_wieder miserab inkompeten unhoeflich respektlos "
    "schlechtest schlechter_service schlechter_scherz schlechter_witz verarsch veraepp verscheiss skandal empoer "
    "zum_kotzen unter_aller bodenlos unmoegliches unprofi unverlaess unzuverlaess mies. schlamper abzock "
    "unwuerdig armutszeugnis peinlich. stinksauer sauer. wuetend reklam hingehalten verarscht bloed_sterben geht_gar_nicht geht_garnicht so_nicht "
    "nicht_in_ordnung inakzeptab dreist genervt nerv langsam_reich faxen_dicke schnauze_voll versetzt vertroest "
    "ignorier zeitverschwendung auskunft_falsch ",
    "impossible": "unmoeglich",
    "this_is": "finde. das_war das_ist so_ein echt. wirklich. einfach. sowas. so_etwas noch_nie",
    "wait": "wart gewartet wartet",
    "answer": "antwort +antwort rueckmeld reaktion reagier rueckruf nachricht bescheid. auskunft. gemeldet. meld meldet. kontaktiert. "
    "lebenszeichen. zurueckgerufen. zurueckgemeldet. respons feedback",
    "long": "seit. seither. seitdem. schon. immer_noch noch_immer wochenlang tagelang ewig ewigkeit bis_heute bis_jetzt nach_wie",
    "why": "wieso. warum. weshalb.",
    "nobody": "nie_jemand nie. niemals niemand keiner. kein_mensch kein_schwein koana niemanden",
    "again": "zweite. dritte. vierte. fuenfte. zweiten. dritten. vierten. mehrmal mehrfach wiederholt x-ten zum_x dreimal zweimal viermal "
    "fuenfmal schon_wieder schon_oefter staendig dauernd x_mal drei_mal vier_mal zig. etliche",
    "tried": "mail mails. e_mail nachricht anfrage versuch geschrieben. gschrieben. angerufen. gemeldet angefragt. urgier nachgefragt. kontakt",
    "in_vain": "vergeblich umsonst erfolglos vergebens",
    "went": "gefahren. gekommen. gewartet. dort. tuer. gestanden. standen. angereist. anfahrt. hingefahren. warten. da.",
    "no_show": "erreicht. ran. abhebt. hebt. zurueck. erschienen. gekommen. aufgetaucht. aufgemacht. da. kommen. hier. geoeffnet. abgehoben. erreichbar. gemeldet. erreich zustaendig",
    "wrong": "stimmt. stimmen. schoengeredet",
    "ad": "inserat anzeige. angaben. beschreibung. expose. fotos. bilder. auskunft. information",
    "suffices": "reicht. reichts.",
    "by_you": "von_ihnen von_ihrer ihrerseits bei_ihnen ihr_kollege ihre_kollegin ihr_mitarbeiter",
    "pleased": "zufried begeister gluecklich",
    # advertising
    "fraud": "alleinauftr instagram google_ranking ihre_reichweite trading_bot trading_plattform schufa. sofortige_auszahlung kredite_ohne immobilienleads guenstige_kredite topverdienst nebenverdienst gutschein seo. backlink bitcoin krypto crypto casino viagra jackpot lotter lotto gewinnspiel forex follower sofortkredit "
    "kaltakquise affiliate prinz. western_union darknet nigeria tradingbot "
    "geld_verdien verdienen_sie schnell_reich passives_einkommen kredit_ohne hier_klicken jetzt_klicken klicken_sie click_here "
    "leads_fuer eigentuemerkontakte eigentuemerleads suchmaschinen kryptowaehr anlagetipp potenzmittel "
    "konto_gesperrt konto_wurde paket_konnte webdesign homepage_ab make_money work_from free_trial immobilienbewertungstool",
    "product": "coaching schulung workshop +leads. kredite. staubsauger bueromaterial buchhaltung druckerei +finanzierungen immobilienfotos +website +webseite +homepage drohnenaufnahm crm. software loesung plattform. tool. app. agentur webseite website homepage dienstleist marketing. virtuelle newsletter "
    "reinigung reinigungskraefte reinigungsfirma objektbetreuung entruempel handwerk leads produkt produkte. sortiment katalog homestaging "
    "home_staging drohnen kuechenstudio umzugsfirma kampagne social_media "
    "imagefilm fotograf webinar seminar personaldienst bodenleger malerbetrieb",
    "seller": "testen_sie gratis_testen jetzt_testen % exklusive_angebot partnerschaft wir_kaufen zahlen_top erstgespraech beantragen. beraten_sie kostenfrei biete. fixpreis professionell mappe angebot: wir_bieten biete_ihnen bieten_ihnen wir_sind_ihr unverbindlich kostenlos gratis rabatt sonderpreis "
    "sonderangebot exklusiv. demo. neukunden kooperation spezialist referenzen testphase "
    "stellen_ihnen wir_helfen wir_unterstuetz fachbetrieb anbieter nur_heute steigern ",
    "trade": "fuer_makler fuer_makler fuer_immobilienmakler an_makler immobilienprofi ihre_kunden ihren_kunden immobilienbuero maklerkollegen ihre_exposes immobilienmakler. maklerbuero. ihr_unternehmen ihre_firma ihr_buero ihre_objekte ihre_webseite ihre_website ihre_homepage ihr_team "
    "vermarkt umsatz vertrieb ihr_geschaeft ihre_immobilien ihren_objekten ihre_liegenschaft",
    "buy_now": "demo_buchen hier_geht jetzt_kauf klick buchen. anmelden. bestell bestaetigen_sie folgendem_link sichern",
    "riches": "million mio. millionen dollar. usd. euro_gewonnen",
    "secret": "gewonnen. erbschaft vertraulich anvertrau ueberweis glueckwunsch erben. verstorben",
    "take": "nehmen. kaufen. mieten. anmieten. beziehen. nehme. kaufe. miete.",
    "want": "moecht will. wollen. ",
    "finance": "kredit finanzierung bank. darlehen",
    "failed": "abgelehnt. geplatzt. gescheitert. abgesagt. absage",
    "number": "nummer. telefonnummer handynummer",
    "reach": "erreich",
    "you_time": "sie_zeit ihnen_zeit du_zeit",
    "another_one": "einen_anderen. ",
    "offer": "anbieten. vorschlag vorschlagen. haben_sie gibt_es moeglich. nennen",
    "last_straw": "das_letzte.",
    "ours": "unser",
    "consider": "verfolg weiterverfolg in_frage infrage frage_komm frage_kommt betracht. vorstellen_koennen",
    "says_to": "sagt.",
    "to": "zu.",
    "exceeds": "uebersteig sprengt ueber_unserem ueber_meinem ueber_dem",
    "budget": "budget. moeglichkeiten limit.",
    "further": "weiter mehr.",
    "untrue": "falsch gelogen getaeuscht",
    "heard": "gehoert. ghert. hoere. hoer. hoeren.",
    "tell": "geben. sagen. gebe.",
    "accepts": "akzeptier annehm gegengebot einverstanden",
    "income": "einkommen verdien netto. nettoeinkommen gehalt brutto. lohn",
    "itself": "sich.",
    "done": "erledigt.",
    "happened": "passiert. geschehen. tut_sich getan.",
    "cease": "stellen_sie einstell unterlassen unterlass",
    "move_house": "umzug umziehen ziehen.",
}
