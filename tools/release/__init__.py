"""Makes what is handed to clinics: the packed program, and what proves what is in it (`make release`)."""
