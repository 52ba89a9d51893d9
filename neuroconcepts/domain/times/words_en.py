"""The closed classes by which English names times (see `words_de`)."""

from typing import Final

from neuroconcepts.domain.times.lists import Rows

WORDS: Final[Rows] = {
    "weekday": {
        0: "monday mondays mon",
        1: "tuesday tuesdays tue tues",
        2: "wednesday wednesdays wed weds wensday",
        3: "thursday thursdays thu thur thurs",
        4: "friday fridays fri",
        5: "saturday saturdays sat",
        6: "sunday sundays sun",
    },
    "month": {
        1: "january jan",
        2: "february feb febuary",
        3: "march mar",
        4: "april apr",
        5: "may",
        6: "june jun",
        7: "july jul",
        8: "august aug",
        9: "september sept sep",
        10: "october oct",
        11: "november nov",
        12: "december dec",
    },
    "relative": {
        -2: "day_before_yesterday the_day_before_yesterday",
        -1: "yesterday",
        0: "today",
        1: "tomorrow tmrw tmr tomoz tomoro tmoro tmw 2moro",
        2: "day_after_tomorrow the_day_after_tomorrow overmorrow",
    },
    "relative+part": {"0+evening": "tonight", "-1+evening": "last_night"},
    "part": {
        "early": "early_morning first_thing_in_the_morning first_thing before_work",
        "morning": "morning mornings in_the_morning forenoon am_slot",
        "late_morning": "late_morning",
        "late_afternoon": "last_thing last_thing_in_the_day",
        "noon": "noon noonish midday lunchtime lunch lunch_time lunch_break",
        "afternoon": "afternoon afternoons arvo pm",
        "evening": "evening evenings eve after_work after_office_hours after_hours",
        "night": "night nights",
        "daytime": "all_day daytime during_the_day the_whole_day",
    },
    "midnight": {0: "midnight"},
    "at+number": {
        "1+9": "nineish",
        "1+10": "tenish",
        "1+11": "elevenish",
        "1+12": "twelveish",
        "1+2": "twoish",
        "1+3": "threeish",
        "1+4": "fourish",
        "1+5": "fiveish",
        "1+6": "sixish",
    },
    "one": {1: "a an"},
    "number": {1: "one", 2: "couple couple_of", 3: "few"},
    "oclock": {1: "o'clock oclock o_clock hrs"},
    "half": {1: "half"},
    "half_past": {1: "half_past"},
    "quarter": {1: "quarter"},
    "at": {1: "at could_we_say shall_we_say can_we_say make_it around about approx approximately circa roughly nearer"},
    "on": {
        1: "the for on_the",
        "am": "on",
        "each": "each_time every_time at_each_time in_each_case in_both_cases both_times_at each_day_at",
    },
    "in": {1: "in during over_the", "within": "within"},
    "from": {
        1: "from nothing_before nothing_earlier_than never_before starting starting_from as_of not_before but_not_before no_earlier_than not_earlier_than any_time_after anytime_after any_time_from "
        "anytime_from not_until only_after only_from beginning_from"
    },
    "of": {1: "of commencing"},
    "until": {
        1: "until between_now_and from_now_until from_now_till nothing_after nothing_later_than till til untill through thru up_to up_to_and_including not_after but_not_after no_later_than not_later_than"
    },
    "latest": {1: "by at_the_latest latest by_the_latest"},
    "earliest": {1: "earliest at_the_earliest"},
    "between": {1: "between betwen"},
    "in_between": {1: "in_between in-between"},
    "past": {1: "past after"},
    "before": {1: "before prior_to ahead_of this_side_of"},
    "to": {1: "to"},
    "onto": {1: "moved_to to_the onto"},
    "shortly": {1: "just shortly"},
    "word": {
        1: "next_day_off next_days_off on_nights on_earlies on_lates night_shift night_shifts night_nurse that_night"
    },
    "since": {1: "since"},
    "ago": {1: "ago"},
    "and": {1: "and & as_well_as plus"},
    "or": {1: "if_not if_that_doesn't_work if_that_does_not_work or alternatively"},
    "namely": {1: "i.e that_is namely so"},
    "but": {1: "but"},
    "not": {1: "not"},
    "except": {1: "except except_for other_than apart_from excluding excluded excepted but_not just_not bar"},
    "instead": {1: "instead_of rather_than in_place_of in_lieu_of"},
    "than": {1: "than"},
    "next": {"next": "next nxt", "coming": "coming upcoming", "following": "following"},
    "over_next": {1: "after_next"},
    "this": {1: "this these"},
    "last": {1: "last previous"},
    "every": {1: "every every_other every_second each any most almost_every nearly_every"},
    "everyday": {1: "every_day any_day each_day daily whatever_day"},
    "workdays": {1: "weekdays weekday on_weekdays during_the_week working_days workdays business_days midweek"},
    "weekend": {1: "weekend weekends w_end"},
    "week_number": {1: "week_number calendar_week cw wk kw week_nr"},
    "unit": {
        "day": "day days",
        "week": "week weeks",
        "fortnight": "fortnight",
        "month": "month months",
        "year": "year years",
        "hour": "hour hours hr",
        "minute": "minute minutes mins min",
    },
    "edge": {
        "begin": "beginning start early start_of beginning_of",
        "mid": "middle mid middle_of",
        "end": "end late latter_part end_of the_end_of towards_the_end",
    },
    "whole": {1: "whole all entire all_of"},
    "halves": {1: "half_of"},
    "later": {1: "later afterwards back"},
    "earlier": {1: "earlier sooner forward"},
    "move": {
        1: "postpone delay delayed move_it move_the_viewing move_the_appointment move_our_viewing move_my_viewing push_it push_the_viewing shift_it"
    },
    "same": {1: "same"},
    "time_word": {1: "time hour_of_day slot_time"},
    "rest": {1: "the_rest everything_else all_else rest nothing_else all_the_rest"},
    "otherwise": {1: "otherwise apart_from_that other_than_that aside_from_that"},
    "everything": {1: "everything all_of_it it_all"},
    "unchanged": {
        "as agreed": "as_planned as_agreed as_before as_arranged as_discussed as_is as_it_is as_it_was as_they_are "
        "as_scheduled "
        "no_changes no_change",
        1: "unchanged stay stays remain remains keep keeping changes not_change doesn't_change don't_change",
    },
    "on_foot": {
        1: "walk walking on_foot by_foot by_bus by_car by_train by_tram by_tube by_bike drive driving bus_ride train_ride tram_ride ride commute stroll away_from"
    },
    "next_one": {
        1: "the_one_after the_one_after_that the_one_following one_after the_following_one the_next_one one_after_that"
    },
    "both_days": {
        2: "both_days both_of_those_days both_of_these_days both_the_days either_day either_of_those_days both_times either_of_these_days both_dates both_of_those_dates both_those_days both_these_days",
        3: "all_three_days all_three_times all_three_dates",
    },
    "always": {1: "always"},
    "example": {1: "say let_s_say let's_say e.g e_g eg for_example for_instance such_as"},
    "among_them": {
        1: "one_of_those_days one_of_these_days any_of_those_days any_of_these_days any_one_of_those_days any_one_of_these_days each_of_those_days "
        "one_of_those_dates any_of_those_dates one_of_these_dates any_of_these_dates"
    },
    "next_day": {1: "the_day_after_that the_next_day the_following_day the_day_after the_day_afterwards next_day"},
    "next_week": {1: "the_week_after the_following_week the_week_afterwards"},
    "school_holidays": {
        1: "school_holidays half_term term_break on_public_holidays on_bank_holidays on_holidays on_a_public_holiday on_a_bank_holiday public_holidays bank_holidays"
    },
    "new_year": {1: "in_the_new_year next_year"},
    "between_years": {
        1: "between_the_years between_christmas_and_new_year's between_christmas_and_new_year between_xmas_and_new_year between_the_holidays"
    },
    "feast": {
        "easter": "easter easter_sunday",
        "easter_monday": "easter_monday",
        "easter_saturday": "easter_saturday holy_saturday",
        "maundy_thursday": "maundy_thursday",
        "good_friday": "good_friday",
        "pentecost": "pentecost whitsun",
        "whit_monday": "whit_monday pentecost_monday",
        "ascension": "ascension_day ascension",
        "corpus_christi": "corpus_christi",
        "christmas": "christmas christmas_day xmas",
        "the_holidays": "the_holidays",
        "christmas_eve": "christmas_eve",
        "boxing_day": "boxing_day st_stephen's_day",
        "new_year": "new_year new_year's new_year's_day new_years new_years_day",
        "new_years_eve": "new_year's_eve new_years_eve nye",
        "epiphany": "epiphany three_kings",
        "all_saints": "all_saints all_saints_day all_saints'_day",
        "labour_day": "labour_day labor_day may_day",
    },
    "bridge_day": {1: "bridge_day bridging_day"},
    "onwards": {1: "onwards onward or_later or_after and_later on_wards and_after"},
    "correcting": {
        "meant": "i_mean i_meant correction make_that scratch_that no_wait oops typo i_meant_to_say",
        "sorry": "sorry er erm no_sorry sorry_no",
    },
    "filler": {
        1: "approx say_about maybe perhaps also then only exactly either please ideally preferably sometime some_time any_time anytime a_bit_early a_bit_late bit_early bit_late a_little_early a_little_late "
        "possibly too_early too_late far_too_early way_too_late ish sharp latest_possible whenever inclusive including incl"
    },
}
