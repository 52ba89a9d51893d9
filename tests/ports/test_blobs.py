"""Keys of files: a tenant's begin with its id, and none leads elsewhere."""

from uuid import uuid4

import pytest

from neuroconcepts.errors import InvalidInput
from neuroconcepts.ports.blobs import tenant_key


def test_a_tenants_keys_begin_with_its_id() -> None:
    tenant = uuid4()
    assert tenant_key(tenant, "imports", "a-1.x") == f"{tenant}/imports/a-1.x"


@pytest.mark.parametrize("name", ["", ".", "..", "../x", "a/b", "a\\b", ".hidden", "a\0", "ü", "x" * 101])
def test_a_name_that_leads_elsewhere_is_refused(name: str) -> None:
    with pytest.raises(InvalidInput, match="no name for a stored file"):
        tenant_key(uuid4(), "imports", name)
