"""The tests: one folder for each floor, and journeys through all of them."""
