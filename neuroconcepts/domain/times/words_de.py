"""The closed classes by which German names times: kind → value → words, Austrian, Bavarian and Swiss ones too.

Kinds are those of `kinds.WORD_KINDS`; a phrase of several words is written with underscores, a word that says two things
at once has two kinds joined by `+`.
"""

from typing import Final

from neuroconcepts.domain.times.lists import Rows

WORDS: Final[Rows] = {
    "weekday": {
        0: "montag montags mo mont montog mondog moda maendig mändig mäntig mentig määntig mondig",
        1: "dienstag dienstags di dienst dienstog deanstog diensdog dienschtig zischtig ziischtig zistig zyschtig "
        "zyyschtig zystig dienschtag",
        2: "mittwoch mittwochs mi midwoch mittwuch mittwuech mittwochn mittwoche mittwuche mittwucha",
        3: "donnerstag donnerstags do donnastag donnastog dunnerstog donnerstog dunschtig dunnschtig donnschtig "
        "donschtig dunnstig donnstig donnerschtig donnerschtag pfingstdonnerstag",
        4: "freitag freitags fr freitog freidog fraidog fritig friitig friitäg frytig fryytig freidig freitig",
        5: "samstag samstags sa samstog somstog samsdog samschtig samschdig samschtag samstig sonnabend sonnabends",
        6: "sonntag sonntags so sonntog sundog sunntog sunntig sonndog sunndi sunndig sunnde sunntag sonn_und_feiertags "
        "sonn_und_feiertagen sonn_oder_feiertagen sonn_und_feiertage",
    },
    "month": {
        1: "jänner januar jän jan jaenner januars",
        2: "februar feber feb februars febers",
        3: "märz mrz maerz",
        4: "april apr",
        5: "mai",
        6: "juni juno jun",
        7: "juli julei jul",
        8: "august aug",
        9: "september sept sep",
        10: "oktober okt",
        11: "november nov",
        12: "dezember dez",
    },
    "relative": {
        -2: "vorgestern",
        -1: "gestern gesting",
        0: "heute heut heit heid hüt hüüt",
        1: "morn",
        2: "übermorgen iwamorgn iwermorgn übamorgn übermoagn iwamoang übermorn",
        3: "überübermorgen",
    },
    "morgen": {1: "morgen moagn moang morgn morge murgn"},
    "part": {
        "early": "früh frühs frühmorgens in_der_früh in_der_frühe in_da_früh in_da_fria in_da_frua fria fruah "
        "zeitig_in_der_früh "
        "morgens_früh vor_der_arbeit vor_arbeitsbeginn zeitig_am_morgen am_frühen_morgen",
        "morning": "vormittag vormittags vormittog vormittags vm vorm_mittag morgens am_morgen am_morgn jeden_morgen "
        "am_vormittag vormittagszeit",
        "late_morning": "spätvormittag spätvormittags",
        "noon": "mittag mittags mittog zmittag über_mittag mittagszeit mittagspause zu_mittag in_der_mittagspause "
        "mittagsstunde",
        "afternoon": "nachmittag nachmittags nachmittog namittag nammittag nammittog nomittag nomitag nm nami",
        "early_afternoon": "frühnachmittag",
        "late_afternoon": "spätnachmittag spätnachmittags",
        "evening": "abend abende abends auf_d_nacht auf_die_nacht auf_dnacht auf_d_nocht auf_die_nocht auf_dnocht "
        "obend omd oabnd abig obig aabig vorabend nach_der_arbeit nach_da_arbeit nach_da_orbeit noch_da_orbeit "
        "noch_da_arbeit noch_der_orbeit nach_feierabend nach_büroschluss "
        "nach_dienstschluss nach_arbeitsschluss am_feierabend nach_dem_dienst nach_dem_büro nach_der_hackn",
        "late_evening": "spätabend spätabends",
        "night": "nacht nachts",
        "daytime": "tagsüber untertags unter_tags ganztags ganztägig den_ganzen_tag den_gonzn_tog den_ganzn_tag "
        "de_ganz_tag",
    },
    "midnight": {0: "mitternacht"},
    "number": {
        1: "eins ans oans eis",
        2: "zwa zwoa zwo zwee",
        3: "drü dreie drui paar",
        4: "viere fiere viera vieri",
        5: "fünfe füfi foif füf fimfe",
        6: "sechse sechsa sexi sächsi sexe sechsi",
        7: "siebene siebane sibene sieme siemne siebm siemme sibni siem simme siebne",
        8: "achte ochti ochta achti ochte",
        9: "neune neina neuni nüni neine",
        10: "zehne zehni zehna zähni zehni zähi",
        11: "elfe öife elfa ölfe eufi elfi öfe",
        12: "zwölfe zwöife zwöfe zwölfa zwöufi zwölfi",
    },
    "one": {1: "ein eine einen einer einem eines ana"},
    "oclock": {1: "uhr uhrn"},
    "half": {1: "halb halbe halben halber halbi halbes hoib hoiba hoibe hoiwa hoiwe holb"},
    "quarter": {1: "viertel viertl vieatl virtel viertu viertle"},
    "three_quarters": {1: "dreiviertel dreiviertl dreivieatl drei_viertel drei_viertl 3_viertel 3_viertl dreiviertle"},
    "at": {1: "um gegen gegn umma um_punkt punkt schlag so_um so_gegen um_ca zirka_um circa_um ungefähr_um etwa_um"},
    "on": {
        1: "an zu zum zur den dem der die das des für fürs bei beim d dr de em ufem",
        "am": "am",
        "each": "jeweils jedesmal jedes_mal jedes_einzelne_mal in_beiden_fällen beides_mal",
    },
    "over": {1: "über"},
    "onto": {1: "auf aufn auf_den auf_die"},
    "in": {1: "in im während wärend", "within": "innerhalb binnen innert"},
    "from": {
        1: "ab nicht_vor nichts_vor nix_vor nie_vor nur_nicht_vor nicht_vorm nicht_früher_als ned_vor net_vor nicht_eher_als"
    },
    "of": {1: "von vom"},
    "until": {
        1: "bis bis_zu nicht_nach nichts_nach nicht_später_als nicht_länger_als zwischen_jetzt_und von_jetzt_bis bis_spätestens bis_längstens bis_maximal bis_max"
    },
    "earliest": {1: "frühestens erst_ab ehestens"},
    "latest": {1: "spätestens spätestens_bis längstens allerspätestens"},
    "between": {1: "zwischen zw zwischn zwüsche"},
    "in_between": {1: "dazwischen zwischendrin"},
    "past": {1: "nach n"},
    "before": {1: "vor vorm"},
    "shortly": {1: "kurz knapp gleich direkt"},
    "since": {1: "seit seitdem"},
    "and": {1: "und u sowie & wie_auch als_auch un"},
    "or": {
        1: "wenn_nicht falls_nicht wenn_das_nicht_geht falls_das_nicht_geht wenn_das_nicht_passt wenn_das_nicht_klappt falls_das_nicht_klappt oder od o oda odr bzw beziehungsweise respektive bezw ggf wahlweise alternativ"
    },
    "namely": {1: "also d.h dh das_heißt sprich nämlich genauer"},
    "but": {1: "sondern sondan"},
    "not": {1: "nicht ned net nöd nid nit "},
    "except": {1: "außer ausser ausgenommen bis_auf mit_ausnahme_von mit_ausnahme_des abgesehen_von nur_nicht nur_ned"},
    "instead": {1: "statt anstatt anstelle anstelle_von anstatt_von anstelle_des"},
    "than": {1: "als"},
    "next": {
        "next": "nächste nächster nächsten nächstes nächstem nächst nexte nexten nextn nöchscht nächscht nächschte "
        "nächschti",
        "coming": "kommende kommender kommenden kommendes kommendem kummende bevorstehende bevorstehenden",
        "following": "darauffolgende darauffolgenden darauffolgender folgende folgenden folgender",
    },
    "over_next": {1: "übernächste übernächster übernächsten übernächstes übernächstem überübernächste"},
    "this": {1: "diese dieser diesen dieses diesem laufende laufenden laufender heurige heurigen"},
    "last": {
        1: "letzte letzter letzten letztes letztem vorige voriger vorigen voriges vorigem vergangene vergangener vergangenen "
        "vergangenes vergangenem vorletzte vorletzten vorletzter"
    },
    "every": {1: "die_meisten fast_jeden fast_jede jeden jeder jede jedes jedem"},
    "everyday": {1: "täglich jeden_tag jedn_tag an_jedem_tag alle_tage "},
    "workdays": {
        1: "wochentags werktags werktag werktagen wochentag wochentagen unter_der_woche unter_da_woch unter_der_arbeitswoche unterm_woche "
        "unterwöchig arbeitstags an_werktagen an_wochentagen jeden_werktag jeden_wochentag innerhalb_der_woche"
    },
    "weekend": {1: "wochenende wochenend wochenenden wochenends we wochnend wochenendes"},
    "week_number": {1: "kw kalenderwoche kalenderwochen"},
    "unit": {
        "day": "tag tage tagen tags tages täg",
        "week": "woche wochen woch wuche wochn",
        "month": "monat monate monaten monats monates",
        "year": "jahr jahre jahren jahres",
        "hour": "stunde stunden std stündchen stund",
        "minute": "minute minuten min mins minuterl",
        "quarter_hour": "viertelstunde viertelstündchen viertlstund",
        "half_hour": "halbstunde",
        "three_quarter_hour": "dreiviertelstunde",
    },
    "edge": {
        "begin": "anfang anfangs beginn frühen früheren zeitigen",
        "mid": "mitte",
        "end": "ende ends späten späteren spät",
    },
    "whole": {1: "ganze ganzen ganzes gesamte gesamten"},
    "halves": {1: "hälfte"},
    "later": {1: "später danach darauf drauf nach_hinten darnach spöda"},
    "earlier": {1: "früher eher nach_vorne davor zuvor vorher"},
    "move": {
        1: "verschieben verschoben schieben verlegen verlegt hinausschieben verschiebung verlegung verschiebn verspäten verspäte verspätet",
        -1: "vorverlegung vorziehen vorverlegen vorzuverlegen vorzuziehen",
    },
    "lateness": {1: "verspätung"},
    "same": {
        1: "gleiche gleicher gleichen gleichem gleiches selbe selber selben derselben demselben dieselbe gleichbleibender selbigen "
        "derselbe denselben selbn gleichn gleicha glych glyche glychen glyyche glychi gliich gliiche gliichi glich "
        "gliche glichi "
        "söibn söim söbe söbn säube säubi sübe"
    },
    "rest": {
        1: "alles_andere alles_übrige alles_weitere alles_sonstige das_übrige das_andere der_rest rest alls_andere "
        "ois_andere alles_anderi"
    },
    "otherwise": {1: "sonst ansonsten sonscht sunst im_übrigen davon_abgesehen"},
    "everything": {1: "alles ois alls ollas olles"},
    "time_word": {1: "uhrzeit zeit zeitpunkt zyt zit ziit uhrzyt uhrzit zeid uhrzeid"},
    "unchanged": {
        "as agreed": "wie_gehabt wie_vereinbart wie_ausgemacht wie_besprochen wie_geplant wie_bisher wie_abgemacht "
        "wie_fixiert "
        "wie_gewohnt wie_es_ist wie_es_war wia_ausgmacht wia_ghabt wie_abgmacht dabei beim_alten beim_alten_bleiben "
        "keine_änderung "
        "keine_änderungen",
        1: "bleibt bleiben blibt bleibts bliibt blybt gleichgeblieben bliebe gleichbleiben gleichbleibt unverändert "
        "unveränderter beibehalten behalten belassen lassen_wir so_lassen gleich_lassen nichts_ändern "
        "nichts_zu_ändern ändert_sich_nichts nicht_ändern nichts_verändern nicht_verändern passt_ja passt_weiterhin "
        "passt_eh passt_nach_wie_vor",
    },
    "on_foot": {
        1: "zu_fuß zu_fuss fußweg fußmarsch gehweg gehzeit gehminuten fahrzeit fahrtzeit autofahrt entfernt entfernung mit_dem_auto mit_dem_bus mit_dem_zug "
        "mit_dem_rad mit_der_bim mit_der_u_bahn mit_der_s_bahn mit_den_öffis mit_öffis mit_dem_pkw"
    },
    "next_one": {
        1: "das_darauf das_danach das_darauffolgende den_darauf den_darauffolgenden die_darauf die_darauffolgende jenes_darauf jene_darauf eins_später"
    },
    "both_days": {
        2: "beide_tage beiden_tage beiden_tagen die_zwei_tage den_zwei_tagen beide_termintage beide_male beide_mal beiden_malen beiden_terminen_tagen",
        3: "alle_drei_tage allen_drei_tagen alle_drei_male alle_3_tage allen_3_tagen",
    },
    "among_them": {
        1: "einem_dieser_tage einem_der_tage einen_dieser_tage einen_der_tage einer_dieser_tage einer_der_tage irgendeinem_dieser_tage irgendeinem_der_tage "
        "jedem_dieser_tage jeden_dieser_tage jeder_dieser_tage einem_von_den_tagen einem_von_diesen_tagen "
        "einem_jener_tage"
    },
    "always": {1: "immer stets allweil oiwei"},
    "example": {1: "sagen_wir z.b z_b zb zum_beispiel beispielsweise"},
    "next_day": {
        1: "der_tag_darauf der_tag_drauf der_tag_danach den_tag_darauf den_tag_drauf den_tag_danach am_tag_drauf tags_drauf dem_tag_darauf dem_tag_danach am_tag_danach am_tag_darauf am_nächsten_tag nächsten_tag nächster_tag den_nächsten_tag tags_darauf am_folgetag einen_tag_darauf am_darauffolgenden_tag"
    },
    "next_week": {
        1: "auf_die_woche_danach auf_die_woche_darauf auf_die_woche_drauf auf_die_folgewoche nächste_woche_drauf der_woche_danach der_woche_darauf der_woche_drauf der_woche_nachher die_folgewoche der_folgewoche die_woche_darauf die_woche_drauf die_woche_danach in_der_woche_darauf in_der_woche_danach in_der_darauffolgenden_woche "
        "in_der_folgewoche in_der_woche_drauf"
    },
    "same_time": {
        1: "uhrzeit_kann_bleiben uhrzeit_kann_gleich_bleiben uhrzeit_bleibt zeit_bleibt_gleich um_die_zeit "
        "zur_gewohnten_zeit"
    },
    "school_holidays": {
        1: "semesterferien herbstferien weihnachtsferien osterferien pfingstferien sommerferien energieferien sportferien schulferien ferien "
        "winterferien faschingsferien an_feiertagen feiertags auch_feiertags an_einem_feiertag "
        "an_gesetzlichen_feiertagen"
    },
    "new_year": {
        1: "im_neuen_jahr ins_neue_jahr nächstes_jahr im_nächsten_jahr kommendes_jahr im_kommenden_jahr im_jänner_des_neuen_jahres"
    },
    "between_years": {
        1: "zwischen_den_feiertagen zwischen_den_jahren zwischen_den_festtagen zwischen_den_tagen zwischen_den_festen"
    },
    "feast": {
        "holy_week": "karwoche",
        "easter": "ostern ostersonntag osterfest",
        "easter_monday": "ostermontag",
        "easter_tuesday": "osterdienstag",
        "maundy_thursday": "gründonnerstag",
        "good_friday": "karfreitag",
        "easter_saturday": "karsamstag ostersamstag",
        "palm_sunday": "palmsonntag",
        "pentecost": "pfingsten pfingstsonntag",
        "whit_saturday": "pfingstsamstag",
        "whit_monday": "pfingstmontag",
        "whit_tuesday": "pfingstdienstag",
        "ascension": "himmelfahrt christi_himmelfahrt auffahrt uffahrt uuffahrt ufert",
        "corpus_christi": "fronleichnam fronleichnahm",
        "christmas": "weihnachten weihnachtsfeiertag weihnachtsfeiertage weihnachtsfeiertagen christtag weihnachtstag",
        "the_holidays": "feiertage feiertagen festtage festtagen",
        "christmas_eve": "heiligabend heiliger_abend heiligen_abend heilig_abend weihnachtsabend",
        "boxing_day": "stefanitag stephanitag stephanstag stefanstag zweiter_weihnachtsfeiertag "
        "zweiten_weihnachtsfeiertag",
        "new_years_eve": "silvester sylvester altjahrestag altjahrstag",
        "new_year": "neujahr neujahrstag jahreswechsel",
        "berchtold": "berchtoldstag",
        "epiphany": "dreikönig dreikönigstag heilige_drei_könige heiligen_drei_könige dreikönigsfest dreikönige",
        "austrian_national_day": "nationalfeiertag",
        "swiss_national_day": "bundesfeier bundesfeiertag schweizer_nationalfeiertag",
        "german_unity": "tag_der_deutschen_einheit",
        "all_saints": "allerheiligen",
        "all_souls": "allerseelen",
        "reformation": "reformationstag",
        "assumption": "mariä_himmelfahrt maria_himmelfahrt",
        "immaculate_conception": "mariä_empfängnis maria_empfängnis",
        "labour_day": "staatsfeiertag tag_der_arbeit maifeiertag",
        "carnival": "rosenmontag faschingsmontag karnevalsmontag fasnachtsmontag",
        "shrove_tuesday": "faschingsdienstag fasnachtsdienstag karnevalsdienstag veilchendienstag",
        "ash_wednesday": "aschermittwoch",
        "st_nicholas": "nikolo nikolaus nikolaustag",
        "st_joseph": "josefitag josephitag josefstag josephstag",
        "mothers_day": "muttertag muttertags",
        "fat_thursday": "weiberfastnacht altweiberfastnacht altweiber schmutziger_donnerstag schmutzigen_donnerstag "
        "schmutzige_donnerstag",
        "carnival_saturday": "faschingssamstag fasnachtssamstag nelkensamstag",
        "carnival_sunday": "faschingssonntag fasnachtssonntag karnevalssonntag",
        "low_sunday": "weißer_sonntag weißen_sonntag",
        "trinity": "dreifaltigkeitssonntag",
        "sacred_heart": "herz_jesu_freitag",
        "candlemas": "lichtmess mariä_lichtmess maria_lichtmess",
        "valentine": "valentinstag valentinstags",
        "womens_day": "weltfrauentag frauentag internationaler_frauentag internationalen_frauentag",
        "st_george": "georgitag georgstag",
        "walpurgis_night": "walpurgisnacht",
        "st_florian": "florianitag",
        "st_john": "johannistag johannitag sonnwendtag",
        "peter_and_paul": "peter_und_paul_tag",
        "nativity_of_mary": "mariä_geburt maria_geburt",
        "childrens_day": "weltkindertag",
        "st_rupert": "rupertitag",
        "michaelmas": "michaelitag michaelistag",
        "halloween": "halloween",
        "martinmas": "martinstag martinitag",
        "st_leopold": "leopolditag leopoldstag",
        "st_barbara": "barbaratag",
        "krampus": "krampustag",
        "holy_innocents": "unschuldige_kinder_tag tag_der_unschuldigen_kinder",
        "fathers_day": "vatertag vatertags",
        "federal_fast": "bettag dank_buß_und_bettag eidgenössischer_bettag eidgenössischen_bettag",
        "repentance_day": "buß_und_bettag",
        "harvest_festival": "erntedank erntedankfest erntedanksonntag",
        "remembrance_sunday": "volkstrauertag",
        "sunday_of_the_dead": "totensonntag ewigkeitssonntag",
        "thanksgiving": "thanksgiving",
        "black_friday": "black_friday",
        "cyber_monday": "cyber_monday",
    },
    "bridge_day": {1: "brückentag brückentage brückentagen fenstertag fenstertage fenstertagen zwickeltag zwickeltage"},
    "advent": {1: "advent adventsonntag adventsonntags adventssonntag"},
    "onwards": {1: "oder_später und_später aufwärts oder_danach und_danach"},
    "correcting": {
        "meant": "meine_ich meinte_ich meinte_natürlich ich_meine ich_meinte ich_mein gemeint_war quatsch korrektur "
        "nein_halt halt_nein stopp_nein "
        "vielmehr besser_gesagt ach_nein verschrieben vertippt ich_wollte_sagen",
        "sorry": "äh ähm öh pardon sorry entschuldigung entschuldige verzeihung nein_sorry sorry_nein",
    },
    "filler": {
        1: "etwas_früh bisschen_früh bissl_früh etwas_spät bisschen_spät zu_früh zu_spät viel_zu_früh viel_zu_spät zu_zeitig ca circa zirka etwa ungefähr erst schon so dann gerne gern bereits wieder "
        "noch auch bitte maximal max es eventuell evtl vielleicht lieber besser genau herum rum umadum am_liebsten "
        "am_besten "
        "sogar wenn_möglich jederzeit irgendwann entweder ebenfalls mal halt eh ja doch nur idealerweise vorzugsweise "
        "bevorzugt notfalls allenfalls wohl ungefähr_so öppe fix sicher spontan egal dort hier a "
        "einschließlich inklusive inkl incl einschl inbegriffen mitgerechnet"
    },
}
