"""The map: opening the data, layers, groups, styles, map tips, dates."""
