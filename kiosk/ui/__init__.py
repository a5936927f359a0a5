"""What is seen: theme, drawings, targets, screens, the window."""
