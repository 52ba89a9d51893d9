"""What German words are about: field → stems (notation in `intent_cues`), Austrian, Bavarian and Swiss ones too.

Folded: ä is ae, ß is ss. A field is a class of words by meaning, not a list of sentences: the rules of `intents` say which fields
together make an act.
"""

from typing import Final

WORDS: Final[dict[str, str]] = {
    # ---- seeing the property
    "look": "anschau angschau anzuschau oschau ansehen. anzusehen. ansehn. anzusehn. angucken. anguckn. anluege "
    "aaluege anzugucken",
    "view": "uns_einschieb mich_einschieb dazwischenschieb unterbringen. besichtig +besichtig besichtg einen_blick "
    "vorbeikomm vorbeizukomm vorbeischau vorbeizuschau vorbeischaun vorbei_komm vorbei_schau vorbei_kommen rundgang "
    "kennenlern "
    "kennenzulern lokalaugenschein viewing. reinschau hausfuehrung wohnungsbesicht begehung begehen begutacht "
    "augenschein herumfuehr herumzufuehr rumfuehr rumzufuehr "
    "vorbeifahr vorbeizufahr schauen_komm schaun_komm schaun_kemm luege vorbiicho vorbeicho hinkomm reinsehen",
    "around_view": "kostenlos. gratis. kostenpflichtig sammelbesichtigung einzelbesichtigung gruppenbesichtigung "
    "bevor_wir bevor_ich vor_der_besichtigung nach_der_besichtigung bei_der_besichtigung vor_einer_besichtigung "
    "zur_besichtigung_mit "
    "vor_besichtigung nach_besichtigung vor_dem_termin nach_dem_termin beim_termin zum_termin_mit bei_besichtigung "
    "frage_zur_besichtigung fragen_zur_besichtigung frage_zum_termin fuer_die_besichtigung_was waehrend_der",
    "see": "sehen. sehn. schauen. schaun. gucken. seha. gseh.",
    "show": "zeigen. herzeigen. zeig. zeigts.",
    "lead": "fuehren. fuehre. fuehrn.",
    "through": "durch. durchs. herum. rum.",
    "let_in": "aufsperr aufzusperr aufschliess aufzuschliess reinlass reinzulass hineinlass hineinzulass",
    "premises": "das_buero die_buero das_lokal das_atelier das_studio die_werkstatt die_praxis die_ordination",
    "prospect": "interessent",
    "home": "wohnung +wohnung haus haeuser objekt immobilie apartment appartement es. sie. die. de. bude raeume "
    "raeumlichkeit garconniere "
    "reihenhaus penthouse maisonette whg. loft villa grundstueck lokal. buero. studio. zimmer. huette",
    "appointment": "termin +termin treffen. date. zeitfenster besichtigungstermin slot. slots. vereinbarung",
    "arrange": "vereinbar ausmach auszumach abmach abzumach fixier find bekomm haben. moeglich frei. brauch braeucht "
    "haett moecht "
    "wuensch vorschla organisier machen. einricht bitte. anbieten einplan ausg'macht ausgmacht festleg abstimm "
    "koordinier krieg "
    "kriegen. eintrag buchen. reservieren. anfragen",
    "when": "wann. wenn_geht",
    "how": "wie.",
    "flexible": "flexib immer_zeit",
    "come": "ich_dann_bei ich_bei_ihnen ich_bei_euch bei_ihnen_sein bei_euch_sein dort_sein vor_ort_sein komm schau "
    "schaun kemma kumm cho. kimm erschein",
    "have": "haett habe. hab. haben. haetten. hob. hobn. hom. han. haend. hend. hend",
    "time": "zeit.",
    "wish": "moecht wuerd will. wollen. wuensch gern kann. koennt koenn darf. duerf kannt hoff bitte. freu wollt "
    "wuerdn "
    "mecht mechat woit chan. chont choennt wett. moegen. lust.",
    # ---- an agreed viewing
    "call_off": "termin_zurueck besichtigung_zurueck absag abzusag abgesag stornier cancel cancl canceln streichen. "
    "ausfallen. faellt_aus ausfall rausnehm rauszunehm "
    "austrag auszutrag abblas storno absog absoge",
    "renounce": "verzicht",
    "say_off": "sag. sage. sagen. sog. sagn.",
    "off": "ab.",
    "attend": "wahrnehm wahrzunehm einhalt einzuhalt schaff teilnehm erschein",
    "come_to": "komm erschein kumm",
    "pass_up": "passen.",
    "gone": "weg. fort. los. gehen. fahren. aufbrechen. weggehen. wegfahren. losfahren. weiterfahren. weiter. zurueck. "
    "zrugg. furt.",
    "must": "muss. muessen. muesst muessn mues.",
    "move": "neuen_ausmach neuen_vereinbar neuen_find anderen_ausmach anderen_vereinbar anderen_find ⌚_legen "
    "⌚_zu_legen ⌚_schieben ⌚_zu_schieben ⌚_ruecken ⌚_tauschen verschieb verschob verschoben verleg verlegen umbuch "
    "umlegen. umdisponier vorverleg vorzieh umplan vertag umtermin "
    "ersatztermin ausweichtermin nach_hinten nach_vorne stattdessen. neuen_termin neuer_termin neue_termin "
    "anderen_termin "
    "anderer_termin anderen_tag anderer_tag anderen_zeit andere_uhrzeit hinausschieb aufschieb zu_verschieb "
    "alternativtermin "
    "neuer_zeitpunkt verschiabn vaschiab verschiebe nachholen",
    "instead": "statt. anstatt.",
    "change": "aender tausch wechsel",
    "late_or_early": "spaeter. frueher. stunde_eher stunden_eher tag_eher tage_eher woche_eher wochen_eher "
    "minuten_eher spoeda.",
    "unit": "stunde minute tag. tage. tagen. woche viertelstund halbe_stund",
    # ---- no interest
    "interest": "interess bedarf desinteress",
    "no_more": "nicht_mehr nimmer. nicht_laenger nicht_weiter nuemm nuemme net_mehr ned_mehr",
    "elsewhere": "schon_eine bereits_eine schon_was was_gefunden schon_etwas eine_andere schon_zugesagt was_anderes "
    "etwas_gefunden "
    "eine_neue ander anders. woanders. anderswo anderweit inzwischen. mittlerweile. etwas. neues. zwischenzeitlich "
    "schon. bereits. "
    "sonst_wo sonstwo was. eine_passende",
    "settled": "ueberlegt. uebersiedelt bezogen. geworden. anderweitig. vertrag_unterzeichnet untergekommen. gefunden. "
    "gfunden. gekauft. "
    "gemietet. genommen. entschieden. unterschrieben. unterzeichnet. fuendig. zugesagt. zusage. zuschlag. "
    "umentschieden. angemietet. "
    "erworben gfundn. gnommen. bekommen. kriegt. in_aussicht entschlossen.",
    "another_home": "andere_wohnung anderes_haus anderen_wohnung andere_immobilie anderes_objekt",
    "against": "gegen. dagegen",
    "decide": "entschieden. beschlossen. entschluss entscheidung. entscheid entschlossen.",
    "pursue": "weiter_verfolg weitersuch benoetigt gebraucht weitermach weiter_mach benoetig brauch such. suche. "
    "suchen. aktuell. relevant "
    "weiterverfolg beruecksicht notwendig braucht brauchn suachn",
    "away": "sache_gelaufen fuer_mich_gelaufen fuer_uns_gelaufen fuer_mich_gestorben fuer_uns_gestorben "
    "fuer_mich_erledigt fuer_uns_erledigt fuer_uns_vom_tisch fuer_mich_vom_tisch vergessen_sie_s vergessen_sie_es "
    "vergiss_es vergessts vergessen_wir suche_woanders suchen_woanders "
    "suche_anderswo suchen_anderswo zuruecktret zurueckzutret dagegen_ausgesprochen dagegen_entschieden "
    "verzichten_wir ich_verzichte wir_verzichten anfrage_erledigt damit_erledigt bin_raus "
    "sind_raus wir_raus daher_raus suche_beendet abstand. absehen. zurueckzieh ziehe_zurueck abmelden. aussteig "
    "ausgestieg "
    "nehmen_abstand eingestellt. zurueckgezogen wir_passen sehe_ab sehen_ab suchen_weiter suche_weiter "
    "suchen_erst_wieder suche_erst_wieder "
    "treten_zurueck trete_zurueck lassen_es_sein lass_es_sein",
    "our_taste": "was_wir_such was_ich_such entspricht. entsprach. vorstellung erwartung kriterien anforderung "
    "zugesagt angesprochen "
    "ueberzeugt. optimal begeister zusagt. zusagen. gefaell gefallen ueberzeug geschmack. richtige. passende. "
    "das_richtige treffer. "
    "beduerfnis",
    "for_us": "uns. mich. mir.",
    "us_as": "zu_uns zu_mir fuer_uns fuer_mich unser_ding mein_ding unser_fall mein_fall unseres. meins.",
    "nothing": "nichts. nix. nuet.",
    "too_much": "zu_verwinkelt zu_hellhoerig zu_renovierungs zu_sanierungs zu_steil zu_altmod zu_unprakt zu_nah "
    "zu_viel_ zu_feucht zu_laendlich zu_abseits zu_herunter zu_schmal zu_niedrig zu_verbaut zu_modern zu_stark_ "
    "zu_klein zu_gross zu_weit zu_laut zu_dunkel zu_abgelegen zu_teuer zu_eng zu_wenig zu_alt ueber_unser_budget "
    "ausser_budget",
    "stay": "bleib",
    "as_now": "in_unserem_haus in_meinem_haus in_unserer in_meiner in_unserem jetzig derzeitig wo_wir wo_ich "
    "bisherig alten. unserer_wohnung",
    "changed": "geaendert",
    "data": "daten. kontaktdaten. anfrage. bewerbung. unterlagen_loesch",
    "delete": "loesch entfern schliess zurueckzieh ziehe. zurueck. zuruecknehm streich",
    "list": "liste. verteiler. kartei. vormerkliste. interessentenliste. verteilerliste newsletter",
    "take_off": "streich nehm entfern austrag loesch",
    "contact": "kontakt schreib anschreib mail. mails. nachricht zusend angebot melden. meld",
    "take": "nehmen. kaufen. mieten. anmieten. beziehen. nehme. kaufe. miete.",
    "want": "moecht will. wollen.",
    "finance": "kredit finanzierung bank. darlehen",
    "failed": "abgelehnt. geplatzt. gescheitert. abgesagt. absage",
    "consider": "verfolg weiterverfolg in_frage infrage frage_komm frage_kommt betracht. vorstellen_koennen",
    "says_to": "sagt.",
    "to": "zu.",
    "exceeds": "uebersteig sprengt ueber_unserem ueber_meinem ueber_dem uebertrifft",
    "budget": "budget. moeglichkeiten limit. rahmen.",
    "further": "weiter mehr.",
    "itself": "sich.",
    "done": "zerschlagen. erledigt.",
    "cease": "stellen_sie einstell unterlassen unterlass",
    "move_house": "umzug umziehen ziehen.",
    # ---- a person
    "person": "mensch person. mitarbeiter ansprechpartner menschlich. kolleg makler. maklerin. chef. jemand. berater "
    "sachbearbeiter "
    "zustaendige vorgesetzt geschaeftsfuehr leiter. wen. betreuer",
    "real": "echt richtige wirkliche leibhaftig",
    "talk": "geredet. gredt. gred. telefoniert. verbinden. verbind_mich verbindet durchstell weiterverbind sprech "
    "red. reden. redn. unterhalten. besprech plaudern. bereden. durchsprechen. gespraech. zu_sprechen "
    "gesproch "
    "ausmachen. klaeren.",
    "with_you": "mit_ihm mit_ihr. mit_ihnen mit_jemand mit_einem mit_einer mit_dem mit_der mit_herrn mit_frau "
    "mit_ihrem mit_ihrer mit_wem "
    "mit_dir mit_euch",
    "call": "am_telefon per_telefon anlaeut anzulaeut durchlaeut anklingel muendlich fernmuendl fleisch_und "
    "telefonkontakt rueckruf "
    "zurueckruf zurueckzuruf zurueckrufen anruf anzurufen telefonier telefonisch telefonat durchklingel durchrufen "
    "ruf_mich rufen_sie "
    "ruft_mich rufe_mich rufen_mich ruft_an rufts_mi rufen_s ruafn ruaf_mi ruaf_uns ruafts apparat. klingel_durch "
    "mich_anrufen uns_anrufen telefonnummer_an ruf_uns "
    "rufen_uns aalueuet lueuet_mer anrueft zruckruf",
    "direct": "persoenlich direkt",
    "machine": "automatisch_antwort automatische_antwort automatischen_antwort automatischen_nachricht automatisierte "
    "automat_schreib vollautomat "
    "bot. bots. roboter. ki. eine_maschine einer_maschine einem_computer. chatbot computerprogramm autoresponder "
    "textbaustein ai. einem_automaten. ein_automat. standardantwort",
    "automatic": "maschin computer automat",
    "number": "durchwahl. kontaktnummer. nummer. telefonnummer handynummer",
    "reach": "erreich",
    "you_time": "sie_zeit ihnen_zeit du_zeit ihr_zeit",
    # ---- papers
    "paper": "plaen. baubeschreibung ausstattungsbeschreibung leistungsbeschreibung inventarliste uebergabeprotokoll "
    "+aufnahmen grundriss plan. lageplan bauplan etagenplan +plaene grundbuch +unterlagen energieausweis expose "
    "fotos. foto. bilder. +bilder "
    "+fotos videos. video. mietvertrag protokoll teilungserkl gutachten nutzwertgutacht nebenkostenabrechnung "
    "betriebskostenabrechnung "
    "abrechnung wirtschaftsplan kaufvertrag formular selbstauskunft dokument broschuere hausordnung "
    "ruecklagenaufstellung "
    "wohnungseigentumsvertrag informationen. infos. prospekt +ausweis virtuelle_tour datenblatt energiepass nutzwert "
    "+feststellung +zertifikat +bescheinigung objektunterlagen aufstellung "
    "flaechenplan mietvertragsentwurf vertragsentwurf",
    "from_me": "meine_unterlagen meiner_unterlagen meine_bewerbung meine_dokumente brauchen_wir brauche_ich "
    "brauch_ich muessen_wir brauchen_sie benoetigen_sie muss_ich von_mir soll_ich sollen_wir mitbring mitzubring "
    "mitnehm brauchts_ihr",
    "give": "schick gschick schicks send zusend zuschick zukommen uebermittl uebermitt mailen. mail. mailn. weiterleit "
    "bekomm erhalt krieg "
    "anforder vorab. zur_verfuegung bereitstell nachreich einseh einsicht habt hobts hobn. faxen. lassen_zukommen "
    "gsend ueberlass "
    "schiggn schickn schickts vorbeibring uebersend mailts",
    "you_have": "haben_sie hast_du habt_ihr hobts_es hobts_ihr haetten_sie haettet_ihr gibt gibts",
    "percent": "% prozent",
    "supposing": "wenn. falls. sofern. sollte.",
    "human": "mensch menschlich.",
    "estate": "wohnung haus. objekt. immobilie whg.",
    "condition": "wenn_sie wenn_ihr falls_sie wenn_du",
    "out": "raus. draussen.",
    "void": "hinfaellig eruebrigt gegenstandslos",
    "need": "liegt. vorlieg haett brauch braeucht benoetig moecht wuensch bitte. bitten_um wo_find gibt gibts "
    "noch_mehr existier wo_seh wo_sind "
    "fehlt fehlen",
    # ---- money
    "commits": "zusag unterschreib unterzeichn mitgeh mitzugeh einsteig zuschlag dabei.",
    "some_more": "noch_was noch_etwas noch_a_bissl",
    "haggle": "mietzinsreduk mietreduk zinsreduk +nachlass letztes_wort letztes_angebot aeusserstes letzte_gebot "
    "letztes_gebot verhandel verhandlung nachlass "
    "preisnachlass rabatt skonto spielraum ueberhoeht runtergeh etwas_runter bisschen_runter bissl_runter "
    "bisserl_runter noch_runter weiter_runter etwas_herunter noch_herunter nachgeb handeln. "
    "preisvorstell entgegenkomm entgegen_komm preislich mietminderung preissenk mietsenk gegenangebot kaufangebot "
    "mit_sich_reden reden_lassen luft_nach feilsch schmerzgrenze gegengebot preisanpass happig runterhandel "
    "verhandlungsbasis "
    "verhandlungssache preisreduk mietpreisreduk drueber_reden unser_maximum mein_maximum unsere_obergrenze "
    "meine_obergrenze "
    "maximum_waere preisobergrenze entgegenzukomm mietnachlass",
    "price": "courtage. nebenkosten. preis +preis miete. miete kaufsumme abloese. provision. kaution. kalt. preise "
    "preis.",
    "firm": "fix. fixpreis. endgueltig. final.",
    "lower": "redukt ermaessig nachlassen. zu_machen noch_machen noch_drin senk drueck reduz luft. weniger nachgeb "
    "was_machen etwas_machen verzicht erlass "
    "spielraum letzte entgegen tun. was_drin etwas_drin nach_unten",
    "high": "hoch. teuer. happig. gesalzen. ueberzogen. stolz. saftig. ueberteuert. heftig. viel.",
    "only_for": "nur_bis maximal_bis bis_maximal hoechstens_bis bis_hoechstens nur_bei nur_fuer nur_um "
    "nicht_mehr_als hoechstens maximal maximum",
    "bid": "stemmen. nehm kaufen. kauf unterschreib mieten. verdrueck limit. biete. bieten. biet. bietet. gebot. "
    "angebot. akzeptier "
    "einverstanden annehm zahlen. zahle. zuschlagen. zugreifen. vorstell machbar. drin. realistisch aufbring offerier "
    "anbiet moeglich waer waeren okay ok "
    "maximum machen. denkbar verkauft ueberlassen",
    "price_talk": "reden. redn. sprechen. gesprochen. geredet. diskutier verhandl",
    "accepts": "akzeptier annehm angenommen gegengebot einverstanden",
    "offer": "gebot. gebote. angebot. angebote. gegenangebot",
    "below": "niedrig gering unter. unterhalb tiefer",
    "cheaper": "guenstiger billiger",
    "than": "als.",
    "comes_down": "runter herunter",
    "terms": "rate. raten. ratenzahl teilzahl bankgarantie buergschaft buerge. sparbuch dauerauftrag lastschrift "
    "kreditkarte ueberweis "
    "bei_unterschrift bei_einzug bei_uebergabe im_voraus",
    "must_i": "muss_ich muessen_wir muss_man",
    "part_of": "in_den in_diesen im_preis im_kaufpreis in_der_miete im_mietpreis",
    "for_years": "jahr jahre jahren index indexiert staffel laufzeit befrist vertragsdauer erhoeh",
    "fee": "provision courtage maklergebuehr kommission anzahlung kaution",
    "income": "einkommen verdien netto. nettoeinkommen gehalt brutto. lohn",
    # ---- complaint
    "outrage": "wie_oft_muss_ich_denn wie_oft_muss_ich_noch wie_oft_soll_ich wie_lange_soll_ich_noch "
    "wie_lange_muss_ich_noch wie_oft_denn_noch abgewuergt aufgelegt. ausgelacht angeschnauzt angeschrien "
    "lockangebot lockvogel scheinangebot "
    "was_soll_ich_davon was_soll_man_davon was_ist_das_fuer geschummelt geschoent getrickst gemogelt "
    "beschoenig gefakt mit_der_wirklichkeit mit_der_realitaet in_der_kaelte_steh getaeuscht. hintergangen betrogen "
    "ausgenutzt veralbert verhoehn abgefertigt abgespeist abgewimmelt "
    "auszulad ausgeladen hatte_mir_extra hatten_uns_extra hatte_extra hatten_extra war_extra waren_extra "
    "eigens_freigenommen so_geht_man nicht_mit_kunden angelogen belogen stehen_gelassen stehen_lassen was_soll_das "
    "unorganisiert desorganisiert unkoordiniert schlechte_bewertung "
    "negative_bewertung google_bewertung meinen_anwalt anwalt_einschalt rechtsanwalt verliere_die_geduld geduld_ist "
    "geduld_am laeuft_schief "
    "falsche_angaben unfreundlich muehsam hinhalt hinzuhalt patzig arrogant herablass chaos chaotisch gelogen luegner "
    "unbeantwortet "
    "nicht_wahr_sein konsumentenschutz kundenfreundlich servicewueste unverschaem zumutung traurig desinteressiert "
    "ohne_absage unmut "
    "nicht_professionell respektlos hingehalt verschaukel irrefuehr fake. betrug taeusch unzufrieden schlampig "
    "frechheit beschwer "
    "keine_art enttaeusch unprofession saftladen sauerei aerger veraergert lachhaft laecherlich unzumutbar unfass "
    "unserioes katastroph "
    "nie_wieder miserab inkompeten unhoeflich schlechtest schlechter_service schlechter_scherz schlechter_witz "
    "verarsch veraepp verscheiss "
    "stocksauer skandal empoer zum_kotzen unter_aller bodenlos unmoegliches unprofi unverlaess unzuverlaess mies. "
    "schlamper abzock unwuerdig "
    "armutszeugnis peinlich. stinksauer sauer. wuetend reklam nicht_in_ordnung inakzeptab dreist "
    "genervt nerv langsam_reich faxen_dicke schnauze_voll versetzt vertroest ignoriert. ignoriert_werd "
    "zeitverschwendung auskunft_falsch frustrier frech. grob. wieder_nichts so_kann_man "
    "hinters_licht unerhoert unakzeptab nicht_akzeptab voellig_inakzept schwach_von schade_dass selten_erlebt "
    "nicht_einmal_eine "
    "nicht_mal_eine keine_einzige so_behandelt einiges_schief ihre_art nicht_mehr_lustig jetzt_reicht mir_reichts "
    "mir_reicht_es es_reicht langsam_reicht liest_das liest_hier",
    "no_go": "geht_gar_nicht geht_garnicht so_nicht",
    "manners": "umgangston +ton. benehmen. verhalten. umgang. art. umgegang umgehen. umgeht. behandel auftreten. "
    "service kundendienst abwicklung. "
    "kommunikation betreuung",
    "bad": "unmoeglich schlecht furchtbar schrecklich mangelhaft unter_jeder daneben grauenhaft ungenuegend schwach.",
    "impossible": "unmoeglich",
    "this_is": "finde. das_war das_ist so_ein echt. wirklich. einfach. sowas. so_etwas noch_nie",
    "wait": "wart gewartet wartet",
    "answer": "antwort +antwort rueckmeld reaktion reagier rueckruf nachricht bescheid. auskunft. gemeldet. meld "
    "meldet. kontaktiert. "
    "lebenszeichen. zurueckgerufen. zurueckgemeldet. respons feedback info.",
    "long": "seit. seither. seitdem. schon. immer_noch noch_immer wochenlang tagelang ewig ewigkeit bis_heute "
    "bis_jetzt nach_wie",
    "why": "wieso. warum. weshalb.",
    "uncalled": "kein_anruf keinen_anruf keine_anrufe ohne_anruf kein_rueckruf keinen_rueckruf ohne_rueckruf "
    "statt_anruf statt_anzuruf anstatt_anzuruf statt_telefon statt_zu_telefon nicht_einmal_ein_anruf",
    "of_these": "davon. keiner_von keine_von keinen_von keiner_der keine_der keinen_der",
    "nobody": "nie_jemand nie. niemals niemand keiner. kein_mensch kein_schwein koana niemanden",
    "again": "zweite. dritte. vierte. fuenfte. zweiten. dritten. vierten. mehrmal mehrfach wiederholt x-ten zum_x "
    "dreimal zweimal viermal "
    "fuenfmal schon_wieder schon_oefter staendig dauernd x_mal drei_mal vier_mal zig. etliche letzten_mal letztes_mal",
    "tried": "gebeten. ersucht. nachfrag mail mails. e_mail nachricht anfrage versuch geschrieben. gschrieben. "
    "angerufen. gemeldet angefragt. urgier nachgefragt. kontakt "
    "gesagt. mitgeteilt",
    "in_vain": "vergeblich umsonst erfolglos vergebens",
    "went": "gefahren. gekommen. gewartet. dort. tuer. gestanden. standen. angereist. anfahrt. hingefahren. warten. "
    "da. haus.",
    "no_show": "hob. kam. kamen. erreicht. ran. abhebt. hebt. zurueck. erschienen. gekommen. aufgetaucht. aufgemacht. "
    "da. kommen. hier. geoeffnet. abgehoben. "
    "erreichbar. gemeldet. erreich zustaendig aufmacht anwesend vor_ort",
    "wrong": "stimmt. stimmen. schoengeredet",
    "ad": "inserat anzeige. angaben. beschreibung. expose. fotos. bilder. auskunft. information",
    "by_you": "der_makler die_maklerin ihr_makler ihre_maklerin von_ihnen von_ihrer ihrerseits ihr_kollege "
    "ihre_kollegin ihr_mitarbeiter",
    "pleased": "zufried begeister gluecklich beeindruck",
    "promised": "versprochen. versprochene. versprochenen. zugesichert. in_aussicht_gestellt",
    "owed": "vereinbart_war_ein zugesagt_war_ein versprochen_war wollten_mich_anruf wollten_mich_zurueckruf "
    "wollten_zurueckruf wollten_sich_meld sollten_mich_anruf haetten_mich_anruf haetten_sich_melden "
    "wollten_uns_anruf wollten_uns_zurueckruf",
    "untrue": "falsch gelogen getaeuscht",
    "heard": "gehoert. ghert. hoere. hoer. hoeren.",
    "tell": "geben. sagen. gebe.",
    "happened": "passiert. geschehen. tut_sich getan.",
    "last_straw": "das_letzte.",
    # ---- advertising and fraud
    "fraud": "alleinauftr instagram google_ranking ihre_reichweite trading_bot trading_plattform schufa. "
    "sofortige_auszahlung kredite_ohne "
    "immobilienleads guenstige_kredite topverdienst nebenverdienst gutschein seo. backlink bitcoin krypto crypto "
    "casino viagra jackpot "
    "lotter lotto gewinnspiel forex follower sofortkredit kaltakquise affiliate western_union darknet nigeria "
    "tradingbot geld_verdien "
    "verdienen_sie schnell_reich passives_einkommen kredit_ohne hier_klicken jetzt_klicken klicken_sie click_here "
    "leads_fuer "
    "eigentuemerkontakte eigentuemerleads suchmaschinen kryptowaehr anlagetipp potenzmittel konto_gesperrt konto_wurde "
    "paket_konnte "
    "webdesign homepage_ab make_money work_from_home free_trial immobilienbewertungstool 5_sterne fuenf_sterne "
    "bewertungen_kauf "
    "+bewertungen_fuer abnehm diaet online_casino sportwett zugangsdaten ihr_passwort verifizier minuten_arbeit "
    "heimarbeit von_zuhause_verdien",
    "product": "umzuege. umzugsservice uebersiedlungen. raeumungen. coaching schulung workshop +leads. kredite. "
    "staubsauger bueromaterial buchhaltung druckerei +finanzierungen immobilienfotos "
    "+website +webseite +homepage drohnenaufnahm crm. +software loesung plattform. tool. app. agentur webseite website "
    "homepage dienstleist "
    "marketing. virtuelle newsletter reinigung reinigen bueroraeume reinigungskraefte reinigungsfirma objektbetreuung "
    "entruempel handwerk leads produkt produkte. "
    "sortiment katalog homestaging home_staging drohnen kuechenstudio umzugsfirma kampagne social_media imagefilm "
    "fotograf webinar seminar "
    "personaldienst bodenleger malerbetrieb bewertungen sterne druckkosten uebersetzungsbuero hausverwaltungssoftware "
    "reichweite",
    "seller": "oesterreichweit deutschlandweit bundesweit schweizweit jetzt_anfrag testen_sie gratis_testen "
    "jetzt_testen % exklusive_angebot partnerschaft wir_kaufen zahlen_top erstgespraech beantragen. "
    "beraten_sie kostenfrei biete. fixpreis professionell mappe angebot: wir_bieten biete_ihnen bieten_ihnen "
    "wir_sind_ihr unverbindlich "
    "kostenlos gratis rabatt sonderpreis sonderangebot exklusiv. demo. neukunden kooperation spezialist referenzen "
    "testphase stellen_ihnen "
    "wir_helfen wir_unterstuetz fachbetrieb anbieter nur_heute steigern garantiert fordern_sie angebot_an pro_stunde "
    "pro_stueck vorstellen_duerf qualifizierte",
    "introduce": "uns_vorstellen uns_bei_ihnen vorstellen_duerf unser_angebot_vorstell wir_stellen_uns",
    "prize": "iphone gutschein preis. gewinn",
    "trade": "maklerbuero hausverwaltungen. fuer_makler an_makler immobilienprofi ihre_kunden ihren_kunden "
    "immobilienbuero maklerkollegen ihre_exposes immobilienmakler. "
    "maklerbuero. ihr_unternehmen ihre_firma ihr_buero ihre_objekte ihre_webseite ihre_website ihre_homepage ihr_team "
    "vermarkt umsatz "
    "vertrieb ihr_geschaeft ihre_immobilien ihren_objekten ihre_liegenschaft ihr_maklerbuero ihre_agentur "
    "ihr_maklerunternehmen",
    "buy_now": "demo_buchen hier_geht jetzt_kauf klick buchen. anmelden. bestell bestaetigen_sie folgendem_link "
    "sichern jetzt_sichern",
    "riches": "million mio. millionen dollar. usd. euro_gewonnen",
    "secret": "gewonnen. erbschaft vertraulich anvertrau ueberweis glueckwunsch gratulation gratulier ausgewaehlt. "
    "erben. verstorben",
    "ours": "unser",
    # ---- can and cannot, yes and no
    "fit": "passt passen passe. passat gehen. geht. gehts. geaht goht gaht ginge ginget gang's gangs gengat klappt "
    "klappen klappat moeglich "
    "machbar ausgehen. ausgeht recht. hinhau haut_hin funktionier funkt einricht einrichten waere_gut waere_super "
    "genehm ideal "
    "am_liebsten am_besten bevorzug entgegenkomm entgegen",
    "can": "kann. kan. koenn koennt koennen. kannt kunnt schaff schaffe krieg chan. chont choennt ka. koa. kana",
    "free": "zugaenglich frei. zeit. verfuegbar freie luft. dabei. anwesend da. in_wien vor_ort zuhause daheim hier.",
    "spare": "zeit. frei. verfuegbar flexibel disponibel abkoemmlich",
    "unfit": "schlecht. schlechter unguenstig schwierig schwer. bloed. bloeder. eng. knapp. ungut unpassend unmoeglich "
    "problematisch muehsam "
    "zwider heikel tricky",
    "too_soon": "etwas_frueh. bisschen_frueh. bissl_frueh. etwas_spaet. bisschen_spaet. zu_frueh zu_spaet "
    "zu_kurzfristig zu_bald zu_knapp zu_zeitig",
    "absent": "beruflich_in geschaeftlich_in dienstlich_in beruflich_im geschaeftlich_im dienstlich_im "
    "beruflich_unterwegs beruflich_weg taufe. feier. +feier konzert. theater. turnier. konferenz. beerdigung "
    "skifahren. verreist. verreisen. verreise urlaub. +urlaub ferien. dienstreise. geschaeftsreise. unterwegs ausland. "
    "verhindert verhinder "
    "montage. krank. krankenstand krankenhaus spital. kur. auswaerts abwesend weggefahren weg. wegfahr fortgefahren "
    "reha. "
    "seminar. kongress. messe. hochzeit. begraebnis fortbildung",
    "occupied": "schon_einen_termin bereits_einen_termin schon_termine bereits_termine andere_besichtigungen "
    "andere_termine schon_eine_besichtigung bereits_eine_besichtigung schon_besichtigungen elternabend elternsprechtag "
    "sitzung. workshop. vorstellungsgespraech gerichtstermin probe. physio arbeit arbeiten. arbeite. hackeln dienst. "
    "nachtdienst spaetdienst fruehdienst schicht. +schicht buero. ausgebucht verplant dicht. "
    "voll. besetzt belegt beschaeftigt eingespannt vergeben. besprechung. meeting. meetings. pruefung schule. uni. "
    "vorlesung kurs. "
    "training. arzttermin zahnarzt was_vor schon_was schon_etwas etwas_vor anderen_termin verabredet eingeteilt "
    "werkstatt_bis",
    "came_up": "dazwischengekommen dazwischen_gekommen dazwischenkomm dazwischen.",
    "agree": "ja. jo. jep jup ok. okay. oke. okey gern. gerne. gern passt passt's passd passts abgemacht einverstanden "
    "ausgezeichnet perfekt super. "
    "prima. wunderbar bestens. klar. alles_klar fein. top. geht_klar klappt geht_gut jawohl selbstverstaendlich "
    "natuerlich gebongt sicher. "
    "ideal freue. freuen. optimal toll. spitze leiwand perfetto bassd guet. guat. geil sehr_gut in_ordnung "
    "geht_sich_aus waer waere",
    "pick": "nehm nimm nemma bestaetig zusag zugesagt. fix. fixier entscheid waehl buch bucht gebucht. eingetragen. "
    "notiert. notier vermerkt "
    "steht. bevorzug komme. kommen_wir wir_kommen ich_komme kumm bin_dabei sind_dabei halten_fest festhalten "
    "bleibt_dabei bleibts_dabei "
    "machen_wir moecht haett bitte. reservier gilt. vorgemerkt dabei.",
    "refuse": "nein. na. nee. leider_nicht leider_nein nope. naa.",
    "none_of": "nichts_dabei nichts_passend keiner keines keine_der keine_von keinen_der keinem_der keinen_von "
    "keinem_von weder. gar_keiner koana koans beides_nicht beide_nicht "
    "kein_termin keine_zeit kein_vorschlag kein_einziger keiner_davon",
    "others": "haben_sie_auch habt_ihr_auch gibts_auch gibt_es_auch auch_was sonst_was andere_termin andere_zeit "
    "anderen_termin anderer_termin weitere_termin alternativ sonst_noch noch_andere anderes_datum "
    "andere_moeglichkeit anderen_vorschlag andere_vorschlaeg neuer_vorschlag neue_vorschlaeg was_anderes",
    "all": "beide. beides. alle. allen. beiden. saemtliche jeder. allesamt alles.",
    "any": "egal wurscht gleichgueltig beides. beide. sucht suchen_sie such_dir aussuch entscheiden_sie alle_drei "
    "jeder_davon jeder_von jeder_der was_ihnen was_dir was_euch wie_es_ihnen wie_sie "
    "wies_ihnen sowohl. ganz_gleich hauptsache",
    "remaining": "die_beiden_anderen beiden_anderen die_zwei_anderen die_anderen_beiden den_anderen der_andere "
    "die_anderen dem_anderen das_andere der_uebrige den_uebrigen den_verbleibenden den_letzten_noch den_einen_noch",
    # ---- times that are for something else
    "moving_in": "moebel. reinstell unterstell einlager ausmalen renovieren zieht. ausgezogen einzieh einzug "
    "einzugs einziag bezug. bezugs bezieh beziehbar umzieh umgezogen umzuzieh umzug uebersied mietbeginn "
    "mietvertrag "
    "mietverhaeltnis uebernahme uebergabe schluesseluebergabe kuendig gekuendigt ausziehen. auszieh auszug laeuft_aus "
    "befristet "
    "mietstart vertragsbeginn zuzug uebersiedlung anfangen_zu_arbeit zieh. ziehen. ziehe. zueglete uebersidln anmieten",
    "vacant": "frei. verfuegbar. bezugsfertig bezugsbereit zu_haben beziehbar verfuegbar",
    "requiring": "brauch braeucht brauchn benoetig",
    "firm_up": "bestaetig",
    "searching": "suche. suchen. such. gesucht. suachn suech suchend benoetigen. brauchen. brauche.",
    "journey": "fahre_⌚_zurueck fahren_⌚_zurueck fliege_⌚_zurueck fliegen_⌚_zurueck fahre_⌚_heim fahren_⌚_heim "
    "fahre_am_⌚_zurueck fliege_am_⌚_zurueck fliege_am_⌚_zurueck fliegen_am_⌚_zurueck "
    "komm_am_⌚_an komme_am_⌚_an kommen_am_⌚_an reise_am_⌚_an reisen_am_⌚_an "
    "kommt_am_⌚_an komm_⌚_an komme_⌚_an kommen_⌚_an reise_⌚_an reisen_⌚_an kommt_⌚_an hauptbahnhof bahnhof flughafen "
    "zug. flug flieger. lande. landen. ankomm ankunft abflug abreise abreisen anreise heimfahr faehrt. retour "
    "zurueckfahr zurueckflieg "
    "anreisen",
    "fetching": "abhol abzuholen hinbring kindergarten tagesmutter",
    "replying": "bescheid. rueckmeld meld melde. melden. antwort antworten. ueberleg nachdenk ruehr informier "
    "weiss_ich_mehr wissen_wir_mehr zurueckmeld rueckantwort retourmeld wissen_lassen",
    "deciding": "entscheid zusage. absage.",
    "reachable": "erreichbar. erreichen. erreich",
    "opening": "geoeffnet oeffnungszeit buerozeit sprechstund sprechzeit geschlossen offen. aufgesperrt geschaeftszeit",
    "work_end": "uni_durch arbeit_durch schule_durch dienst_durch von_der_arbeit aus_der_arbeit von_da_arbeit "
    "vom_buero ich_aus. hab_aus. feierabend dienstschluss arbeitsschluss schluss. fertig. arbeitsende",
    "defer": "noch_nicht_sicher nicht_ganz_sicher mir_nicht_sicher melde_mich meld_mich melden_uns meld_ich melde_ich "
    "geb_bescheid gebe_bescheid geben_bescheid sag_bescheid sage_bescheid ueberlege ueberlegen_es besprech abklaer "
    "klaere_das muss_erst muss_noch_fragen muss_ich_erst muessen_erst muessen_wir_erst rueckmeldung_von_mir "
    "sag_dir_bescheid sage_ihnen gebe_ihnen geben_ihnen",
    "aspect": "lage. groesse. schnitt. zustand. grundriss. ausstattung stockwerk. umgebung. gegend. preis. miete. "
    "wohnung. haus. objekt. aufteilung. raumaufteilung. immobilie.",
    "did": "meinte. sagte. erklaerte. behauptete. geschrieben. gschrieben. angerufen. gemailt. geschickt. gesendet. "
    "angefragt. gefragt. gewartet. besichtigt. gesehen. gewesen. "
    "telefoniert. gesprochen. bekommen. erhalten. gekommen. vereinbart. ausgemacht. gemeldet. versprochen. gesagt. "
    "war. waren. wurde. "
    "wurden. hatte. hatten. gstanden. gestanden. gefunden. gekauft. unterschrieben. inseriert. gelesen. entdeckt. "
    "angeschaut. gehoert. erwaehnt. besprochen. bestaetigt. vorgeschlagen. mitgeteilt. besucht. verpasst. vergessen. "
    "verloren. stand. rief. schrieb. kam. kamen. ging. sah. sprach. las. traf. wartete. warteten. standen. "
    "hinterlassen. liegengelassen. getroffen. erzaehlt. empfohlen. bemerkt. kontaktiert. eingereicht. uebermittelt. "
    "abgegeben.",
    "celebrated": "heirat feiertag. geburtstag geboren. hochzeitstag jubilaeum alt.",
    "built": "baujahr gebaut errichtet saniert renoviert erneuert fertiggestellt",
    "otherwise_not_before": "sonst_erst ansonsten_erst andernfalls_erst erst_wieder sonst_wieder sonst_leider "
    "sonst_nur",
    "beforehand": "davor. vorher. zuvor. bis_dahin",
    "afterwards": "danach. nachher. darnach. anschliessend. ab_dann hinterher.",
    "on_that": "da. dann. dort. dran. do.",
    "farewell": "bis. tschuess servus. auf_wiedersehen freu",
    "closing": "mfg. lg. vg. bg. gruss gruesse gruessen gruess griass hochachtungsvoll",
    # ---- asking
    "ask": "wie. was. welche welcher welches welchem welchen wo. wer. wieviel wieviele woher wohin wofuer wozu wem. "
    "womit inwiefern warum. "
    "wieso. weshalb. wos. wia.",
    "wonder": "frage. fragen. wissen. wuesst gewusst. erfahren. ob. auskunft verraten erklaer sagen_koennen sagen. "
    "unklar",
    "there_is": "ist. is. sind. san. hat. gibt gibts. liegt. besteht. kostet. gehoert. faellt bleibt. existiert",
    "small": "das. des. es. auch. dann. ihnen. euch. dir. fuer. sie. sich. aus. eh. so. noch. oder. bei. den. dem. da. "
    "vielleicht.",
    "tag": "wach. munter. online. moeglichkeit. besteht. die. moeglich machbar recht. ordnung. ok. okay. passt. "
    "geht. ginge klappt klappen gehen. passen. eh. gell oder. stimmts gangs gang's vorstellbar denkbar drin. dass. "
    "umsetzbar",
    "is_it": "soll. sollte. sollten. ist. is. sind. san. hat. haben. gibt gibts. gibt's muss. darf. kann_man bleibt. "
    "liegt. besteht. wird. wurde gehoert. stimmt_es "
    "faellt kommt. kostet. fallen. funktioniert werden. duerfen. braucht. koennen. kann. koennte waere waeren haette "
    "haetten faehrt. laeuft. endet. beginnt. dauert. reicht. gilt. zahlt. zahle muessen. steht. stehen. lassen. "
    "laesst. sollen. waren. war.",
    "spurn": "ablehn abzulehn abgelehnt. absag abzusag abgesagt.",
    "regret": "leider. bedauerlich schade. dummerweise bloederweise",
    "that_day": "den_tagen diesen_tagen beiden_tagen dem_tag diesem_tag dem_zeitpunkt diesem_zeitpunkt zu_der_zeit "
    "zu_dieser_zeit die_zeit an_dem_datum an_jenem",
    "always": "immer. stets. jeweils.",
    "granting": "zwar. wohl_schon",
    "renting": "mieten. anmieten. beziehen. kaufen. einziehen. uebersiedeln. umziehen. anzumieten einzuziehen "
    "zu_mieten zu_beziehen",
    "your_number": "ihre_nummer ihre_telefonnummer ihre_handynummer deine_nummer deine_telefonnummer eure_nummer "
    "eure_telefonnummer",
    "at_home": "homeoffice home_office von_zuhause_aus von_daheim",
    "nearby": "im_viertel im_grae im_kiez im_quartier im_ort im_bezirk in_der_nachbarschaft in_der_umgebung "
    "in_eurer_gegend in_ihrer_gegend im_haus_nebenan um_die_ecke gleich_nebenan ganz_nah in_der_naehe in_der_gegend "
    "in_der_stadt im_graetzel in_der_ecke ums_eck",
    "only": "nur. bloss. lediglich. einzig",
    "on_spot": "dort. vor_ort beim_termin bei_der_besichtigung vor_der_tuer mich_verspaet spaeter_komm uns_verspaet",
    "meet": "treffpunkt treffen_wir wir_uns_treff wo_treff treff_ma treffma",
    "departs": "geht_mein_flug geht_mein_zug geht_unser_flug geht_unser_zug geht_der_flug geht_der_zug "
    "geht_meine_maschine",
    "stays": "lassen_es_bei lass_es_bei belassen_es bleiben_bei bleiben_dabei bleibt. bleibts. steht. stehen.",
    "around_it": "vorher. davor. zuvor. danach. nachher.",
    "third": "kommt.",
    "how_long": "wie_lange bis_wann seit_wann ab_wann um_wieviel_uhr um_wie_viel_uhr wie_spaet von_wann wann_schliesst "
    "wann_oeffnet wann_macht wann_beginnt wann_faengt wann_faehrt wann_endet wann_hoert wann_wird wann_wurde",
    "reserving": "reservier freihalt frei_halten halten_sie_uns halten_sie_mir zurueckhalt vergabe vergeben_sie "
    "zuruecklegen",
    "occasion": "gelegenheit",
    "we_both": "wir_beide. uns_beide. wir_zwei. uns_beiden.",
    # ---- what happens in or around the house, and in the writer's life
    "goings_on": "faellig. zahlbar abgebucht grundsteuer kurtaxe rauchfangkehrer schornsteinfeger zaehler ablesung "
    "wartung thermenwartung eigentuemerwechsel keller. dachboden fassade dach. hausmeisters supermarkt geschaeft. "
    "laden. markt. wochenmarkt baecker lokal. gasthaus restaurant disco diskothek club. bar. kneipe kirche "
    "kirchenglock glocke laeuten "
    "gelaeutet muellabfuhr +abfuhr muell. muelltonne lieferant anlieferung lieferung lieferverkehr laerm laut. ruhig. "
    "nachtruhe ruhezeit mittagsruhe bus. busse. bim. s_bahn u_bahn "
    "strassenbahn autobus nachtbus fahrplan takt. intervall pool. sauna. fitness schwimmbad spielplatz waschkueche "
    "waschmaschine waschtag gemeinschaftsraum heizung heizperiode warmwasser "
    "baustelle bauarbeiten kran. sanierung stiegenhaus hausmeister hausverwaltung hausversammlung "
    "eigentuemerversammlung putzfrau reinigung schneeraeumung winterdienst garage. "
    "tiefgarage schranken parkverbot kurzparkzone ladestation lift. aufzug aufzugs rasen. rasenmaehen grillen. nachbar "
    "sonne. sonneneinstrahlung schatten. lieferzone post. pakete parken. parkplatz parkplaetze +parkplatz +parkplaetze",
    "impersonal": "man. wird. wurde. werden. wurden. faehrt. fahren.",
    "takes_pictures": "fotos_mach bilder_mach fotos_schiess fotos_zu_mach fotografier filmen. ein_foto_mach "
    "ein_paar_fotos_mach",
    "signing": "zahle. zahlen. bezahl notar +notar unterschreib unterschrift unterzeichn +unterzeichnung bank. "
    "hausbank bankgespr finanzierungsgespr kreditgespr kaufabwicklung zahlung ueberweis anzahlung grundbuch treuhand "
    "kaufvertragserricht",
    "job": "stelle. job. neuen_job arbeitsstelle dienstantritt dienstbeginn arbeitsbeginn praktikum famulatur studium "
    "semester. auslandssemester projekt. entsendung versetzt versetzung turnus. lehrstelle lehre. stipendium "
    "gastprofessur",
    "contract": "befristung befristet unbefristet vertrag. arbeitsvertrag dienstvertrag zwischenmiete untermiete",
    "own_answer": "ich_mich. wir_uns.",
    # ---- grammar
    "finite": "spielt. spielen. spiele. trifft. feiert. besucht. kocht. schlaeft. tanzt. turnt. singt. trainiert. "
    "probt. holt. fliegt. operiert. landet. startet. ankommt. endet. ist. is. isch. sind. san. bin. bist. seid. "
    "war. waren. hat. habe. "
    "hab. haben. habt. hob. hobn. haett haette haetten hatte hatten "
    "wird. werden. werde. wuerd wurde wurden kann. kan. koenn koennen koennt koennte kannt kunnt muss. muessen. muesst "
    "muessten darf. duerfen. "
    "soll. sollen. sollt moecht mecht will. wollen. wollt such. suche. suchen. brauch brauche. brauchen. geht. gehts. "
    "gehn. gehen. ginge gingen "
    "gengat passt. passts. passen. passat klappt. klappen. gibt. gibts. waer waere waeren komm. komme. kommen. kommt. "
    "kimm. nehm. nehme. nehmen. "
    "bitte. bitt. schick schicken. send. sende. senden. ruf. rufe. rufen. meld. melde. melden. schaff schaffe. "
    "schaffen. find. finde. finden. "
    "interessier arbeite. arbeiten. wohne. wohnen. zahl. zahle. bleib bleibt. liegt. kostet. faellt. freu freue. "
    "freuen. sag. sage. "
    "erreiche. erreichen. zieh. ziehe. ziehen. steht. steh. bestaetige. macht. mach. mache. machen. chan. chont "
    "choennt wett. het. hend. "
    "reden. funktioniert. stimmt. heisst. laeuft. laufen. enden. beginnt. dauert. fahre. fahren. faehrt. fliege. "
    "fliegen. verreise. verreisen. lebe. leben. "
    "studiere. studieren. lande. landen. weiss. wissen. glaube. denke. kenne. hoffe. sehe. sehen. bring. bringt. "
    "geboren. treffe. treffen. beginne. beginnen. fange. reise. reisen. ankomme. besuche. besuchen. feiern. feiere. "
    "verbringe. verbringen. uebernachte. uebernachten. pendle. arbeitet. bekomme. bekommen. kriege. hole. bringe. "
    "warte. plane. planen. meinte. sagte. schreibt. hoere. sollte. lernt. uebersiedle. unterschreib ",
    "self": "ich. i. wir. mir. mia. bin. hab. habe. haben. hob. hobn. muss. muessen. arbeite. mein unser uns. mich. "
    "sind. hätte haett "
    "bei_uns bei_mir steh. stehe.",
    "no": "nicht. ned. net. noed. noet. nit. kein koa. koane. koan. nie. niemals. nimmer. weder. nichts. nix. nein. "
    "na. niemand keiner. kei. ka.",
    "harmless": "nicht_nur nicht_auch nicht_vielleicht nicht_doch nicht_zufaellig nicht_moeglich_dass "
    "nicht_moeglich_am nicht_moeglich_um kein_problem "
    "keine_frage keine_sorge keine_eile keinen_stress kein_stress keine_umstaende nichts_dagegen warum_nicht ob_nicht "
    "nicht_erst nicht_so_frueh_wie "
    "nicht_schlecht nicht_mal_ein keine_ahnung nicht_weit. wenn_nicht falls_nicht wenn_das_nicht falls_das_nicht "
    "sollte_das_nicht wenns_nicht kein_scherz kein_witz",
    "thanks": "dank merci vergelt_s",
    "dealbreaker": "ausschlusskriteri ausschlussgrund k_o_kriteri ko_kriteri killerkriteri no_go. nogo. scheidet. "
    "scheiden disqualifizier faellt_raus faellt_damit faellt_daher dealbreaker deal_breaker indiskutabel "
    "ausgeschieden",
    "gets_only": "bekomme_nur bekomm_nur bekommen_nur bekommt_nur kriege_nur krieg_nur kriegen_nur kriegt_man_nur "
    "erhalte_nur erhalten_nur bekomme_immer bekomme_ich_immer bekomme_ich_nur bekommt_man_nur kommt_nur kommen_nur",
    "as_said": "wie_bitte. wie_gesagt wie_gsagt wia_gsagt wie_besproch wie_erwaehn wie_vereinbart wie_ausgemacht "
    "wie_abgemacht "
    "wie_angekuendig wie_telefonisch wie_schon wie_bereits wie_gehabt wie_immer wie_gewuenscht wie_versprochen "
    "wie_geschrieben wie_mitgeteilt wie_gestern wie_vorhin wie_oben wie_im_inserat wie_bekannt wie_ueblich",
    "due_then": "muesste_es muesst_es muesste_das muesst_das muss_es muesste_sich muesste_der muesste_die",
    "time_and_again": "zum_zweiten zum_dritten zum_vierten zum_fuenften schon_wieder staendig dauernd immer_wieder "
    "zum_wiederholten zum_x",
    "have_seen": "gesehen_haben besichtigt_haben angeschaut_haben angesehen_haben besichtigt_hab",
    "intends": "sollt muess muss muesst moecht will. wollen. wollt",
    "other_kind": "was_ruhiger was_groesser was_kleiner was_heller was_guenstiger was_billiger was_zentraler "
    "was_neuer was_moderner was_gruener was_naeher was_mehr etwas_ruhiger etwas_groesser etwas_kleiner etwas_heller "
    "etwas_guenstiger etwas_billiger etwas_zentraler etwas_neuer etwas_moderner etwas_gruener etwas_naeher "
    "etwas_mehr eine_ruhiger eine_groesser eine_kleiner eine_heller eine_guenstiger eine_billiger eine_zentraler "
    "eine_neuer eine_moderner eine_gruener eine_naeher eine_mehr einen_ruhiger einen_groesser einen_kleiner "
    "einen_heller einen_guenstiger einen_billiger einen_zentraler einen_neuer einen_moderner einen_gruener "
    "einen_naeher einen_mehr ein_ruhiger ein_groesser ein_kleiner ein_heller ein_guenstiger ein_billiger "
    "ein_zentraler ein_neuer ein_moderner ein_gruener ein_naeher ein_mehr was_deutlich_ruhiger "
    "was_deutlich_groesser was_deutlich_kleiner was_deutlich_heller was_deutlich_guenstiger was_deutlich_billiger "
    "was_deutlich_zentraler was_deutlich_neuer was_deutlich_moderner was_deutlich_gruener was_deutlich_naeher "
    "was_deutlich_mehr etwas_mehr_ruhiger etwas_mehr_groesser etwas_mehr_kleiner etwas_mehr_heller "
    "etwas_mehr_guenstiger etwas_mehr_billiger etwas_mehr_zentraler etwas_mehr_neuer etwas_mehr_moderner "
    "etwas_mehr_gruener etwas_mehr_naeher etwas_mehr_mehr doch_was doch_etwas mehr_platz was_anderes etwas_anderes",
    "falls_flat": "flach. ins_wasser",
    "toward": "entgegen.",
    "not_one": "null. keinerlei. nicht_eine nicht_ein_einzig kein_einzig",
    "calls_made": "ich_rufe_sie ich_ruf_sie ich_rufe_an rufe_ich_sie rufe_sie_an anrufe. anrufversuche. anrufen_und",
    "writes": "schreibt. antwortet. liest. sitzt. bearbeitet betreut. dahinter.",
    "undecided": "mich_entscheiden uns_entscheiden noch_nicht_entscheid noch_nicht_entschied nicht_entscheiden "
    "noch_nicht_sagen noch_nicht_festleg "
    "noch_nichts_sagen noch_unentschlossen noch_unschluessig",
    "for_it": "dafuer. dazu. zum_kauf zur_anmietung",
    "for_one": "fuer_ein zugunsten",
    "too_late": "zu_spaet",
    "let_be": "lassen_es. lasse_es. lass_es. lassens. loss_ma_s",
    "halfway": "treffen. einigen. in_der_mitte kompromiss zusammenkommen zusammenfinden einig. entgegenkaemen",
    "erase": "loesch",
}
