"""What fits a frame: the grammar of typed fragments, as far as a machine can judge it; what it can't it lets pass.

It is read when there is a fragment to judge and not before, since its patterns take time to compile.
"""

import re
from collections.abc import Callable, Mapping
from itertools import takewhile
from types import MappingProxyType

from infointerview.fields import FRAGMENT_CHARACTERS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MOST_WORDS = 12
_QUOTES = re.compile(r"[\"“”„«»‹›`]|(?<!\w)['‘](?!n['’])[^'’]*(?:['’]\w[^'’]*)*['’](?!\w)")
_CONTROLS = r"\x00-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069"
_MARKUP = re.compile(rf"[{{}}\[\]|<>*\\{_CONTROLS}]|[%$][a-z_(]|://|&#?\w+;|__", re.IGNORECASE)
_NEW_SENTENCE = re.compile(r"(\w+)[.!?]\s+[A-Z]")
_ABBREVIATIONS = _words("dr mr mrs ms prof st vs no jr sr inc ltd co corp gen")
_DANGLING = _words("the a an and or but your my because")
_CAPITALISED = re.compile(
    r"(An|At|During|Every|Everybody|Everyone|From|If|In|It|Its|It's|Most|My|Nobody|On|Our|People|Somebody|That|There|"
    r"These|They|This|Those|We|When|You|Your)\s"
)
_NEGATION = re.compile(
    r"\b(no|not|never|none|nothing|nobody|neither|nor|lack|lacks|lacking|without|cannot|\w+n't)(?![-\w])", re.IGNORECASE
)
_SPEAKER = re.compile(
    r"(?<!phase )(?<!type )(?<!class )(?<!grade )(?<!stage )(?<!war )(?<!part )(?<!level )\b(I|I'm|I've|I'd|I'll)\b"
    r"|\b(my|me|myself)\b|\b(of|is|was|are|were|like) mine\b",
    re.IGNORECASE,
)
_HERE = re.compile(r"\bhere\b(?! and there| nor there)", re.IGNORECASE)
_TIMES = (
    r"(mon|tues|wednes|thurs|fri|satur|sun)?days?|weeks?|weekends?|months?|years?|terms?|semesters?|times?|mornings?|"
    r"afternoons?|evenings?|nights?|springs?|summers?|autumns?|falls?|winters?|christmas|easter|january|february|march|"
    r"april|may|june|july|august|september|october|november|december"
)
_MET = re.compile(
    r"(?:just |right |only |once |briefly |first |shortly |soon |early |late |earlier |again |not |by chance )*"
    r"(?:(?:aboard|above|across|after|along|alongside|among|around|as|at|back|backstage|before|behind|below|beside|"
    r"between|by|downstairs|during|for|in|inside|near|off|on|online|opposite|out|outdoors|outside|over|through|"
    r"thanks to|under|upstairs|via|when|where|while|whilst|with|within|virtually|recently|yesterday|twice|"
    r"next (?:to|door))\b.*"
    rf"|(?:this|last|every|each|most|one|that)(?: few| past| single| other)? (?:{_TIMES})\b.*"
    rf"|the (?:(?:other|same|very|first|next|last) (?:{_TIMES})\b.*"
    rf"|(?:{_TIMES}) (?:before|after|of|when|that|you|we)\b.*)"
    r"|.+ (?:ago|earlier)\b.*)",
    re.IGNORECASE,
)
_DETERMINERS = _words("your the a an this these those its our one some any both all every each two three another")
_POSSESSIVE = re.compile(
    r"(?!(?:it|he|she|that|what|there|here|who|how|where|let)'s\b)(?:[\w.&-]+ ){0,3}[\w.&-]+(?:'s|s') \S"
)
_NOT_NOUN = re.compile(
    r"(?:i|we|you|he|she|they|it|i'm|i've|we're|we've|you're|you've|it's|in|at|on|from|for|with|by|to|about|during|of|"
    r"into|is|are|was|were|am|have|has|had|can|can't|could|do|don't|does|did|will|would|know|understand|learn|speak|"
    r"because|that|online|yesterday|recently|somewhere)(?![-\w])"
    r"|both (?!.* and )"
    r"|(?:very |really |so )?(?:good|bad|confident|comfortable|able|fluent|familiar|experienced|qualified|certified|"
    r"trained|skilled|ready|sure|used) (?:at|in|with|to|about|on|as|for)\b"
    r"|\w+ing (?:an?|the|my|your|how|people)\b"
)
_NO_CLAUSE = re.compile(
    r"(?:why|how|where|when) (?:do|does|did|is|are|was|were|can|could|should|would|will)\b"
    r"|(?:i (?:think|believe|feel|guess|read|said|heard)|you (?:said|told)|in my (?:opinion|view))\b"
    r"|(?:and|but|or|do|does|did|is|are|was|were|am|has|can|could|should|would|will|let's|please|don't|be|have|make|go|get|"
    r"take|give|keep|let|see|know|think|ask|try|find|learn|start|stop|tell|say|avoid|never|always|choose|listen|remember|"
    r"forget|bring|become|leave|stay|come|pick|follow|spend|save|sell|teach|grow|want|pay)(?![-'\w])"
)
_OFTEN_NOUNS = _words("build use own put show hire read write trust look focus buy run drive love need test plan")
_PAST_AND_PARTICIPLE = _words(
    "bought brought built burnt caught cost cut fed felt fought found got heard held hit hurt kept led left lent let "
    "lit lost made meant met paid put quit said sat sent set shot shut slept slid sold spent split stood stuck taught "
    "thought told won"
)
_FINITE = _PAST_AND_PARTICIPLE | _words(
    "is are was were has have had does do did will would can could should must may might shall cannot am isn't aren't "
    "won't can't don't doesn't didn't wasn't weren't hasn't haven't wouldn't couldn't shouldn't that's it's there's "
    "he's she's who's what's they're we're you're i'm they'll it'll you'll we'll became began bit blew broke came "
    "chose drew drove fell flew forgot gave grew knew lay overtook ran rang rose sang saw shook shrank spoke stole "
    "swam threw took undertook went woke wore wrote"
)
_PLURAL = _words(
    "people men women children folk police staff team crew board public press media data management government "
    "majority half most many few all both none others they we you i who that and or everyone families customers teeth "
    "feet criteria alumni youth rest number one each any these those some"
)
_AFTER_NOUNS = _words(
    "matters beats takes wins pays helps costs comes goes needs means makes gets works counts grows fades starts "
    "begins ends breaks hurts changes teaches leads follows turns sells saves lasts kills drives builds keeps cases"
)
_LINKS = _words("who what that which how where when why because if until before after")
_BEFORE_PARTICIPLE = _words("already also always both just long never not often once only since twice mostly even")
_PARTICIPLES = _PAST_AND_PARTICIPLE | _words(
    "been become begun bent bet bid bitten blown bound bred broken broadcast cast chosen clung come dealt done drawn "
    "dreamt driven drunk dug eaten fallen fit flown forecast forgiven forgotten frozen given gone gotten ground grown "
    "had hidden hung knelt knit known laid lain leant leapt learnt mown proven read ridden risen run rung seen sewn "
    "shaken shed shown shrunk sought sown spilt spoken spoilt spread spun stolen struck strung sung swept swum swung "
    "taken thrown torn understood upset woken worn wound woven written"
)
_NO_PARTICIPLE = re.compile(
    r"(?:need|speed|seed|feed|red|bed)\b|(?:skilled|talented|gifted|interested|experienced) (?:at|in|by|with)\b"
)
_PREFIX = re.compile(r"^(?:.*-|over|under|out|re|mis|un|with|fore|co|pre)(?=\w{3})")
_NOT_INFINITIVE = re.compile(
    r"(?:to|i|i'm|i've|i'd|i'll|we|you|my|your|our|his|her|their|this|that|these|a|an|the|for|in|on|at|by|with|of|"
    r"will|would|can|could|should|must|might|am|is|are|was|were|been|going|has|had|did|went|made|new|next|some)(?![-\w])"
    r"|(?!(?:b|br|s|sl|fl|r|sw|cl|st|str|spr|w|wr|out-?s)ing\b)[\w-]+ing\b"
    r"|(?!(?:n|f|sp|s|h|w|bl|br|exc|succ|proc)eed\b|shed\b|wed\b|embed\b|bed\b|shred\b|feed\b)[\w-]+ed\b"
    r"|(?!always\b|perhaps\b|sometimes\b|canvas\b|focus\b|[\w-]+(?:ss|us|ias)\b)[\w-]+s\b"
    r"|(?!station\b|witness\b|harness\b)[\w-]+(?:ation|ness|ity|ism)\b"
    r"|(?!(?:imple|supple|docu|comple|compli|experi|com|aug|ce|seg|fer|instru|la)ment\b)[\w-]+ment\b"
)


def objection(slot: str, fragment: str, form: str) -> str:
    """Say what a fragment would have to be so as to fit a slot; empty if it fits.

    Args:
        slot: The slot of a frame.
        fragment: What was typed.
        form: The form that the slot wants, in words.

    Example:
        >>> objection("gap", "statistics.", "a noun phrase"), objection("gap", "statistics", "a noun phrase")
        ('without a final stop', '')
    """
    for wanted, wrong in _EVERYWHERE:
        if wrong(fragment):
            return wanted
    if slot not in ("move", "met") and fragment.lower().startswith("that "):
        return "without a leading 'that'"
    if slot not in ("source", "shared") and _CAPITALISED.match(fragment):
        return "in lower case at its beginning"
    plain = fragment.replace("’", "'")
    return "" if _FITS[slot](plain) and _last(plain) not in _DANGLING else form


def _several_sentences(fragment: str) -> bool:
    before = [match.group(1).lower() for match in _NEW_SENTENCE.finditer(fragment)]
    return any(len(word) > 1 and word not in _ABBREVIATIONS for word in before)


_EVERYWHERE: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("not blank and without outer spaces", lambda text: not text.strip() or text != text.strip()),
    (f"at most {_MOST_WORDS} words", lambda text: len(text.split()) > _MOST_WORDS),
    (f"at most {FRAGMENT_CHARACTERS} characters long", lambda text: len(text) > FRAGMENT_CHARACTERS),
    ("plain words without brackets, braces or line breaks", _MARKUP.search),
    ("without quotation marks", _QUOTES.search),
    ("without a final stop", lambda text: text[-1] in ".!?,;:…–—-"),
    ("one sentence or a part of one", _several_sentences),
)


def _last(fragment: str) -> str:
    return fragment.rsplit(maxsplit=1)[-1].lower()


def _could_have_a_verb(words: list[str]) -> bool:
    """Tell whether some word may be a finite verb: by its form, or because something plural may govern it."""
    if words[0] in _DETERMINERS and not words[2:]:
        return False
    return not _PLURAL.isdisjoint(words[:-1]) or any(
        word in _FINITE or word.endswith(("ed", "n't")) or (word.endswith("s") and word[-2:] != "ss") for word in words
    )


def _a_clause(fragment: str) -> bool:
    lower = fragment.lower()
    words = [word.strip(",;:") for word in lower.split()]
    if _NO_CLAUSE.match(lower):
        return False
    if words[0] in _OFTEN_NOUNS:  # "trust is earned" is a clause, "trust your crew" an order
        near = takewhile(lambda word: word not in _LINKS, words[1:5])
        return any(word in _FINITE or word in _AFTER_NOUNS for word in near)
    return len(set(words)) > 1 and _could_have_a_verb(words)


def _a_clause_as_heard(fragment: str) -> bool:
    return _a_clause(fragment) and not _SPEAKER.search(fragment) and not _HERE.search(fragment)


def _a_clause_as_read(fragment: str) -> bool:
    return _a_clause(fragment) and not _SPEAKER.search(fragment)


def _determined(fragment: str) -> bool:
    words = fragment.lower().split()
    return len(set(words)) > 1 and (words[0] in _DETERMINERS or _POSSESSIVE.match(fragment.lower()) is not None)


def _a_meeting(fragment: str) -> bool:
    return _MET.fullmatch(fragment) is not None


def _a_move(fragment: str) -> bool:
    return re.fullmatch(r"from (?!into\b)\S.* into \S.*", fragment) is not None


def _a_participle(fragment: str) -> bool:
    words = [word for word in fragment.split() if word not in _BEFORE_PARTICIPLE and not word.endswith("ly")]
    first = words[0] if words and not _NO_PARTICIPLE.match(" ".join(words)) else ""
    return first.endswith("ed") or first in _PARTICIPLES or _PREFIX.sub("", first) in _PARTICIPLES


def _an_infinitive(fragment: str) -> bool:
    return fragment[0].islower() and _NOT_INFINITIVE.match(fragment) is None


def _not_negated(fragment: str) -> bool:
    return _a_noun_phrase(fragment) and not _NEGATION.search(fragment) and _last(fragment) != "yet"


def _a_noun_phrase(fragment: str) -> bool:
    return _NOT_NOUN.match(fragment.lower()) is None and not fragment.endswith(" in common")


_FITS: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {
        "met": _a_meeting,
        "remark": _a_clause_as_heard,
        "project": _determined,
        "work": _determined,
        "point": _a_clause,
        "claim": _a_clause_as_read,
        "source": _a_noun_phrase,
        "move": _a_move,
        "shared": _a_noun_phrase,
        "strength": _a_participle,
        "gap": _not_negated,
        "plan": _an_infinitive,
        "view": _a_clause,
    }
)
