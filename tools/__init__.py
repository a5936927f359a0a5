"""What work on the project needs and the program does not."""
