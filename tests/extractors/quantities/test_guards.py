"""Places that hold no measure are found wherever they begin."""

from __future__ import annotations

import pytest

from extractors.quantities import guards


@pytest.mark.parametrize("name", guards._PLACES)
@pytest.mark.parametrize("around", ["{}", "Le {} du mois.", "(12 €) {} et 3 km"])
def test_each_kind_of_place_is_blocked_as_it_is_named(name: str, around: str) -> None:
    for example in name.split(", ") if name != "Marie, 52 ans," else [name]:
        text = around.format(example)
        figure = next(at for at in range(text.index(example), len(text)) if text[at].isdigit())
        assert guards.blocked(text).covers(figure, figure + 1), text
