"""Tests of content packs."""
