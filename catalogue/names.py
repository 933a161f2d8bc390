"""The words of all names in a catalogue, each with the hobbies that it leads to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from catalogue.hobby import Association, Hobby
from catalogue.steps import Steps
from catalogue.words import tokens


@dataclass(frozen=True, slots=True)
class Names:
    """Folded words, sorted, and the numbers of the hobbies in whose name, association's or venue's each stands."""

    words: tuple[str, ...]
    hobbies: Mapping[str, tuple[int, ...]]


def name_steps(hobbies: Iterable[Hobby], associations: Mapping[int, Association]) -> Steps[Names]:
    """Gather the words of these hobbies' names, in all their languages."""
    read: dict[str, frozenset[str]] = {}  # associations and venues have many hobbies, and hobbies share names
    found: defaultdict[str, list[int]] = defaultdict(list)
    for hobby in hobbies:
        yield
        words: set[str] = set()
        for name in (hobby.name, *hobby.names.values(), associations[hobby.association].name, hobby.venue.name):
            if name not in read:
                read[name] = frozenset(tokens(name))
            words |= read[name]
        for word in words:
            found[word].append(hobby.number)
    hobbies_of: dict[str, tuple[int, ...]] = {}
    for word in sorted(found):
        yield
        hobbies_of[word] = tuple(found.pop(word))
    return Names(tuple(hobbies_of), hobbies_of)
