"""What the system refuses when files are read and written, in words."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from innomethods.errors import InnomethodsError, StoreError, StoreFull, StoreReadOnly, StoreUnreachable

_FAULTS: dict[int, type[StoreError]] = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), StoreFull),
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), StoreReadOnly),
}


def system_fault(place: str, error: OSError) -> StoreError:
    """Return our error for one of the system, met in writing."""
    return _FAULTS.get(error.errno or 0, StoreUnreachable)(place, error.strerror or str(error))


@contextmanager
def system_faults_told(place: str, *, reading: bool = False) -> Iterator[None]:
    """Raise our errors instead of the system's."""
    try:
        yield
    except InnomethodsError:
        raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise StoreUnreachable(place, reason) if reading else system_fault(place, error) from error
