"""The one error that people see: its message says what is wrong and what to do about it."""

from __future__ import annotations


class UserError(Exception):
    """Something in the input or the options that the user can put right; the command line prints the message alone."""


class NothingToRead(UserError):
    """The paths are there, and hold no article: an error for a person, everyday life for an inbox."""
