"""How a line is shared out over rows: the longest row is as short as can be, early rows take more, and it is quick."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from innomethods.reporting.drawings.phase_line import shared_out


def every_way(count, rows):
    """Yield every way to cut so many groups into so many rows."""
    for cuts in combinations(range(1, count), rows - 1):
        yield list(pairwise((0, *cuts, count)))


@given(st.lists(st.integers(1, 9), min_size=1, max_size=8))
def test_the_longest_row_is_as_short_as_can_be_for_every_number_of_rows(sizes):
    groups = [(number,) for number in range(len(sizes))]
    shared = list(shared_out(groups, [float(size) for size in sizes]))
    assert len(shared) == len(sizes)
    for rows, found in enumerate(shared, start=1):
        assert [bead for row in found for bead in row] == list(range(len(sizes)))
        assert all(found)
        least = min(max(sum(sizes[a:b]) for a, b in way) for way in every_way(len(sizes), rows))
        assert max(sum(sizes[bead] for bead in row) for row in found) == least


def test_early_rows_take_more():
    assert list(shared_out([(1,), (2,), (3,)], [1.0, 1.0, 1.0]))[1] == [(1, 2), (3,)]
