"""What may lie over a screen, one module for each."""
