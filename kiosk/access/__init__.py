"""The ways to press a target: finger, mouse, keys."""
