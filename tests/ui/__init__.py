"""Tests of the floor ui."""
