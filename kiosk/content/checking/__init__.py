"""What authors are told about a guide that can be read: hard words, facts, drawings, translations."""
