"""Measures what the kiosk must reach: `make bench`."""
