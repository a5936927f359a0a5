"""What a key may mean, wherever it is pressed; what lies on top tells which of its targets does it."""

from enum import Enum, auto


class Command(Enum):
    """The meanings."""

    NEXT = auto()
    BACK = auto()
    HOME = auto()
    CLOSE = auto()
