"""Tests of the floor content."""
