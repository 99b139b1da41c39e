"""French numerals."""
