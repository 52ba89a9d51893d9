"""S3 for tests: moto's server speaks the real protocol to the real boto3. Nothing here reaches Amazon."""

from collections.abc import Iterator
from contextlib import contextmanager

from moto.moto_server.threaded_moto_server import ThreadedMotoServer


@contextmanager
def s3() -> Iterator[str]:
    """The address of an empty S3, until the block ends."""
    server = ThreadedMotoServer("127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        yield f"http://{host}:{port}"
    finally:
        server.stop()
