"""French numerals: where they stand in a folded text, and their values."""

from extractors.numerals.scanner import Numeral, scan

__all__ = ["Numeral", "scan"]
