"""What Italian words are about: the fields of `intent_words_de`."""

from typing import Final

WORDS: Final[dict[str, str]] = {
    "view": "veder visita. visite. visitar visitiamo. visiterei visiteremmo visiter sopralluogo dare_un_occhiata "
    "dare_un'occhiata guardare. vederlo vederla visionar passare_a_vedere venire_a_vedere",
    "premises": "l_ufficio il_negozio lo_studio il_laboratorio",
    "prospect": "gli_interessat agli_interessat persone_interess clienti_interess",
    "around_view": "prima_della_visita dopo_la_visita alla_visita durante_la_visita per_la_visita_cosa",
    "see": "vedere.",
    "home": "casa appartament la. lo. immobile villa monolocale bilocale trilocale attico",
    "appointment": "appuntament orari. orario. data. date. incontro",
    "arrange": "fissare fissar prenotar concordar organizz possibil avere. fiss combin vorrei",
    "when": "quando.",
    "how": "quanto. quanta. come.",
    "flexible": "flessibil",
    "come": "venire. passare. vengo. veniamo. passo.",
    "have": "ho. abbiamo. avete.",
    "you_time": "ha_tempo avete_tempo hai_tempo",
    "time": "tempo. disponibil",
    "wish": "vorre potre posso possiamo possibil mi_piacerebbe ci_piacerebbe piacerebbe desider sarebbe per_favore "
    "volent",
    "call_off": "annull disdi cancella cancelli. cancelliamo cancello_l cancello_la cancello_il cancellar cancellat "
    "cancellaz disdett disdire",
    "attend": "venire. esserci. presentar",
    "come_to": "venire. verrò. verro. vengo. veniamo. verremo.",
    "gone": "andare. via. andarmene andarcene uscire. partire. scappare. ripartire. rientrare.",
    "must": "devo. dobbiamo. dovrei.",
    "move": "spost rimand posticip anticip rinvi cambiare_orario cambiare_data cambiare_l un_altro_giorno "
    "un_altro_orario altra_data altro_orario",
    "instead": "invece anzich",
    "change": "cambi",
    "late_or_early": "tardi. presto. prima. dopo.",
    "unit": "ora. ore. giorno. giorni. settiman minut mezz'ora",
    "interest": "interess",
    "no_more": "non_piu piu.",
    "elsewhere": "altr gia. un_altr casa. un'altra",
    "settled": "trovato preso. affittato comprato scelto. firmato deciso",
    "decide": "deciso. decisione",
    "away": "rinunc ritir lasciamo_perdere lascio_perdere non_fa_per non_fa_al rifiut",
    "our_taste": "quello_che cio_che fa_per fa_al piace convince soddisf corrispond",
    "for_us": "noi. me. ci. mi.",
    "too_much": "troppo_car troppo_piccol troppo_grand troppo_lontan troppo_rumoros fuori_budget nostro_budget "
    "mio_budget",
    "pursue": "fa_per cerchiamo. cerco. serve. bisogno. procedere proseguire",
    "data": "dati. richiesta.",
    "delete": "cancell elimin rimuov",
    "contact": "contatt scriv email mail.",
    "consider": "proced proseguire",
    "budget": "budget",
    "exceeds": "super oltre",
    "person": "persona operatore essere_umano qualcuno agente. responsabile collega umano.",
    "real": "vera. vero. reale. umano. carne",
    "talk": "parlare. parlar discut",
    "with_you": "con_una con_un con_qualcuno con_il con_l con_lei con_voi con_la",
    "call": "richiam mi_chiami telefon chiamarmi chiamarci chiamat mi_chiama mi_puo_chiamare al_telefono telefonata "
    "ci_chiami mi_puo_richiamare",
    "machine": "robot bot. chatbot",
    "automatic": "automatic",
    "paper_wanted": "pianta planimetr piantina ape. certificat documen foto. video. brochure rendiconto attestato "
    "scheda_tecnica visura regolamento",
    "from_me": "miei_documenti mia_documentazione devo_portare portare. serve_portare dobbiamo_portare servono_da",
    "commits": "firm prend prenderei",
    "price_talk": "parlare. discutere. ragionare.",
    "haggle": "trattabil sconto negozia ribass trattare. margine_di_tratt margine_di_man margine_sul c_e_margine "
    "qualche_margine po_di_margine trattativa contrattar scendere_un_po scendere_ancora",
    "bid": "fare. offr accett offert arriv disposti",
    "price": "prezzo affitto canone caparra cauzione",
    "high": "troppo_car caro. cara. alto.",
    "accepts": "accett",
    "offer": "offert",
    "below": "sotto. inferior piu_bass",
    "comes_down": "scend abbass ridurre ridott riduzion",
    "terms": "bonifico assegno rate. fideiussion garante anticipat alla_firma carta.",
    "must_i": "devo_pagare dobbiamo_pagare bisogna",
    "part_of": "compreso_nel inclus",
    "for_years": "anni. anno. indic istat",
    "fee": "provvigion commission caparra cauzion acconto",
    "outrage": "ingannat raggirat presi_in_giro preso_in_giro presa_in_giro apposta_un apposta_per apposta_e "
    "poco_seri poca_serieta scortes incredibil ignor vergogn inaccettabil reclamo delus lament scandal assurd "
    "pessim ridicol maleducat "
    "serieta schif inammissibil non_e_possibile_che arrabbi",
    "owed": "doveva_richiam dovevate_richiam mi_avrebbe_richiam doveva_chiamar dovevate_chiamar",
    "promised": "promess",
    "uncalled": "nessuna_chiamata nessuna_telefonata invece_di_chiamare invece_di_telefonare anziche_telefonare "
    "senza_chiamare senza_telefonare neanche_una_telefonata nemmeno_una_telefonata",
    "nobody": "nessun",
    "answer": "rispost rispond risposto richiama sentire. risponde riscontro",
    "wait": "aspett attend",
    "long": "da. ancora. giorni. settimane. mesi.",
    "no_show": "presentat venuto. rispo c_era c'era",
    "why": "perche.",
    "pleased": "soddisf content",
    "fraud": "seo. backlink bitcoin criptoval casino vincita hai_vinto guadagna clicca prestit senza_busta "
    "finanziament_ recensioni",
    "product": "software agenzia_di servizi prodotti sito_web marketing piattaforma prestito",
    "seller": "offriamo gratis gratuit nostr sconto prova_gratuita preventivo veloci scrivici",
    "trade": "agenzie_immobiliari vostra_azienda tua_agenzia agenti_immobiliari vostro_sito vostra_agenzia",
    "buy_now": "clicca iscriviti ordina",
    "riches": "milion dollari.",
    "secret": "riservat eredit congratulazioni",
    "ours": "nostr",
    "fit": "va_bene bene. andrebbe possibil comodo perfett ok. preferi conviene meglio. ideale facciamo va. vanno.",
    "can": "posso. possiamo. riesc potre potrei",
    "free": "liber disponibil",
    "spare": "liber disponibil tempo.",
    "unfit": "difficile impossibil scomod complicat",
    "too_soon": "po_presto. po_tardi. troppo_presto troppo_tardi",
    "absent": "per_lavoro trasferta. matrimonio funerale conferenza concerto battesimo festa. via. in_vacanza vacanza "
    "ferie viaggio estero fuori. malat",
    "occupied": "un_altra_visita altre_visite altri_appuntamenti colloquio dentista medico formazione corso. lavor "
    "impegnat impegno. ufficio riunione scuola turno",
    "came_up": "imprevist",
    "agree": "si. ok. va_bene perfett d'accordo volentieri ottimo bene. benissimo certo. certamente confermat",
    "pick": "prend confer preferi scelg ci_sono ci_sara saro saremo facciamo opto",
    "refuse": "no. purtroppo_no",
    "none_of": "nessun ne_l'uno",
    "others": "avete_qualcosa qualcos_altro avete_altr altri_orari altre_date altri_giorni altre_possibilit "
    "altre_disponibilit altri_appuntament altro_orario",
    "all": "entrambi entrambe tutti tutte",
    "any": "entrambi entrambe indifferente qualsiasi come_prefer scelga_lei decida_lei tutti_e",
    "remaining": "gli_altri_due le_altre_due l'altro l'altra l_altr quell'altro",
    "moving_in": "trasfer traslo entrare contratto_scade disdetta_del lasciare_la subentr scade disponibile_da trasloc",
    "vacant": "liber disponibil",
    "searching": "cerco. cerchiamo. cercando.",
    "journey": "partiamo. ripart torniamo. torno. treno volo aereo arrivo. atterr partenza parto.",
    "fetching": "prendere_i asilo",
    "replying": "sapro_di sapremo_di far_sapere faccia_sapere risposta. rispond conferma_entro sapere",
    "deciding": "decid",
    "reachable": "raggiungibil contattabil",
    "opening": "aperti aperto orari_di_apertura chiuso",
    "work_end": "finito. esco. usciamo. libero_dal finisco finiamo esco_dal stacco termino",
    "defer": "non_sono_sicur non_siamo_sicur le_dico vi_dico le_diro vi_diro far_sapere le_faccio_sapere "
    "vi_faccio_sapere ti_faccio_sapere devo_chiedere devo_parlarne ci_penso",
    "aspect": "zona. casa. appartamento. prezzo. posizione.",
    "did": "ha_detto scritto. chiamato. inviato. mandato. visto. visitato. stato. stata. era. erano. aspettato. "
    "telefonato. promesso. detto. "
    "trovato. firmato. visitata. dimenticato. perso. lasciato. incontrato. letto. sentito. parlato. ricevuto. notato.",
    "celebrated": "compio. compie. compiamo. mi_sposo ci_sposiamo festegg compleanno nato. nata. anniversario",
    "built": "costruit ristrutturat",
    "otherwise_not_before": "altrimenti_solo altrimenti_non",
    "beforehand": "prima. fino_ad_allora",
    "afterwards": "dopo. poi. in_seguito",
    "on_that": "allora.",
    "farewell": "a_⌚ a_presto ci_vediamo",
    "closing": "saluti. cordiali distinti",
    "ask": "quanto quanti quanta quante quale quali dove che. cosa come. chi. perche",
    "wonder": "dirmi. dirci. mi_dica mi_dite mi_faccia_sapere farmi_sapere domanda sapere. chiedere mi_chiedo",
    "there_is": "c_e ci_sono",
    "small": "sarebbe. per. lei. voi. e. anche.",
    "tag": "prima. dopo. possibil bene. ok. va_bene",
    "goings_on": "condominio negozio supermercato mercato bar. locale. locali. ristorante discoteca chiesa campane "
    "rifiuti spazzatura consegne consegna rumore rumori rumoros autobus bus. tram. metro. fermata orario_dei piscina "
    "palestra sauna lavatrice lavanderia riscaldamento acqua_calda cantiere lavori portineria portiere assemblea "
    "garage. sbarra ascensore parcheggi vicini. sole.",
    "how_long": "quando_apre quando_chiude quando_inizia quando_passa quanto_dura quanto_tempo a_che_ora fino_a_quando "
    "da_quando da_che_ora fino_a_che",
    "visitors": "visitator",
    "reserving": "riservar prenotarci tenercel tenerla tenerlo bloccar",
    "we_both": "siamo_entrambi siamo_tutti_e noi_due",
    "impersonal": "si_ viene. vengono.",
    "takes_pictures": "fare_foto fare_delle_foto fare_qualche_foto fare_fotografie fotografare",
    "signing": "notaio rogito firma. firmare banca. mutuo bonifico caparra_entro compromesso",
    "job": "tirocinio stage. semestre contratto_di_lavoro nuovo_lavoro trasferta distacco incarico master. "
    "borsa_di_studio",
    "contract": "contratto contratti",
    "give": "mand invi sped inoltr ricever fornir servire. serve. servono bisogno avere. girare.",
    "nothing": "niente. nulla.",
    "is_it": "e. c'e ci_sono sono. ha. si_puo posso. avete. faut bisogna",
    "spurn": "rifiut declin",
    "regret": "purtroppo. dispiace peccato. spiacente",
    "that_day": "quei_giorni quelle_date quel_giorno quella_data in_quel_momento quel_momento quell_ora a_quell",
    "always": "sempre.",
    "granting": "pure. pur. e_vero_che sarebbe_vero",
    "your_number": "suo_numero vostro_numero tuo_numero",
    "at_home": "lavoro_da_casa lavoro_a_casa smart_working telelavoro",
    "nearby": "nel_quartiere da_quelle_parti li_vicino qui_vicino in_centro dalle_vostre_parti in_zona nei_paraggi "
    "in_citta nei_dintorni a_vienna",
    "only": "solo. soltanto. tranne",
    "on_spot": "sul_posto durante_la_visita alla_visita in_ritardo",
    "meet": "punto_d_incontro ci_troviamo ci_incontriamo ritrovo punto_di",
    "stays": "confermato resta.",
    "around_it": "prima. dopo.",
    "third": "viene.",
    # ---- grammar
    "finite": "comprende. comprendono. include. accettate. accettano. accetta. e. sono. siamo. sarebbe. sara. ho. "
    "abbiamo. ha. avete. posso. possiamo. puo. potre potrebbe vorrei. vorremmo. vorre va. vanno. "
    "andrebbe devo. dobbiamo. cerco. cerchiamo. finisco. lavoro. prendo. confermo. facciamo. c'e interessa. piacerebbe "
    "accetto. costa. "
    "mi_chiami preferisco. arriviamo. invii mandi arrivo. arriva. parto. partiamo. atterro. atterriamo. so. "
    "sappiamo. credo. penso. spero. inizio. iniziamo. comincio. sto. stiamo. vado. andiamo. viviamo. vivo. dura. "
    "durano. mando. invio. riesco. riusciamo. scrivo. chiamo. faccio. chiude. apre. parte. inizia. comincia. vengo. "
    "veniamo. ci_sono",
    "self": "sarei. saremmo. sono. siamo. ho. abbiamo. lavoro. devo. dobbiamo. mio. nostro. mi. ci. finisco. finiamo. "
    "saro.",
    "no": "non. no. nessun ne. mai. niente.",
    "harmless": "nessun_problema non_solo perche_no non_vedo_l'ora",
    "thanks": "grazie",
    "dealbreaker": "motivo_di_esclusione esclud inaccettabile_per impraticabile improponibile fuori_discussione",
    "gets_only": "ricevo_solo ricevo_soltanto riceviamo_solo ottengo_solo",
    "by_you": "avete_annull avete_disdett ha_annullato annullate_ il_vostro_agente la_vostra_collega il_vostro_collega",
    "as_said": "come_d_accordo come_da_ come_concordat come_detto come_gia come_previsto come_anticipat "
    "come_promess come_sempre come_richiest",
    "due_then": "dovrebbe_essere deve_essere bisognerebbe",
    "other_kind": "piu_grande piu_piccol piu_tranquill piu_central piu_vicin piu_economic qualcos_altro altro. "
    "qualcosa_di_piu",
    "feasible": "si_potrebbe si_puo_fare si_puo_ven si_fa_ si_riesce",
    "calls_made": "vi_chiam la_chiam vi_richiam la_richiam",
}
