"""What an option is worth, reckoned line by line and year by year with plain loops: slow, and hard to get wrong.

Here: one reading of how an appraisal is to be reckoned, that shares no code with the library but what it is told of
(the plan, and the rules' rates, tax factor and growth).
"""

PUBLIC = {"own", "other-public"}


def factor_of(rules, year, first):
    """What a krone at the end of a year is worth in the first year; bands count from the first year."""
    worth = 1.0
    for step in range(first + 1, year + 1):
        (band,) = [
            one for one in rules.bands if one.from_year <= step - first and step - first <= (one.to_year or 10**6)
        ]
        worth /= 1 + float(band.rate)
    return worth


def amount_in(plan, rules, flow, year):
    """A line's amount in one year of the analysis, in its prices."""
    appraisal = plan.appraisal
    if not flow.year <= year <= (flow.until if flow.until is not None else flow.year):
        return 0.0
    amount, wanted = float(flow.amount.amount), appraisal.price_year or appraisal.base_year
    at = flow.price_year if flow.price_year is not None else wanted
    if at != wanted:
        levels = {one: float(level) for one, level in appraisal.price_index}
        amount *= levels[wanted] / levels[at]
    if year - flow.year < len(flow.ramp):
        amount *= float(flow.ramp[year - flow.year])
    for each in range(at + 1, year + 1) if flow.growth is not None else ():
        if isinstance(flow.growth, str):
            (row,) = [one for one in rules.real_growth if one.of == flow.growth]
            amount *= 1 + row.rate_in(each)
        else:
            amount *= 1 + float(flow.growth) / 100
    return amount


def years_of(plan, rules, option, whose, flow):
    """Each year a line comes in, with the year of the analysis whose amount it then has."""
    appraisal = plan.appraisal
    for year in range(appraisal.first_year, appraisal.last_year + 1):
        yield year, year
    goes_on = flow.until == appraisal.last_year and option.residual is None and whose.residual is None
    if goes_on and appraisal.life is not None and rules.residual_rule == "last-year-flow":
        opening = appraisal.opening or min([one.year for one in option.effects], default=appraisal.first_year)
        for year in range(appraisal.last_year + 1, opening + appraisal.life):
            yield year, appraisal.last_year


def public_of(plan, flow, kind, *, is_cost):
    """The share of a line that lands on public budgets, and of who receives it when it only changes hands."""
    sides = {one.id: str(one.side) for one in plan.appraisal.parties}
    usual = {"budget": "own", "alternative-use": "own", "other-public": "other-public"}
    side = sides[flow.party] if flow.party else "own" if is_cost else usual.get(kind or "", "society")
    if flow.to is not None:
        return float(side in PUBLIC), float(sides[flow.to] in PUBLIC)
    if flow.public is not None:
        return float(flow.public), 0.0
    return (0.0 if kind == "alternative-use" else float(side in PUBLIC)), 0.0


def net_flows(plan, rules, option):
    """What an option is worth more than the null option in each year, after the tax cost: {year: amount}."""
    (null,) = [one for one in plan.options if one.kind == "null"]
    kinds = {one.id: one.kind for one in plan.register}
    found: dict[int, float] = {}
    for whose, sign in ((option, 1), (null, -1)):
        for flow, is_cost in (*((one, True) for one in whose.costs), *((one, False) for one in whose.effects)):
            kind = flow.kind or kinds.get(flow.benefit)
            public, received = public_of(plan, flow, kind and str(kind), is_cost=is_cost)
            worth = -1 if is_cost else 1
            for year, like in years_of(plan, rules, option, whose, flow):
                amount = sign * amount_in(plan, rules, flow, like)
                budgets = amount * (received - public) if flow.to is not None else amount * worth * public
                gain = 0.0 if flow.to is not None else amount * worth
                found[year] = found.get(year, 0.0) + gain + float(rules.tax_cost.factor) * budgets
        if whose.residual is not None:  # sold in the last year, for money in the organisation's budget
            last = plan.appraisal.last_year
            sold = sign * float(whose.residual.amount) * (1 + float(rules.tax_cost.factor))
            found[last] = found.get(last, 0.0) + sold
    return found
