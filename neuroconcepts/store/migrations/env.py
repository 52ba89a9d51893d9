"""Run by Alembic. The connection comes from the caller (`store.migrate`); there is no alembic.ini and no URL."""

from alembic import context

from neuroconcepts.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, transactional_ddl=False)
context.run_migrations()
