"""Reading aloud: what is said, by which voice, and what marks it on the screen."""
