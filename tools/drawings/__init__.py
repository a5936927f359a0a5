"""Draws the guide's illustrations: shared parts (people, chairs, body, rooms), one function per picture."""
