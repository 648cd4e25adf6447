"""What a search costs, beside reading every text with `str.find` in the same run; and what the first one costs.

The floor looks for the word as it is written, in the texts of one language, and finds neither forms, nor nynorsk, nor
slips. The larger index holds the entries of the shelf several times. Medians of several runs.

    python benchmarks/search_cost.py [--json] [--times 1 4] [--repeats 5]
"""

import argparse
import json
import statistics
import time
import warnings
from collections.abc import Callable
from functools import partial

from innomethods.catalogue import Catalogue
from innomethods.catalogue.searching import LeftOutWarning, index_of
from innomethods.searching import Index, find_hits

SEARCHES = ("behov", "tilråding", "gevinstplan", "gigakrt", "hvem avgjør prototypen", "samfunnsfloke", "decision point")


def seconds(action: Callable[[], object], repeats: int) -> float:
    """Return the median time of an action, after one time that doesn't count."""
    action()
    taken = []
    for _ in range(repeats):
        started = time.perf_counter()
        action()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def search_all(index: Index) -> None:
    """Search for everything, and take ten hits of each."""
    for words in SEARCHES:
        find_hits(index, words, "nb", limit=10)


def scan_all(texts: list[str]) -> None:
    """Look for every word in every text, as it is written."""
    for words in SEARCHES:
        for word in words.split():
            sum(text.find(word) >= 0 for text in texts)


def first_search() -> tuple[float, float, Index]:
    """Open the shelf and build the index: seconds for the files, seconds for the index, the index."""
    shelf = Catalogue(*Catalogue.shipped()._folders)  # noqa: SLF001 - a shelf that nothing has been read from
    started = time.perf_counter()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", LeftOutWarning)
        index_of(shelf)
        both = time.perf_counter() - started
        started = time.perf_counter()
        index = index_of(shelf)  # the files are open now
    built = time.perf_counter() - started
    return both - built, built, index


def main() -> None:
    """Measure, and print a table or one JSON object."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")
    parser.add_argument("--times", type=int, nargs="+", default=[1, 4], help="how many times the shelf")
    parser.add_argument("--repeats", type=int, default=5, help="runs, of which the median counts")
    wanted = parser.parse_args()
    opening, building, index = first_search()
    rows = [{"name": "first search: index beside opening files", "ours": building, "other": opening}]
    for times in wanted.times:
        larger = Index.of(index.entries * times, index.words) if times > 1 else index
        texts = [text.wording.text("nb").casefold() for entry in larger.entries for text in entry.texts]
        ours = seconds(partial(search_all, larger), wanted.repeats) / len(SEARCHES)
        floor = seconds(partial(scan_all, texts), wanted.repeats) / len(SEARCHES)
        rows.append({"name": f"search, {len(larger.entries)} entries", "ours": ours, "other": floor})
    for row in rows:
        row["ratio"] = row["ours"] / row["other"]
    if wanted.json:
        print(json.dumps({"rows": rows}))
        return
    print("seconds: ours, the other, ratio")
    for row in rows:
        print(f"{row['name']:<42} {row['ours']:.2e} {row['other']:.2e} {row['ratio']:8.2f}")


if __name__ == "__main__":
    main()
