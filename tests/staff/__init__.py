"""Tests of the floor system."""
