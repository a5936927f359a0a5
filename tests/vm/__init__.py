"""What `make vm-test` rests on: a disk that forgets, and eyes that see whether a screen is complete."""
