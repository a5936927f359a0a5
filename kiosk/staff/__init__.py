"""What staff do with the kiosk, and what it tells them."""
