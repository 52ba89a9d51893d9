"""What a template may contain, and that nothing else gets as far as being compiled."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2.exceptions import TemplateError, UndefinedError

from neuroconcepts.assistant.letters.template import VARIABLES, Template
from neuroconcepts.assistant.letters.template_language import FILTERS, LONGEST, environment, own_words, parsed
from neuroconcepts.errors import InvalidTemplate

ALLOWED = [
    "",
    "only words, {curly} and 100 %",
    "{{ body }}",
    "{{ greeting }}\n\n{{ body }}\n\n{{ closing }}",
    "{% if purpose == 'confirmation' %}{{ body }}{% elif language in ('fr', 'it') %}a{% else %}b{% endif %}",
    "{{ first_name or 'x' }}{{ company if not agent else agent|upper|trim }}",
    "{{ property|default('unser Objekt', true) }}",
    "{# a note for colleagues #}{% raw %}{{ not a variable }}{% endraw %}",
    "{%- if slots and portal not in ['willhaben'] -%}\n  {{ slots }}\n{%- endif %}",
]
HOSTILE = [
    # What template injections are made of: https://portswigger.net/research/server-side-template-injection
    "{{ 7*7 }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''['__class__'] }}",
    "{{ ''|attr('__class__') }}",
    "{{ body|attr('__init__') }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum.__globals__['os'].popen('id').read() }}",
    "{{ namespace().x }}",
    "{{ config }}",
    "{{ request.application }}",
    "{{ get_flashed_messages.__globals__ }}",
    "{{ body.format(1) }}",
    "{{ '%s' % body }}",
    "{{ '{0.__class__}'.format(body) }}",
    "{{ body|format('x') }}",
    "{{ dict(a=1)|join }}",
    "{{ [1, 2]|map('string')|list }}",
    "{{ ''|select('x') }}",
    "{{ body[::-1] }}",
    "{{ body|string|e|safe }}",
    "{{ joiner() }}",
    "{{ caller() }}",
    "{{ varargs }}",
    "{{ {'a': body} }}",
    "{{ body ~ body }}",
    "{{ body is defined }}",
    "{{ body is callable }}",
    "{{ body > 'a' }}",
    "{{ -1 }}",
    "{{ body|default(value=body) }}",
    "{{ body|trim(*[1]) }}",
    "{% for x in range(10**9) %}{% for y in range(10**9) %}x{% endfor %}{% endfor %}",
    "{% for x in body %}{{ x }}{% endfor %}",
    "{{ 'x' * 10**9 }}",
    "{{ 10 ** 10 ** 10 }}",
    "{{ 'x'|center(10**9) }}",
    "{{ 'x'|center(1000000000) }}",
    "{{ 'x'.ljust(1000000000) }}",
    "{{ '%1000000000d'|format(1) }}",
    "{{ 'x'|indent(1000000000) }}",
    "{{ range(1000000000)|list }}",
    "{{ lipsum(1000000) }}",
    "{{ 'x'|wordwrap(1) }}",
    "{{ 'a'|replace('a', body) }}",
    "{% set x = body %}{{ x }}",
    "{% set body = 'nothing' %}{{ body }}",
    "{% set x %}{{ body }}{% endset %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% call m() %}{% endcall %}",
    "{% filter upper %}{{ body }}{% endfilter %}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% from 'os' import path %}",
    "{% extends 'layout' %}",
    "{% block body %}{% endblock %}",
    "{% with a = body %}{{ a }}{% endwith %}",
    "{% autoescape true %}{{ body }}{% endautoescape %}",
    "{% do body.append(1) %}",
    "{% debug %}",
    "{% trans %}x{% endtrans %}",
    "{{ body",
    "{% if body %}",
    "{% endif %}",
    "{{ }}",
    "{{ body }} {{ unknown }}",
    "{{ " + "9" * 5_000 + " }}",
    "{{ " + "(" * 4_000 + "1" + ")" * 4_000 + " }}",
    "{% if body %}" * 300 + "x" + "{% endif %}" * 300,
    "{{ " + "not " * 2_000 + "body }}",
    "{{ body" + "|trim" * 1_500 + " }}",
    "x" * (LONGEST + 1),
]


@pytest.mark.parametrize("source", ALLOWED)
def test_what_a_template_is_made_of(source: str) -> None:
    assert Template.read(source)


@pytest.mark.parametrize("source", HOSTILE, ids=lambda source: source[:60])
def test_nothing_else_is_compiled(source: str) -> None:
    with pytest.raises(InvalidTemplate) as refused:
        Template.read(source)
    assert refused.value.faults
    assert all(fault.line >= 1 and fault.reason for fault in refused.value.faults)
    assert len(str(refused.value)) < 20_000


@pytest.mark.parametrize(
    "source",
    [
        "{{ ''.__class__ }}",
        "{{ range(10**9) }}",
        "{{ lipsum() }}",
        "{{ cycler }}",
        "{{ body is defined }}",
        "{{ ''|attr('__class__') }}",
        "{{ ''|map('x')|list }}",
        "{{ [].append(1) }}",
    ],
)
def test_the_sandbox_behind_the_check_holds_alone(source: str) -> None:
    with pytest.raises(TemplateError):
        environment().from_string(source).render(body="x")
    with pytest.raises(UndefinedError):
        environment().from_string("{{ missing }}").render()


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("a\n\n{{ bdy }}", "Line 3: There is no variable “bdy”: is “body” meant?"),
        ("{{ zzz }}", "Line 1: There is no variable “zzz”."),
        ("a\n{% for x in body %}\n{% endfor %}", "Line 2: Loops are not allowed: a list is given as finished text"),
        ("a\nb {{ agent.name }}", "Line 2: “.name” is not allowed: variables are plain texts without parts."),
        ("{{ agent[0] }}", "Line 1: “[…]” is not allowed"),
        ("{{ agent() }}", "Line 1: Nothing can be called"),
        ("a\n{{ agent|join }}", "Line 2: The filter “join” is not allowed so; there are capitalize, default,"),
        ("{{ agent < 'b' }}", "Line 1: Texts can be compared with ==, != and in only."),
        ("a\n{% if agent %}", "Line 2: It cannot be read: "),
        ("{{ 1 + 1 }}", "Line 1: “add” is not allowed: a template puts in variables"),
        ("x" * (LONGEST + 1), f"Line 1: The template has {LONGEST + 1} characters, more than {LONGEST}."),
    ],
)
def test_the_line_and_the_reason_are_told(source: str, told: str) -> None:
    with pytest.raises(InvalidTemplate) as refused:
        Template.read(source)
    assert str(refused.value).startswith(told)


def test_everything_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(InvalidTemplate) as refused:
        Template.read("{{ one }}\n{{ two }}\n{{ two }}{{ two }}")
    assert [fault.line for fault in refused.value.faults] == [1, 2, 3]


SNIPPETS = st.sampled_from([
    "{{", "}}", "{%", "%}", "{#", "#}", "if", "else", "elif", "endif", "for", "in", "is", "not", "and", "or", "set", "raw",
    "endraw", "body", "agent", "'x'", '"y"', "(", ")", "[", "]", "|", ".", ",", "==", "!=", "~", "*", "**", "-", "1", "9.9",
    "upper", "default", "__class__", "\n",
])  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(SNIPPETS | st.text(max_size=4), max_size=25).map(" ".join))
def test_whatever_is_written_is_a_template_or_refused(source: str) -> None:
    try:
        template = Template.read(source)
    except InvalidTemplate as error:
        assert error.faults
    else:
        text = template.compiled.render(dict.fromkeys(VARIABLES, "§"))
        assert len(text) <= len(source) + source.count("§") + 50


def test_its_own_words_are_all_that_it_could_say() -> None:
    source = "a{{ body }}b{% if purpose == 'hidden' %}c{% else %}{{ 'd' if agent else 'e' }}{% endif %}{# no #}"
    said = own_words(parsed(source, VARIABLES))
    assert [word for word in "abcde" if word not in said] == []
    assert "hidden" not in said
    assert "no" not in said
    assert "a…b" in said


def test_the_filters_are_the_ones_that_are_named() -> None:
    made = environment()
    assert set(made.filters) == set(FILTERS)
    assert (made.globals, made.tests) == ({}, {})
