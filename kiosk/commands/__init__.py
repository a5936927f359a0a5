"""What `ibt-kiosk` can do: one module for each command."""
