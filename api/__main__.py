"""`python -m api`: serve the API on the configured address."""

import uvicorn

from api.app import create_app
from neuroconcepts.config import Config


def main() -> None:
    """Serve until SIGTERM or Ctrl-C."""
    config = Config()
    uvicorn.run(
        create_app(config), host=config.api_host, port=config.api_port, log_level="warning", server_header=False
    )


if __name__ == "__main__":
    main()
