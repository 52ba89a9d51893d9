"""A small line chart as SVG, both axes logarithmic: no library, and readable in any browser and on any page."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 760, 440
LEFT, RIGHT, TOP, BOTTOM = 70, 190, 40, 60
COLOURS = ("#1f6feb", "#d1570a", "#1a7f37", "#8250df")


@dataclass(frozen=True, slots=True)
class Line:
    """One line; `dashed` for what is less important than the line of the same colour before it."""

    name: str
    points: Sequence[tuple[float, float]]
    colour: int
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """Lines over a common field; `limits` are (value, name) that the lines are held against."""

    title: str
    across: str
    up: str
    lines: Sequence[Line]
    limits: Sequence[tuple[float, str]] = ()

    def svg(self) -> str:
        """The chart as a file's content."""
        parts = [*self._frame(), *self._grid(), *self._limits(), *self._lines()]
        head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">'
        return "\n".join([head, f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>', *parts, "</svg>", ""])

    def _frame(self) -> Iterator[str]:
        yield f'<text x="{LEFT}" y="22" font-size="15" font-weight="bold">{escape(self.title)}</text>'
        yield _text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 14, self.across)
        middle = (TOP + HEIGHT - BOTTOM) / 2
        yield f'<text transform="translate(18 {middle:.0f}) rotate(-90)" text-anchor="middle">{escape(self.up)}</text>'

    def _grid(self) -> Iterator[str]:
        for value in sorted({x for line in self.lines for x, _ in line.points}):
            x = self._x(value)
            yield f'<line x1="{x:.1f}" y1="{TOP}" x2="{x:.1f}" y2="{HEIGHT - BOTTOM}" stroke="#eee"/>'
            yield _text(x, HEIGHT - BOTTOM + 18, _short(value))
        for value in _decades(*self._span_up()):
            y = self._y(value)
            yield f'<line x1="{LEFT}" y1="{y:.1f}" x2="{WIDTH - RIGHT}" y2="{y:.1f}" stroke="#ddd"/>'
            yield f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{_short(value)}</text>'

    def _limits(self) -> Iterator[str]:
        for value, name in self.limits:
            y = self._y(value)
            yield (
                f'<line x1="{LEFT}" y1="{y:.1f}" x2="{WIDTH - RIGHT}" y2="{y:.1f}" stroke="#999" stroke-dasharray="2 4"/>'
                f'<text x="{WIDTH - RIGHT + 8}" y="{y + 4:.1f}" fill="#666">{escape(name)}</text>'
            )

    def _lines(self) -> Iterator[str]:
        for number, line in enumerate(self.lines):
            points = " ".join(f"{self._x(x):.1f},{self._y(y):.1f}" for x, y in line.points)
            dashes = ' stroke-dasharray="5 4"' if line.dashed else ""
            colour = COLOURS[line.colour]
            yield f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"{dashes}/>'
            y = TOP + 10 + number * 20
            x = WIDTH - RIGHT + 20
            yield f'<line x1="{x}" y1="{y}" x2="{x + 26}" y2="{y}" stroke="{colour}" stroke-width="2"{dashes}/>'
            yield f'<text x="{x + 34}" y="{y + 4}">{escape(line.name)}</text>'

    def _span_up(self) -> tuple[float, float]:
        values = [y for line in self.lines for _, y in line.points] + [value for value, _ in self.limits]
        return min(values) / 1.3, max(values) * 1.3

    def _x(self, value: float) -> float:
        values = [x for line in self.lines for x, _ in line.points]
        return LEFT + _share(value, min(values), max(values)) * (WIDTH - LEFT - RIGHT)

    def _y(self, value: float) -> float:
        return HEIGHT - BOTTOM - _share(value, *self._span_up()) * (HEIGHT - TOP - BOTTOM)


def _share(value: float, least: float, most: float) -> float:
    return (math.log(value) - math.log(least)) / (math.log(most) - math.log(least)) if most > least else 0.5


def _decades(least: float, most: float) -> Iterator[float]:
    for power in range(math.floor(math.log10(least)), math.ceil(math.log10(most)) + 1):
        for factor in (1, 2, 5):
            if least <= factor * 10**power <= most:
                yield factor * 10**power


def _short(value: float) -> str:
    return f"{value / 1000:g}k" if value >= 1000 else f"{value:g}"


def _text(x: float, y: float, text: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="middle">{escape(text)}</text>'
