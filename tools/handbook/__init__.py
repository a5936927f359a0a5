"""Makes the handbook of the pages in docs/: see `run`."""
