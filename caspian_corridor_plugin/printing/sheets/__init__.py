"""The sheets, one module each: `fill_in_steps(page)` draws the sheet on its page, a step at a time."""
