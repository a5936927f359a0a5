"""Throws files at the readers that nobody would write: `make fuzz`, and a little of it in each test run."""
