"""Settings shared by all tests. No fixtures that hide facts."""

import os

from hypothesis import HealthCheck, settings

# `dev` is what `make test` runs, `slow` what `make test-all` runs. HYPOTHESIS_PROFILE=ci asks for many more examples,
# always the same ones.
settings.register_profile("dev", max_examples=15, deadline=None)
settings.register_profile("slow", max_examples=60, deadline=None)
settings.register_profile(
    "ci",
    max_examples=200,
    deadline=None,
    derandomize=True,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))
