"""The closed classes by which Italian names times (see `words_de`)."""

from typing import Final

from neuroconcepts.domain.times.lists import Rows

WORDS: Final[Rows] = {
    "weekday": {
        0: "lunedì lun",
        1: "martedì mart",
        2: "mercoledì mer merc",
        3: "giovedì gio giov",
        4: "venerdì ven",
        5: "sabato sab",
        6: "domenica dom",
    },
    "month": {
        1: "gennaio genn",
        2: "febbraio febbr",
        3: "marzo",
        4: "aprile",
        5: "maggio",
        6: "giugno",
        7: "luglio",
        8: "agosto",
        9: "settembre sett",
        10: "ottobre ott",
        11: "novembre nov",
        12: "dicembre dic",
    },
    "relative": {-2: "l'altro_ieri altro_ieri", -1: "ieri", 0: "oggi", 1: "domani", 2: "dopodomani dopo_domani"},
    "relative+part": {
        "0+evening": "stasera sta_sera",
        "0+morning": "stamattina stamani",
        "-1+evening": "ieri_sera",
        "0+night": "stanotte",
    },
    "part": {
        "early": "presto mattina_presto di_buon'ora prima_del_lavoro",
        "morning": "mattina mattino mattinata di_mattina al_mattino",
        "late_morning": "tarda_mattinata",
        "noon": "pausa_pranzo ora_di_pranzo ora_di_mezzogiorno",
        "afternoon": "pomeriggio pomeriggi",
        "early_afternoon": "primo_pomeriggio",
        "late_afternoon": "tardo_pomeriggio",
        "evening": "sera sere serata serate dopo_il_lavoro dopo_lavoro",
        "night": "notte",
        "daytime": "tutto_il_giorno tutta_la_giornata",
    },
    "midday": {12: "mezzogiorno"},
    "midnight": {0: "mezzanotte"},
    "one": {1: "un una uno un'"},
    "number": {1: "l'una", 2: "paio_di", 3: "qualche"},
    "oclock": {1: "ore h"},
    "half_past": {1: "mezza mezzo trenta media"},
    "quarter_past": {1: "quarto un_quarto"},
    "minus": {1: "meno"},
    "at": {
        1: "alle all' alla verso verso_le verso_l' intorno_alle intorno_all' per_le per_l' le alle_ore circa_alle sulle attorno_alle"
    },
    "on": {1: "ogni_volta in_entrambi_i_casi di la lo per del della dello dell' nel nella i gli", "am": "il l'"},
    "in": {1: "in", "within": "entro_i"},
    "from": {
        1: "dalle niente_prima_delle niente_prima_del mai_prima_delle dall' dal da dalla non_prima_delle non_prima_del non_prima_di ma_non_prima_delle ma_non_prima_del ma_non_prima_di a_partire_dalle a_partire_dal a_partire_da partire_dalle "
        "partire_da in_poi_dalle solo_dalle"
    },
    "until": {
        1: "fino_alle niente_dopo_le mai_dopo_le fino_al fino_a fino_all' sino_alle non_oltre_le non_dopo_le finché"
    },
    "latest": {1: "entro entro_le entro_il al_più_tardi entro_e_non_oltre"},
    "between": {1: "tra fra tra_le fra_le tra_il fra_il tra_l' fra_l'"},
    "in_between": {1: "nel_mezzo nel_frattempo"},
    "word": {1: "turno_di_notte turni_di_notte"},
    "past": {1: "dopo dopo_le dopo_l' dopo_il passate_le"},
    "before": {1: "prima_delle prima_dell' prima_del prima_di prima_della"},
    "to": {1: "a al ai"},
    "since": {1: "dallo_scorso"},
    "ago": {1: "fa"},
    "and": {1: "e ed"},
    "or": {1: "o oppure od ovvero"},
    "namely": {1: "cioè ossia vale_a_dire"},
    "but": {1: "ma bensì"},
    "not": {1: "non"},
    "except": {1: "tranne eccetto salvo escluso esclusa eccettuato a_parte ma_non a_eccezione_di"},
    "instead": {1: "invece_di al_posto_di anziché invece_che invece_del al_posto_delle invece_delle al_posto_del"},
    "next": {
        "next": "prossimo prossima prossimi prossime",
        "following": "seguente successivo successiva",
        "coming": "che_viene che_vengono entrante",
    },
    "over_next": {1: "dopo_la_prossima"},
    "this": {1: "questo questa questi quest'"},
    "last": {1: "scorso scorsa scorsi scorse passato passata ultimo ultima"},
    "every": {1: "quasi_ogni la_maggior_parte_delle la_maggior_parte_dei ogni qualsiasi qualunque tutti_i"},
    "everyday": {1: "ogni_giorno tutti_i_giorni qualsiasi_giorno"},
    "workdays": {1: "giorni_feriali durante_la_settimana infrasettimanale in_settimana giorni_lavorativi nei_feriali"},
    "weekend": {1: "weekend week_end fine_settimana finesettimana"},
    "week_number": {1: "settimana_numero settimana_n kw"},
    "unit": {
        "day": "giorno giorni",
        "week": "settimana settimane",
        "month": "mese mesi",
        "year": "anno anni",
        "hour": "ora ore_di",
        "minute": "minuto minuti",
        "half_hour": "mezz'ora mezzora",
        "quarter_hour": "quarto_d'ora un_quarto_d'ora",
    },
    "one+unit": {"1+hour": "un'ora"},
    "edge": {"begin": "inizio inizi primi_di principio", "mid": "metà", "end": "fine tardo tarda fine_di"},
    "whole": {1: "tutta tutto intera"},
    "later": {1: "più_tardi dopo_l'appuntamento"},
    "earlier": {1: "prima più_presto"},
    "move": {
        1: "posticipare posticipiamo rimandare rimandiamo ritarderemo spostare spostarlo spostarla spostiamo slittare",
        -1: "anticipare anticipiamo anticiparlo",
    },
    "lateness": {1: "ritardo"},
    "same": {1: "stessa stesso medesima medesimo"},
    "time_word": {1: "orario l'orario l'ora"},
    "rest": {1: "il_resto tutto_il_resto le_altre_cose nient'altro"},
    "otherwise": {1: "per_il_resto altrimenti a_parte_questo a_parte_ciò"},
    "everything": {1: "tutto"},
    "unchanged": {
        "as agreed": "come_previsto come_concordato come_stabilito come_d'accordo come_prima come_da_accordi "
        "nessun_cambiamento",
        1: "cambia resta restare resti rimane rimanere rimanga invariato invariata uguale non_cambia non_cambiare "
        "lo_stesso mantenere manteniamo mantenendo tenere",
    },
    "on_foot": {1: "a_piedi in_auto in_macchina in_autobus in_treno in_tram in_metro in_bici di_cammino di_strada"},
    "next_one": {
        1: "quello_dopo quella_dopo quello_successivo quella_successiva quello_seguente quella_seguente quello_dopo_ancora"
    },
    "both_days": {
        2: "entrambi_i_giorni tutti_e_due_i_giorni tutt'_e_due_i_giorni ambedue_i_giorni i_due_giorni entrambe_le_volte tutte_e_due_le_volte entrambe_le_date tutte_e_due_le_date",
        3: "tutti_e_tre_i_giorni tutte_e_tre_le_volte tutte_e_tre_le_date",
    },
    "always": {1: "sempre"},
    "example": {1: "diciamo ad_esempio per_esempio p.es ad_es per_es"},
    "next_day": {1: "il_giorno_dopo_ancora il_giorno_dopo il_giorno_successivo il_giorno_seguente l'indomani"},
    "among_them": {
        1: "uno_di_questi_giorni uno_di_quei_giorni uno_qualsiasi_di_questi_giorni uno_qualsiasi_di_quei_giorni"
    },
    "next_week": {1: "la_settimana_dopo la_settimana_successiva la_settimana_seguente"},
    "school_holidays": {
        1: "vacanze_scolastiche vacanze_di_natale vacanze_di_pasqua nei_giorni_festivi nei_festivi i_giorni_festivi i_festivi nei_giorni_di_festa"
    },
    "new_year": {1: "nel_nuovo_anno anno_nuovo l'anno_prossimo"},
    "between_years": {1: "tra_natale_e_capodanno fra_natale_e_capodanno tra_le_feste fra_le_feste"},
    "feast": {
        "easter": "pasqua",
        "easter_monday": "pasquetta lunedì_dell'angelo lunedì_di_pasqua",
        "good_friday": "venerdì_santo",
        "pentecost": "pentecoste",
        "ascension": "ascensione",
        "christmas": "natale",
        "the_holidays": "le_feste",
        "christmas_eve": "vigilia_di_natale vigilia",
        "boxing_day": "santo_stefano",
        "new_year": "capodanno",
        "new_years_eve": "san_silvestro",
        "epiphany": "epifania befana",
        "assumption": "ferragosto",
        "all_saints": "ognissanti",
        "immaculate_conception": "immacolata",
        "labour_day": "primo_maggio",
    },
    "bridge": {1: "ponte"},
    "onwards": {1: "in_poi o_più_tardi in_avanti"},
    "correcting": {
        "meant": "anzi volevo_dire mi_correggo ops no_scusi scusi_no no_scusa intendevo",
        "sorry": "pardon",
    },
    "filler": {
        1: "circa anche magari solo soltanto più_o_meno preferibilmente pure in_punto possibilmente sul compreso compresa incluso inclusa al_massimo un_po'_presto un_po'_tardi troppo_presto troppo_tardi"
    },
}
