"""The handbook: what it says must be so."""
