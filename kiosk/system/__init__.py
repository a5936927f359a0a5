"""The machine around the program: time, failures."""
