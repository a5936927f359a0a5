"""The guide on paper, for a clinician to read and mark: what `ibt-kiosk proof` lays out."""
