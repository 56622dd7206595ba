"""How goods move: a multimodal graph, what it costs to use it, and the questions that are asked of it.

Standard library and numpy only: usable, testable and measurable without QGIS.
"""
