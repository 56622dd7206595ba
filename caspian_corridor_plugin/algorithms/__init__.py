"""The Processing provider: one file an algorithm, each of which works without a window."""
