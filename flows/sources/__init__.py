"""Readers of what people have: one module a format, found through `registry`. A reader turns a `Source` into `Record`s.

A reader knows its format and nothing else: which articles are used, how they are dated and which are copies is decided in
`flows/ingest.py`.
"""
