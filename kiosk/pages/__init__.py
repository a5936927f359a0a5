"""Breaking what can be read into pages that fit."""
