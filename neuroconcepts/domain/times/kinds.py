"""The alphabet of the grammar: what texts are made of, the closed classes of words, and what rules make of them."""

from typing import Final

from neuroconcepts.domain.times.lists import words

LITERAL_KINDS: Final = words("word stop comma dash slash link number ordinal year literal_date literal_clock amount")
WORD_KINDS: Final = words(
    "number ordinal weekday month relative morgen part midday midnight one oclock half half_past quarter "
    "quarter_past three_quarters "
    "minus past_it to_it until_it at on over onto in from of until earliest latest between past before shortly "
    "since ago and or namely "
    "but not except instead than to next over_next this last every everyday workdays weekend week_number unit edge "
    "whole halves later "
    "earlier move lateness same unchanged rest otherwise everything correcting on_foot in_between time_word "
    "next_day next_week next_one same_time both_days among_them example always school_holidays new_year "
    "between_years feast bridge bridge_day advent onwards dash "
    "filler"
)
"""The kinds of words that the lists of a language name (see `words_de`)."""
MADE_KINDS: Final = words("clock days hours shift moment anchored gone excluded replaced")
KINDS: Final = tuple(sorted(LITERAL_KINDS | WORD_KINDS | MADE_KINDS))
