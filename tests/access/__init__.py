"""Tests of the floor access."""
