"""The days on which the seasons turn.

Jean Meeus, Astronomical Algorithms (2nd ed.), chapter 27: mean instants of equinoxes and solstices for the years 1000 to
3000, here with the mean terms and the periodic corrections of table 27.C. The day is France's, standard time.
"""

from __future__ import annotations

import math
from datetime import date, timedelta
from functools import lru_cache

# March equinox, June solstice, September equinox, December solstice: Julian ephemeris days, powers of millennia from 2000.
_MEAN = (
    (2451623.80984, 365242.37404, 0.05169, -0.00411, -0.00057),
    (2451716.56767, 365241.62603, 0.00325, 0.00888, -0.00030),
    (2451810.21715, 365242.01767, -0.11575, 0.00337, 0.00078),
    (2451900.05952, 365242.74049, -0.06223, -0.00823, 0.00032),
)
_CORRECTIONS = (
    (485, 324.96, 1934.136), (203, 337.23, 32964.467), (199, 342.08, 20.186), (182, 27.85, 445267.112),
    (156, 73.14, 45036.886), (136, 171.52, 22518.443), (77, 222.54, 65928.934), (74, 296.72, 3034.906),
    (70, 243.58, 9037.513), (58, 119.81, 33718.147), (52, 297.17, 150.678), (50, 21.02, 2281.226),
    (45, 247.54, 29929.562), (44, 325.15, 31555.956), (29, 60.93, 4443.417), (18, 155.12, 67555.328),
    (17, 288.79, 4562.452), (16, 198.04, 62894.029), (14, 199.76, 31436.921), (12, 95.39, 14577.848),
    (12, 287.11, 31931.756), (12, 320.81, 34777.259), (9, 227.73, 1222.114), (8, 15.45, 16859.074),
)  # fmt: skip
_CENTRAL_EUROPE = 1 / 24
_EPHEMERIS_LAG = 69 / 86400  # ephemeris time runs about 69 s ahead of civil time in this century


@lru_cache(maxsize=512)
def turn(year: int, index: int) -> date:
    """The day of the March equinox (0), June solstice (1), September equinox (2) or December solstice (3) of a year."""
    millennia = (year - 2000) / 1000
    mean = sum(factor * millennia**power for power, factor in enumerate(_MEAN[index]))
    centuries = (mean - 2451545.0) / 36525
    angle = math.radians(35999.373 * centuries - 2.47)
    brightness = 1 + 0.0334 * math.cos(angle) + 0.0007 * math.cos(2 * angle)
    sway = sum(a * math.cos(math.radians(b + c * centuries)) for a, b, c in _CORRECTIONS)
    instant = mean + 0.00001 * sway / brightness + _CENTRAL_EUROPE - _EPHEMERIS_LAG
    return date(2000, 1, 1) + timedelta(math.floor(instant - 2451544.5))
