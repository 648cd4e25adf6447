"""Settings shared by all tests. No fixtures that hide facts."""

import os

from hypothesis import HealthCheck, settings

# HYPOTHESIS_PROFILE=ci asks for more examples, always the same ones; `dev` is what `make test` runs.
settings.register_profile("dev", max_examples=30, deadline=None)
settings.register_profile(
    "ci",
    max_examples=200,
    deadline=None,
    derandomize=True,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))
