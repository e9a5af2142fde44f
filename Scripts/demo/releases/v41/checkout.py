"""Release v41: totals a cart with the rates that every currency has."""

RATES = {"EUR": 100, "USD": 92, "GBP": 117, "SEK": 9, "PLN": 23}


def handle(cart, flags):
    """Answers one checkout: the total in euro cents. Knows no flags."""
    return sum(price * RATES[currency] // 100 for price, currency in cart)
