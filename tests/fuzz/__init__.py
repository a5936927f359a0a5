"""Files that nobody would write, thrown at every reader."""
