"""What is handed to clinics: whether it is whole, told in full, and the same each time."""
