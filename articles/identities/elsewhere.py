"""What stands above stories and repeats their words (cases, letters) says here how it is masked with them."""

ALSO = []


def also_masked(function):
    """Register `function(articles, hider)`; it runs in the transaction of the masking."""
    ALSO.append(function)
    return function
