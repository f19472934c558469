"""How one speaks to a person whose name is written in full."""

_BEFORE_SURNAME = frozenset(
    "dr doctor prof professor mr mrs ms miss mx rev reverend rabbi judge captain colonel sergeant lieutenant inspector".split()
)
_NO_NAME = frozenset(("my", "our", "the", "a", "an"))
_BEFORE_FIRST_NAME = frozenset(("sir", "dame"))


def called(name: str) -> str:
    """Give what one would call a person: the first name, or title and surname of whoever writes a title before the name.

    Args:
        name: The full name; what follows a comma, such as a degree, is not spoken.

    Example:
        >>> called("Dana Reyes"), called("Dr Elif Aydin"), called("Prof. Dr. Ludwig van Aken, FRS"), called("Dame Ann Lee")
        ('Dana', 'Dr Aydin', 'Prof. van Aken', 'Dame Ann')
        >>> called("Sergeant Kim Doyle")
        'Sergeant Doyle'
        >>> called("my uncle")  # no name at all
        'my uncle'
    """
    words = name.partition(",")[0].split() or name.split()
    if words[0] in _NO_NAME:
        return name
    bare = " ".join(words).casefold().split(" ")
    if "." in name:
        bare = [word.removesuffix(".") for word in bare]
    if bare[0] in _BEFORE_FIRST_NAME:
        return " ".join(words[:2])
    if _BEFORE_SURNAME.isdisjoint(bare):
        return words[0]
    rest = [word for word, plain in zip(words, bare, strict=True) if plain not in _BEFORE_SURNAME]
    if not rest:
        return words[0]
    surname = len(rest) - 1
    while surname > 0 and rest[surname - 1].islower():
        surname -= 1
    return " ".join([words[0], *rest[surname:]])
