"""The grammar of times: tokens → days, times of day, shifts.

Rules are regular expressions over the kinds of tokens (one letter each, see `time_words`), tried in order at each
place; a rule's builder may still refuse (a number that is no hour). `time_spans` then says what prepositions make of
clock times and days.
"""

from collections.abc import Callable, Sequence
from typing import Final

from neuroconcepts.domain import time_calendar as calendar
from neuroconcepts.domain import time_clock as clock
from neuroconcepts.domain import time_moves as moves
from neuroconcepts.domain import time_stretches as stretches
from neuroconcepts.domain.time_scene import Scene
from neuroconcepts.domain.time_tokens import Token
from neuroconcepts.domain.time_values import Clock, Days, Shift

Builder = Callable[[Scene, Sequence[Token]], Days | Clock | Shift | str | list[Days] | None]

# The order matters: what is longer or more special comes first.
RULES: Final[tuple[tuple[str, str, Builder], ...]] = (
    ("Y", r"[oRLe]Ud*m", stretches.nth_week),
    ("Y", r"i?d*m[Ld]*LU", calendar.past),
    ("Y", r"Ld*[wUmErp]|<[n1]+U|[n1]+UA|UA", calendar.past),
    ("0", r"S[dn1<]*[UwrDEmoR]m?", calendar.since),
    ("Y", r"(?<=d)Ul", stretches.week_after_next),
    ("0", r"F[n1]+U(?![ly])", calendar.since_italian),
    ("~", r"[n1]?h?[n1]?U[ly]", moves.shift),
    ("~", r"(?<=B)[n1]h?U|(?<=a)[n1]?h?[n1]?Ud*v", moves.shift),
    ("=", r"sU", moves.same_day),
    ("=", r"sO", moves.same_time),
    ("C", r"nU?[<>]hnu?", clock.around_half),
    ("C", r"hnu?(?!U)|h>n", clock.half),
    ("C", r"jn", clock.half_past),
    ("C", r"tn?nu?", clock.quarter),
    ("C", r"1?q[<>d]?nu?(?!U)", clock.quarter),
    ("C", r"nu?&?1?[jJ]|nu?-[1d]?J", clock.half_after),
    ("C", r"(?<![FZ])(?:nu?U[<>]nu?|n[<>]nu?(?!U))", clock.minutes_around),
    ("Y", r"i[n1]U[d,]*w", calendar.weekday_ahead),
    ("Y", r"(?:[rw]d?)?i[n1]+U(?![ly])|[rw]i?[n1]?U(?![ly])|[n1]U[Fd][rw]|[n1]UP", calendar.in_units),
    ("Y", r"[id]*[NTV][|&]d*[NTV]U", stretches.two_next_units),
    ("Y", r"[id]*[NTV][n1]?U|UN|UV", stretches.next_units),
    ("Y", r"[KU]d?[no](?:[|&B-]d?[no])*|oK|[no]K", stretches.week_number),
    ("Y", r"e-?d?[NTV]?i?d?[Um]|ed?U[NV]", stretches.edge),
    ("Y", r"HE|[NTV]?E[NV]?", stretches.weekend),
    ("Y", r"H", stretches.named_feast),
    ("Y", r"(?:[NT]?d*w,?d*,?)?[on](?:[-|&B]d*)D", calendar.literal_dates),
    ("Y", r"(?:[NT]?d*w,?d*,?)?D", calendar.literal_date),
    (
        "Y",
        r"Zd*[noR]&d*[noR]d*m(?:,?4)?|(?:[NT]?d*w,?d*,?)?[noR](?:[|&,B-]d*(?:w,?d*)?[noR])*d*m(?:,?4)?|(?:[NT]?d*w,?d*)?md?[noR](?:,?4)?",
        calendar.month_dates,
    ),
    ("Y", r"w,?d*o(?!m)|(?<=[dFB>])o|(?<=&)o|(?<=\|)o", calendar.ordinal_day),
    ("Y", r"[NTV]dw|[NTV]w|w[NV](?!U)|w", calendar.weekday),
    ("Y", r"r", calendar.relative),
    ("Y", r"[NTe]m|i+d*m|(?<=[FB<>d|&])m", stretches.named_month),
    ("Y", r"M", stretches.workdays),
    ("C", r"cu?", clock.literal_clock),
    ("C", r"nu(?:n(?![uU])|o(?=;|$))|[no14]u|un", clock.oclock),
)
