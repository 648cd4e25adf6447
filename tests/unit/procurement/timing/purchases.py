"""Purchases for the tests of days, under the shipped rules of Norway."""

from functools import cache

import innomethods as im
from innomethods.model import Procurement
from innomethods.procurement import routes
from innomethods.quantities import Money


@cache
def norway():
    return im.Catalogue.shipped().rules("NO")


def purchase(*, value, **more):
    return Procurement("asked", country="NO", total=Money(value), vat="excluded", sector="classic", **more)


def routes_of(asked):
    return routes(asked, rules=norway())
