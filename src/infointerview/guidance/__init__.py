"""Before and after the talk: whom to ask, how to prepare, what came of it."""
