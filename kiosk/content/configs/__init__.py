"""Configurations that are signed, and laid over the own one of this machine."""
