"""Release v42: brings a new cart, switched on by the flag file new-cart."""

RATES = {"EUR": 100, "USD": 92, "GBP": 117, "SEK": 9, "PLN": 23}

# The fault of this release: the new cart was filled from a table of three currencies.
NEW_CART_RATES = {"EUR": 100, "USD": 92, "GBP": 117}


def handle(cart, flags):
    """Answers one checkout: the total in euro cents. Raises KeyError for a missing rate."""
    rates = NEW_CART_RATES if (flags / "new-cart").exists() else RATES
    return sum(price * rates[currency] // 100 for price, currency in cart)
