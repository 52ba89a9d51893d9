"""`python -m bench.floor_worker HOST:PORT`: the floor's worker as a process of its own, so that its CPU time is told apart."""

import asyncio
import sys

import uvloop

from bench.floor import serve

if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.Loop) as runner:
        runner.run(serve(sys.argv[1]))
