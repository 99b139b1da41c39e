"""The review desk, `releve review serve`: `queue` says what to look at next, `book` what people decided, `app` shows both."""
