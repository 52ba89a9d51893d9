"""What an agency's letter template may contain: Jinja's way of putting in variables, choosing, and a few filters; nothing else.

A template comes from a browser and runs on a server with other agencies' data. Jinja's sandbox guards attributes and calls,
but not time and memory (`"x" * 10**9`, loops in loops), so the language is cut down instead: no loops, calls, attributes,
arithmetic, macros, includes. What is left ends, after as many steps as the template has characters. The tree is checked before
it is compiled, because compiling evaluates constant expressions; the sandbox, with nothing in it, stands behind that.
"""

from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from typing import Final

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.filters import FILTERS as JINJAS
from jinja2.sandbox import ImmutableSandboxedEnvironment

from neuroconcepts.errors import Fault, InvalidTemplate

LONGEST: Final = 10_000
"""Characters of a template."""
_DEEPEST: Final = 20
_TOO_DEEP: Final = f"It is nested too deeply: {_DEEPEST} levels at most."
FILTERS: Final = ("capitalize", "default", "lower", "title", "trim", "upper")
_PLAIN: Final = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Const, nodes.Name, nodes.If, nodes.CondExpr,
    nodes.And, nodes.Or, nodes.Not, nodes.Compare, nodes.Operand, nodes.Tuple, nodes.List, nodes.Filter,
)  # fmt: skip
_COMPARISONS: Final = frozenset({"eq", "ne", "in", "notin"})


def environment() -> ImmutableSandboxedEnvironment:
    """A sandbox with nothing in it: no globals, no tests, few filters. Text is not escaped: mail's HTML is made from it later."""
    made = ImmutableSandboxedEnvironment(
        autoescape=False, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, cache_size=0
    )
    made.globals.clear()
    made.tests.clear()
    made.filters = {name: JINJAS[name] for name in FILTERS}
    return made


def parsed(source: str, variables: Mapping[str, str]) -> nodes.Template:
    """The template as a tree that holds only what is allowed. Raises `InvalidTemplate` with all that is wrong, by line."""
    if len(source) > LONGEST:
        raise InvalidTemplate([Fault(1, f"The template has {len(source)} characters, more than {LONGEST}.")])
    try:
        tree = environment().parse(source)
    except TemplateSyntaxError as error:
        raise InvalidTemplate([Fault(error.lineno, f"It cannot be read: {error.message}.")]) from error
    except RecursionError as error:
        raise InvalidTemplate([Fault(1, _TOO_DEEP)]) from error
    except (ValueError, ArithmeticError) as error:  # a number that Python itself refuses to read
        raise InvalidTemplate([Fault(1, f"It cannot be read: {error}.")]) from error
    if faults := list(dict.fromkeys(_faults(tree, variables, 1, 0))):
        raise InvalidTemplate(faults)
    return tree


def own_words(tree: nodes.Template) -> str:
    """All that the template itself can say, whichever way its choices go; a variable is an ellipsis."""
    return "".join(_words(tree))


def _words(node: nodes.Node) -> Iterator[str]:
    match node:
        case nodes.TemplateData():
            yield node.data
        case nodes.Const():
            yield str(node.value)
        case nodes.Name():
            yield "…"
        case nodes.If() | nodes.Compare() | nodes.CondExpr():
            # What is only compared is not said, but what is chosen between is: each on a line of its own.
            said = [each for each in node.iter_child_nodes() if not _is_condition(node, each)]
            yield from (word for each in said for word in (*_words(each), "\n"))
        case _:
            for child in node.iter_child_nodes():
                yield from _words(child)


def _is_condition(node: nodes.Node, child: nodes.Node) -> bool:
    return isinstance(node, nodes.Compare) or (isinstance(node, nodes.If | nodes.CondExpr) and child is node.test)


def _faults(node: nodes.Node, variables: Mapping[str, str], line: int, depth: int) -> Iterator[Fault]:
    """What is not allowed in this part of the tree; some nodes do not know their line, and have that of what they belong to."""
    line = node.lineno or line
    if depth > _DEEPEST:
        yield Fault(line, _TOO_DEEP)
    elif reason := _reason(node, variables):
        yield Fault(line, reason)
    else:
        for child in node.iter_child_nodes():
            yield from _faults(child, variables, line, depth + 1)


def _reason(node: nodes.Node, variables: Mapping[str, str]) -> str:
    """Why this part is not allowed; empty where it is."""
    match node:
        case nodes.Name(name=name) if name not in variables:
            meant = get_close_matches(name, variables, 1)
            return f"There is no variable “{name}”" + (f": is “{meant[0]}” meant?" if meant else ".")
        case nodes.Filter(name=name) if name not in FILTERS or node.kwargs or node.dyn_args or node.dyn_kwargs:
            return f"The filter “{name}” is not allowed so; there are {', '.join(FILTERS)}."
        case nodes.Operand(op=op) if op not in _COMPARISONS:
            return "Texts can be compared with ==, != and in only."
        case _ if type(node) not in _PLAIN:
            return _NOT_ALLOWED.get(type(node), _what)(node)
        case _:
            return ""


def _what(node: nodes.Node) -> str:
    return f"“{type(node).__name__.lower()}” is not allowed: a template puts in variables, chooses with if, and uses a few filters."


_NOT_ALLOWED: Final[Mapping[type[nodes.Node], Callable[[nodes.Node], str]]] = {
    nodes.For: lambda _: "Loops are not allowed: a list is given as finished text, for example {{ slots }}.",
    nodes.Call: lambda _: "Nothing can be called: a template only puts in variables.",
    nodes.Getattr: lambda node: (
        f"“.{getattr(node, 'attr', '')}” is not allowed: variables are plain texts without parts."
    ),
    nodes.Getitem: lambda _: "“[…]” is not allowed: variables are plain texts without parts.",
}
