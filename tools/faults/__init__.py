"""Breaks the running kiosk in every way that we know, and looks how long until the guide is back."""
