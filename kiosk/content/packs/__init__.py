"""Content packs: one signed file with sections, drawings and languages that are laid over the guide."""
