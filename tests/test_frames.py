"""The frames of typed fragments: what a careful reader would say, and what they would object to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fragments import BAD, GOOD
from infointerview import InvalidValueError
from infointerview.frames import FRAMES, fits

# What no frame takes, with the reason that the message gives.
NEVER = [
    ("", "not blank and without outer spaces"),
    (" ", "not blank and without outer spaces"),
    (" at the fair", "not blank and without outer spaces"),
    ("at the fair ", "not blank and without outer spaces"),
    ("one two three four five six seven eight nine ten eleven twelve thirteen", "at most 12 words"),
    (f"outages {'x' * 160}", "at most 160 characters long"),
    *(
        (text, "plain words without brackets, braces or line breaks")
        for text in (
            "{contact.__class__}",
            "{name} teaches more",
            "outages teach [more|less]",
            "outages | releases",
            "%s teaches more",
            "100 %(name)s teach",
            "${x} teaches more",
            "<script>alert(1)</script>",
            "<b>outages</b> teach more",
            "outages&nbsp;teach more",
            "*outages* teach more",
            "outages\\n teach more",
            "outages teach\nmore",
            "outages teach\tmore",
            "outages\x1b[1m teach",
            "outages\u202eteach more",
            "outages\u200bteach more",
            "what https://example.org says",
        )
    ),
    ('"outages" teach more', "without quotation marks"),
    ("“outages” teach more", "without quotation marks"),
    ("‘outages’ teach more", "without quotation marks"),
    ("'outages' teach more", "without quotation marks"),
    ("«outages» teach more", "without quotation marks"),
    ("`outages` teach more", "without quotation marks"),
    ("outages teach more.", "without a final stop"),
    ("outages teach more!", "without a final stop"),
    ("outages teach more?", "without a final stop"),
    ("outages teach more,", "without a final stop"),
    ("outages teach more…", "without a final stop"),
    ("outages teach more —", "without a final stop"),
    ("outages teach more. Releases teach less", "one sentence or a part of one"),
]


def pairs(table: dict[str, str]) -> list[tuple[str, str]]:
    """Give every fragment of a table with its slot."""
    return [(slot, " ".join(text.split())) for slot, texts in table.items() for text in texts.split("|")]


def test_every_frame_has_good_and_bad_fragments() -> None:
    """No frame is left out, and each has at least ten good fragments and four bad ones."""
    assert GOOD.keys() == BAD.keys() == FRAMES.keys()
    assert min(texts.count("|") for texts in GOOD.values()) >= 9
    assert min(texts.count("|") for texts in BAD.values()) >= 3


@pytest.mark.parametrize(("slot", "fragment"), pairs(GOOD))
def test_a_natural_fragment_raises_no_alarm(slot: str, fragment: str) -> None:
    """What can be said in the frame's sentence is accepted."""
    assert FRAMES[slot].fault(fragment) == ""


@pytest.mark.parametrize(("slot", "fragment"), pairs(BAD))
def test_a_fragment_of_the_wrong_form_is_refused(slot: str, fragment: str) -> None:
    """What sounds wrong in the frame's sentence is refused, with the reason."""
    frame = FRAMES[slot]
    assert frame.fault(fragment) in (
        f"{frame.form}, such as '{frame.example}'",
        "without a leading 'that'",
        "in lower case at its beginning",
    )


@pytest.mark.parametrize("slot", FRAMES)
@pytest.mark.parametrize(("fragment", "wanted"), NEVER)
def test_no_frame_takes_what_is_not_plain_words(slot: str, fragment: str, wanted: str) -> None:
    """Quotation marks, markup, placeholders, final stops and long fragments are refused everywhere."""
    assert FRAMES[slot].fault(fragment) == wanted


@pytest.mark.parametrize("slot", [slot for slot in FRAMES if slot not in ("met", "move")])
def test_a_leading_that_is_refused(slot: str) -> None:
    """The frames say that themselves."""
    assert FRAMES[slot].fault("that outages teach more") == "without a leading 'that'"


@pytest.mark.parametrize(
    ("slot", "fragment"),
    [("remark", "People leave managers"), ("project", "Your night-bus trial"), ("view", "It will come back")],
)
def test_the_capital_of_a_sentence_is_refused(slot: str, fragment: str) -> None:
    """A fragment stands in the middle of a sentence, so it begins in lower case unless it begins with a name."""
    assert FRAMES[slot].fault(fragment) == "in lower case at its beginning"
    assert FRAMES[slot].fault(fragment[0].lower() + fragment[1:]) == ""


@pytest.mark.parametrize("slot", FRAMES)
def test_the_example_fits_its_own_frame(slot: str) -> None:
    """Every frame takes the example that its message shows, and speaks it inside its sentence."""
    frame = FRAMES[slot]
    assert frame.slot == slot
    assert frame.fault(frame.example) == ""
    assert frame.preview(frame.example) == frame.sentence.replace("…", frame.example)


class TestCheck:
    def test_shows_what_would_be_said(self) -> None:
        """The message names the field, the form, an example and the sentence as it would be spoken."""
        with pytest.raises(InvalidValueError) as caught:
            FRAMES["remark"].check("text", "I like tests")
        assert str(caught.value) == (
            "text: must be a clause as said to the contact, such as 'outages teach more than releases' "
            "(it would be said: You said that I like tests.), got 'I like tests'"
        )

    def test_shows_a_general_fault_in_the_sentence_too(self) -> None:
        """A fault of any fragment shows the sentence as well."""
        with pytest.raises(InvalidValueError) as caught:
            FRAMES["plan"].check("plans", "leave teaching in June.")
        assert str(caught.value) == (
            "plans: must be without a final stop (it would be said: I plan to leave teaching in June..), "
            "got 'leave teaching in June.'"
        )

    def test_refuses_what_is_no_text(self) -> None:
        """Anything but a text is refused by its type."""
        with pytest.raises(InvalidValueError) as caught:
            FRAMES["gap"].check("gaps", 3)
        assert str(caught.value) == "gaps: must be a text, got 3"

    def test_shortens_a_long_fragment(self) -> None:
        """A fragment of any length gives a message of a few lines at most."""
        with pytest.raises(InvalidValueError) as caught:
            FRAMES["met"].check("text", "x " * 50_000 + "x")
        assert len(str(caught.value)) < 300


def test_fits_gives_a_validator_of_one_frame() -> None:
    """The validator of a field takes what its frame takes and names the field otherwise."""

    class Field:
        name = "gaps"

    check = fits("gap")
    check(None, Field, "formal training in statistics")
    with pytest.raises(InvalidValueError, match=r"^gaps: must be a noun phrase without a negation, such as "):
        check(None, Field, "no training")


@given(st.sampled_from(sorted(FRAMES)), st.text())
def test_any_text_is_judged(slot: str, text: str) -> None:
    """No text breaks a check, and an accepted one is short, in one line and free of brackets."""
    if FRAMES[slot].fault(text) == "":
        assert len(text.split()) <= 12
        assert not set(text) & set('{}[]|<>\n\r\t"“”`\\')
        assert text == text.strip() != ""
        assert text[-1] not in ".!?,;:"
