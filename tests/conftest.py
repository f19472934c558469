"""What the tests share."""

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from infointerview import Bank, shipped_bank

sys.path.insert(0, str(Path(__file__).parent))  # so that tests can import the helper modules beside them

settings.register_profile("infointerview", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True)
settings.load_profile("infointerview")

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def bank() -> Bank:
    return shipped_bank()


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT
