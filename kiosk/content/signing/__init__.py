"""Who has signed the guide, and whether it still says what was signed."""
