"""Programs that build and measure; never shipped."""
