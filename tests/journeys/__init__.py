"""Whole visits, as tables of steps."""
