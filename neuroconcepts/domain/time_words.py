"""The words in which people name times, per language: folded word → kind and value.

A kind is one letter, the alphabet over which `time_grammar` writes its patterns:

    n number · 1 article, one · 4 year · o ordinal in digits · R ordinal in words · w weekday (0 = Monday) · m month
    r day from today · p part of day · u o'clock · P, Q from then on, until then (said after it) · J quarter past
    h half (before the hour in German) · j half past (mezza, demie, buçuk) · q quarter · t three quarters
    > past, after · < to, before · F from · B until · Z between · & and · | or · N next · V the one after next · T this
    L last · S since · A ago · U unit of time · i in · e beginning, middle, end · E weekend · H holiday · K week number
    l later · y earlier · s same · O time of day · a before a clock time · d before a day · M working days
    v to put off or forward, said after the time ("um eine Woche verschieben")
    X exclusion (statt, außer) · g without meaning

A phrase of several words is written with underscores. The rows are the closed classes of each language (numerals,
calendar, prepositions), not words met in some sample.
"""

from typing import Final

_DE = {
    "P": "oder_später=1 und_später=1 aufwärts=1",
    "w": "montag=0 mo=0 mont=0 dienstag=1 di=1 dienst=1 mittwoch=2 mi=2 mittwochs=2 donnerstag=3 do=3 pfingstdonnerstag=3 "
    "freitag=4 fr=4 samstag=5 sonnabend=5 sa=5 sonntag=6 so=6 montags=0 dienstags=1 donnerstags=3 freitags=4 "
    "samstags=5 sonntags=6 mändig=0 ziischtig=1 zistig=1 mittwuch=2 dunschtig=3 dunnschtig=3 fritig=4 samschtig=5 sunntig=6",
    "m": "jänner=1 januar=1 jän=1 jan=1 feber=2 februar=2 feb=2 märz=3 mrz=3 april=4 apr=4 mai=5 juni=6 juno=6 jun=6 juli=7 "
    "jul=7 august=8 aug=8 september=9 sept=9 sep=9 oktober=10 okt=10 november=11 nov=11 dezember=12 dez=12",
    "r": "heute=0 heut=0 heit=0 morgen=1 moagn=1 übermorgen=2 überübermorgen=3 gestern=-1 vorgestern=-2",
    "p": "früh=early morgens=morning vormittag=morning vormittags=morning mittag=noon mittags=noon nachmittag=afternoon "
    "nachmittags=afternoon abend=evening abends=evening abig=evening frühs=early frühmorgens=early spätnachmittag=late_afternoon "
    "spätabends=late_evening spätabend=late_evening vorabend=evening feierabend=evening nacht=night nachts=night "
    "mitternacht=night vm=morning nm=afternoon tagsüber=daytime ganztags=daytime ganztägig=daytime",
    "u": "uhr=1",
    "h": "halb=1 halbe=1 halben=1 hoiba=1",
    "q": "viertel=1 viertl=1",
    "t": "dreiviertel=1 dreiviertl=1 drei_viertel=1 3_viertel=1",
    ">": "nach=1",
    "<": "vor=1",
    "F": "ab=1 nicht_vor=1 nicht_früher_als=1 nicht_vor_dem=1 von=of vom=of frühestens=1",
    "B": "bis=1 spätestens=1 nicht_später_als=1 nicht_nach=1",
    "Z": "zwischen=1 zw=1",
    "&": "und=1 u=1 sowie=1",
    "|": "oder=1 od=1 bzw=1 beziehungsweise=1",
    "N": "nächste=next nächster=next nächsten=next nächstes=next nächstem=next kommende=1 kommender=1 kommenden=1 kommendes=1 "
    "kommendem=1 darauffolgende=1 darauffolgenden=1 folgende=1 folgenden=1 nächst=next",
    "V": "übernächste=next übernächster=next übernächsten=next übernächstes=next",
    "T": "diese=1 dieser=1 diesen=1 dieses=1 diesem=1 laufende=1 laufenden=1",
    "L": "letzte=1 letzter=1 letzten=1 letztes=1 letztem=1 vorige=1 voriger=1 vorigen=1 voriges=1 vergangene=1 "
    "vergangener=1 vergangenen=1 vergangenes=1",
    "S": "seit=1",
    "U": "tag=day tage=day tagen=day tags=day tages=day jahr=year jahre=year jahren=year jahres=year woche=week wochen=week monat=month monate=month monaten=month monats=month "
    "stunde=hour stunden=hour std=hour stündchen=hour minute=minute minuten=minute min=minute viertelstunde=quarter "
    "dreiviertelstunde=threequarters",
    "i": "in=1 im=1 innerhalb=1 binnen=1",
    "e": "anfang=begin beginn=begin mitte=mid ende=end späten=end frühen=begin ",
    "E": "wochenende=1 wochenend=1 wochenenden=1 we=1",
    "K": "kw=1 kalenderwoche=1",
    "l": "später=1 danach=1 nach_hinten=1 darauf=1 drauf=1",
    "y": "früher=-1 eher=-1 nach_vorne=-1 davor=-1 zuvor=-1",
    "v": "verschieben=1 verschoben=1 schieben=1 verlegen=1 vorziehen=-1 vorverlegen=-1",
    "s": "gleiche=1 gleicher=1 gleichen=1 gleichem=1 selbe=1 selber=1 selben=1 derselben=1 demselben=1 dieselbe=1 gleichbleibender=1",
    "O": "uhrzeit=1 zeit=1",
    "a": "um=1 gegen=1 so_um=1 so_gegen=1 punkt=1 umma=1",
    "d": "am=1 an=1 zu=1 zum=1 zur=1 auf=1 über=1 den=1 dem=1 der=1 die=1 das=1 für=1 fürs=1 jeden=1 jeweils=1",
    "M": "wochentags=1 werktags=1 unter_der_woche=1 wochentag=1 werktag=1 wochentagen=1 werktagen=1 unter_der_arbeitswoche=1",
    "X": "statt=1 anstatt=1 anstelle=1 außer=1 ausser=1 ausgenommen=1",
    "g": "zu_früh=1 zu_spät=1 viel_zu_früh=1 ca=1 circa=1 etwa=1 ungefähr=1 zirka=1 erst=1 schon=1 gleich=1 so=1 dann=1 gerne=1 gern=1 bereits=1 wieder=1 immer=1 "
    "noch=1 auch=1 bitte=1 maximal=1 max=1 des=1 es=1 eventuell=1 evtl=1 vielleicht=1 lieber=1 besser=1 genau=1 herum=1 rum=1 "
    "am_liebsten=1 circa=1 spät=late späten=late späterer=late späteren=late frühen=soon früheren=soon "
    "zeitig=soon zeitigen=soon sogar=1 wenn_möglich=1 jederzeit=1 irgendwann=1 alternativ=1 entweder=1 ebenfalls=1",
    "H": "karwoche=holy_week ostern=easter ostersonntag=easter ostermontag=easter_monday karfreitag=good_friday karsamstag=easter_saturday "
    "pfingsten=pentecost pfingstsonntag=pentecost pfingstmontag=whit_monday himmelfahrt=ascension "
    "christi_himmelfahrt=ascension fronleichnam=corpus_christi weihnachten=christmas heiligabend=christmas_eve "
    "heiliger_abend=christmas_eve weihnachtsfeiertag=christmas christtag=christmas stefanitag=boxing_day "
    "stephanstag=boxing_day silvester=new_years_eve neujahr=new_year dreikönig=epiphany dreikönigstag=epiphany "
    "heilige_drei_könige=epiphany nationalfeiertag=austrian_national_day allerheiligen=all_saints "
    "mariä_himmelfahrt=assumption mariä_empfängnis=immaculate_conception staatsfeiertag=labour_day "
    "tag_der_arbeit=labour_day tag_der_deutschen_einheit=german_unity rosenmontag=carnival palmsonntag=palm_sunday",
    "1": "ein=1 eine=1 einen=1 einer=1 einem=1",
    "n": "eins=1 zwei=2 zwo=2 drei=3 vier=4 viere=4 fünf=5 fünfe=5 sechs=6 sechse=6 sieben=7 "
    "siebene=7 acht=8 neun=9 neune=9 zehn=10 zehne=10 elf=11 elfe=11 zwölf=12 zwölfe=12 dreizehn=13 vierzehn=14 "
    "fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 einundzwanzig=21 zweiundzwanzig=22 "
    "dreiundzwanzig=23 vierundzwanzig=24 fünfundzwanzig=25 dreißig=30 fünfunddreißig=35 vierzig=40 fünfundvierzig=45 "
    "fünfzig=50 fünfundfünfzig=55 oans=1 ans=1 zwa=2 anderthalb=1 paar=3",
}
_EN = {
    "P": "onwards=1 onward=1 or_later=1 or_after=1",
    "w": "monday=0 mon=0 mondays=0 tuesday=1 tue=1 tues=1 tuesdays=1 wednesday=2 wed=2 weds=2 wednesdays=2 thursday=3 thu=3 "
    "thur=3 thurs=3 thursdays=3 friday=4 fri=4 fridays=4 saturday=5 sat=5 saturdays=5 sunday=6 sundays=6",
    "m": "january=1 jan=1 february=2 feb=2 march=3 april=4 apr=4 may=5 june=6 jun=6 july=7 jul=7 august=8 aug=8 september=9 "
    "sept=9 sep=9 october=10 oct=10 november=11 nov=11 december=12 dec=12",
    "r": "today=0 tomorrow=1 tmrw=1 tomorow=1 overmorrow=2 day_after_tomorrow=2 the_day_after_tomorrow=2 yesterday=-1 "
    "day_before_yesterday=-2 tonight=0",
    "p": "morning=morning mornings=morning noon=noon midday=noon lunchtime=noon lunch=noon afternoon=afternoon "
    "afternoons=afternoon evening=evening evenings=evening night=night early_morning=early after_work=evening midnight=night "
    "all_day=daytime any_time=daytime anytime=daytime first_thing=early",
    "u": "o'clock=1 oclock=1 hrs=1 ",
    "j": "half_past=1",
    "h": "half=1",
    "q": "quarter=1",
    ">": "past=1 after=1",
    "<": "to=of before=1",
    "F": "from=1 starting=1 as_of=1 onwards_from=1 not_before=1 no_earlier_than=1 not_earlier_than=1 earliest_at=1 not_until=1 any_time_after=1 anytime_after=1 any_time_from=1 anytime_from=1 earliest=1",
    "B": "no_later_than=1 not_later_than=1 not_after=1 latest=1 until=1 till=1 til=1 by=1 through=1 thru=1 up_to=1 at_the_latest=1",
    "Z": "between=1",
    "&": "and=1",
    "|": "or=1",
    "N": "next=next coming=1 following=1 upcoming=1",
    "V": "after_next=1",
    "T": "this=1",
    "L": "last=1 previous=1",
    "S": "since=1",
    "A": "ago=1",
    "U": "day=day days=day week=week weeks=week month=month months=month year=year years=year hour=hour hours=hour hr=hour minute=minute "
    "minutes=minute mins=minute min=minute fortnight=fortnight",
    "i": "in=1 within=1",
    "e": "beginning=begin start=begin early=begin middle=mid mid=mid end=end late=end",
    "E": "weekend=1 weekends=1",
    "K": "week_number=1 calendar_week=1 cw=1 wk=1 kw=1 week_no=1",
    "l": "later=1",
    "y": "earlier=-1 sooner=-1",
    "s": "same=1",
    "O": "time=1",
    "a": "at=1 around=1 about=1 @=1",
    "d": "on=1 the=1 for=1",
    "M": "weekdays=1 weekday=1 on_weekdays=1 during_the_week=1",
    "X": "instead_of=1 except=1 rather_than=1 other_than=1",
    "g": "of=1 approx=1 approximately=1 say=1 maybe=1 perhaps=1 also=1 then=1 only=1 any=1 exactly=1 either=1 please=1",
    "H": "easter=easter easter_sunday=easter easter_monday=easter_monday good_friday=good_friday pentecost=pentecost "
    "whitsun=pentecost whit_monday=whit_monday christmas=christmas christmas_eve=christmas_eve christmas_day=christmas "
    "boxing_day=boxing_day new_year=new_year new_year's=new_year new_year's_day=new_year new_year's_eve=new_years_eve "
    "ascension_day=ascension corpus_christi=corpus_christi epiphany=epiphany",
    "1": "a=1 an=1",
    "n": "one=1 two=2 couple=2 three=3 few=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 "
    "thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 twenty_five=25 "
    "thirty=30 forty=40 forty_five=45 fifty=50",
}
_IT = {
    "w": "lunedi=0 lun=0 martedi=1 mercoledi=2 mer=2 giovedi=3 gio=3 venerdi=4 ven=4 sabato=5 sab=5 domenica=6",
    "m": "gennaio=1 febbraio=2 marzo=3 aprile=4 maggio=5 giugno=6 luglio=7 agosto=8 settembre=9 ottobre=10 novembre=11 dicembre=12",
    "r": "oggi=0 domani=1 dopodomani=2 ieri=-1 l'altro_ieri=-2 stasera=0 stamattina=0",
    "p": "mattina=morning mattino=morning mattinata=morning mezzogiorno=noon pomeriggio=afternoon sera=evening serata=evening "
    "stamattina=morning notte=night presto=early mezzanotte=night",
    "u": "ore=1 h=1",
    "j": "mezza=1 mezzo=1 trenta=1",
    "J": "quarto=1 un_quarto=1",
    ">": "dopo=1 dopo_le=1 dopo_l'=1",
    "<": "prima_delle=1 prima_dell'=1 prima_del=1 prima_di=1",
    "F": "non_prima_delle=1 non_prima_di=1 dalle=1 dall'=1 dal=1 da=1 a_partire_dalle=1 a_partire_dal=1 a_partire_da=1 partire_dalle=1",
    "B": "fino_alle=1 fino_al=1 fino_a=1 entro=1 entro_le=1 al=1 fino_all'=1",
    "Z": "tra_le=1 fra_le=1",
    "&": "e=1",
    "|": "o=1 oppure=1",
    "-": "meno=1",
    "N": "prossimo=next prossima=next prossimi=next prossime=next",
    "T": "questo=1 questa=1",
    "L": "scorso=1 scorsa=1 scorsi=1",
    "A": "fa=1",
    "U": "giorno=day giorni=day settimana=week settimane=week mese=month mesi=month anno=year ora=hour un'ora=onehour minuti=minute "
    "mezz'ora=halfhour mezzora=halfhour",
    "i": "tra=1 fra=1 nel=1 nella=1",
    "e": "inizio=begin meta=mid fine=end tardo=end tarda=end primo=begin",
    "E": "weekend=1 week_end=1 fine_settimana=1 finesettimana=1",
    "l": "piu_tardi=1 ",
    "y": "prima=-1",
    "s": "stessa=1 stesso=1",
    "O": "orario=1",
    "a": "alle=1 all'=1 verso_le=1 verso=1 intorno_alle=1 per_le=1 le=1 alle_ore=1",
    "d": "il=1 di=1 la=1 lo=1 per=1 in=1 a=1 ",
    "M": "giorni_feriali=1 durante_la_settimana=1 infrasettimanale=1",
    "X": "invece_di=1 al_posto_di=1 tranne=1",
    "g": "circa=1 del=1 della=1 dell'=1 anche=1 magari=1 solo=1 ",
    "H": "pasqua=easter pasquetta=easter_monday natale=christmas capodanno=new_year ferragosto=assumption epifania=epiphany "
    "pentecoste=pentecost vigilia_di_natale=christmas_eve venerdi_santo=good_friday",
    "1": "una=1 un=1 uno=1",
    "n": "l'una=1 due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 tredici=13 "
    "quattordici=14 quindici=15 sedici=16 diciassette=17 diciotto=18 diciannove=19 venti=20",
    "R": "primo=1",
}
_FR = {
    "w": "lundi=0 mardi=1 mercredi=2 jeudi=3 vendredi=4 samedi=5 dimanche=6",
    "m": "janvier=1 février=2 mars=3 avril=4 mai=5 juin=6 juillet=7 août=8 septembre=9 octobre=10 novembre=11 décembre=12",
    "r": "aujourd'hui=0 demain=1 après-demain=2 après_demain=2 hier=-1 avant-hier=-2 ce_soir=0",
    "p": "matin=morning matinée=morning midi=noon après-midi=afternoon après_midi=afternoon aprem=afternoon soir=evening "
    "soirée=evening ce_soir=evening nuit=night minuit=night",
    "u": "heures=1 heure=1 h=1",
    "j": "demie=1 demi=1",
    "J": "quart=1",
    ">": "après=1",
    "<": "avant=1",
    "F": "pas_avant=1 à_partir_de=1 à_partir_du=1 dès=1 de=of du=of à_compter_du=1",
    "B": "pas_après=1 jusqu'à=1 jusqu'au=1 jusque=1 au=1 jusqu'en=1",
    "Z": "entre=1",
    "&": "et=1",
    "|": "ou=1",
    "-": "moins=1",
    "N": "prochain=next prochaine=next prochains=next prochaines=next",
    "T": "ce=1 cet=1 cette=1",
    "L": "dernier=1 dernière=1 passé=1 passée=1",
    "S": "depuis=1 il_y_a=1",
    "U": "jour=day jours=day semaine=week semaines=week mois=month année=year an=year minutes=minute minute=minute quinzaine=fortnight",
    "i": "dans=1 en=1",
    "e": "début=begin milieu=mid mi=mid fin=end",
    "E": "week-end=1 weekend=1 week_end=1",
    "l": "plus_tard=1",
    "y": "plus_tôt=-1",
    "s": "même=1",
    "O": "horaire=1",
    "a": "à=1 vers=1 vers_les=1",
    "d": "le=1 la=1 les=1 pour=1 l'=1",
    "M": "en_semaine=1 jours_ouvrés=1",
    "X": "au_lieu_de=1 au_lieu_du=1 sauf=1",
    "g": "environ=1 aussi=1 plutôt=1 peut-être=1 d'=1",
    "H": "pâques=easter lundi_de_pâques=easter_monday noël=christmas nouvel_an=new_year pentecôte=pentecost ascension=ascension "
    "toussaint=all_saints",
    "1": "un=1 une=1",
    "n": "deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 "
    "quinze=15 seize=16 vingt=20 trente=30",
    "R": "premier=1",
}
_TR = {
    "w": "pazartesi=0 salı=1 çarşamba=2 perşembe=3 cuma=4 cumartesi=5 pazar=6",
    "m": "ocak=1 şubat=2 mart=3 nisan=4 mayıs=5 haziran=6 temmuz=7 ağustos=8 eylül=9 ekim=10 kasım=11 aralık=12",
    "r": "bugün=0 yarın=1 öbür_gün=2 ertesi_gün=2 dün=-1",
    "p": "sabah=morning sabahı=morning sabahleyin=morning öğle=noon öğlen=noon öğleden_sonra=afternoon akşam=evening akşamı=evening "
    "akşamüstü=late_afternoon öğleden_önce=morning gece=night akşamleyin=evening",
    "j": "buçuk=1 buçukta=1",
    "|": "veya=1 ya_da=1",
    "&": "ve=1",
    "P": "sonra=1 itibaren=1",
    "Q": "kadar=1",
    "N": "gelecek=1 önümüzdeki=1 haftaya=1",
    "T": "bu=1",
    "L": "geçen=1",
    "A": "önce=1",
    "U": "gün=day günler=day hafta=week haftalar=week ay=month yıl=year dakika=minute",
    "E": "hafta_sonu=1 haftasonu=1",
    "s": "aynı=1",
    "O": "saatte=1",
    "a": "saat=1 saati=1",
    "d": "günü=1 için=1",
    "-": "ile=1",
    "u": "da=1 de=1 te=1 ta=1",
    "g": "arası=1 arasında=1 civarı=1 den=1 dan=1 ten=1 tan=1 in=1 nin=1 nde=1 e=1 a=1 ye=1 ya=1",
    "H": "noel=christmas yılbaşı=new_years_eve",
    "n": "bir=1 iki=2 üç=3 dört=4 beş=5 altı=6 yedi=7 sekiz=8 dokuz=9 on=10 on_bir=11 on_iki=12 birde=1 ikide=2 üçte=3 dörtte=4 "
    "beşte=5 altıda=6 yedide=7 sekizde=8 dokuzda=9 onda=10 on_birde=11 on_ikide=12",
}
ROWS: Final = {"de": _DE, "en": _EN, "it": _IT, "fr": _FR, "tr": _TR}

GERMAN_ORDINALS = {
    "erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7, "siebent": 7, "acht": 8, "neunt": 9,
    "zehnt": 10, "elft": 11, "zwölft": 12, "dreizehnt": 13, "vierzehnt": 14, "fünfzehnt": 15, "sechzehnt": 16,
    "siebzehnt": 17, "achtzehnt": 18, "neunzehnt": 19, "zwanzigst": 20, "einundzwanzigst": 21, "zweiundzwanzigst": 22,
    "dreiundzwanzigst": 23, "vierundzwanzigst": 24, "fünfundzwanzigst": 25, "sechsundzwanzigst": 26,
    "siebenundzwanzigst": 27, "achtundzwanzigst": 28, "neunundzwanzigst": 29, "dreißigst": 30, "einunddreißigst": 31,
}  # fmt: skip
ENGLISH_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
ENGLISH_LATE_ORDINALS = {f"twenty_{word}": 20 + n for n, word in enumerate(ENGLISH_ORDINALS[:9], 1)} | {
    "thirtieth": 30,
    "thirty_first": 31,
}
