"""How a run that is interrupted ends: in order, with all the processes that it started.

Ctrl-C reaches every process of a terminal. Here only the run hears it, and the others finish what they have in hand.
"""

from __future__ import annotations

import atexit
import os
import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import parent_process
from typing import NoReturn

import click

INTERRUPTED = 130
"""The exit status, by the shell's custom."""
PATIENCE = 10
"""Seconds that Prefect has to end its server."""

_INTERRUPT = frozenset((signal.SIGINT,))


@contextmanager
def held() -> Iterator[None]:
    """While it lasts, interrupts wait for this thread; processes that it starts never get any."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _INTERRUPT)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def let_through() -> Iterator[None]:
    """The contrary, for a part of the time for which they are held."""
    before = signal.pthread_sigmask(signal.SIG_UNBLOCK, _INTERRUPT)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def raise_when_terminated() -> None:
    """Have the signal of `kill` and `systemctl stop` end this process as Ctrl-C does."""
    signal.signal(signal.SIGTERM, _interrupt)


def terminate_when_interrupted() -> None:
    """Have Ctrl-C do to this process what `kill` does, and nothing to those that it starts.

    To be called before it has threads, and importing numpy starts one.
    """
    raise_when_terminated()
    signal.pthread_sigmask(signal.SIG_BLOCK, _INTERRUPT)
    threading.Thread(target=_terminate, daemon=True).start()


def _terminate() -> None:
    while True:
        signal.sigwait(_INTERRUPT)
        os.kill(os.getpid(), signal.SIGTERM)


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def take_along(process: int) -> None:
    """Have a process that is none of ours end with this one, killed or not: a shell waits for the end of a pipe from here."""
    command = ["sh", "-c", 'read -r _; kill "$0"', str(process)]
    watch = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True)
    assert watch.stdin is not None
    atexit.register(watch.stdin.close)


def leave() -> NoReturn:
    """Say that the run was interrupted, and end this process now.

    At a usual exit Prefect waits for its queue of events, for ever where the interrupt has stopped that.
    """
    click.echo("Interrupted. What was annotated is kept; the same command goes on from there.", err=True)
    closing = threading.Thread(target=atexit._run_exitfuncs, daemon=True)  # among them the end of Prefect's embedded server
    closing.start()
    closing.join(PATIENCE)
    os._exit(INTERRUPTED)


def end_with_the_parent() -> None:
    """Have this process end as soon as the one that started it is gone, killed or not."""
    threading.Thread(target=_outlive_nobody, daemon=True).start()


def _outlive_nobody() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)
