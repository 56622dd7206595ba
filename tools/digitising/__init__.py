"""How the lines of resources/source/sections.geojson are drawn: tracks, guide graph, plans and measures."""
