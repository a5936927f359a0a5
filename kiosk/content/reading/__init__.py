"""From Markdown and TOML to cards: what the files of a guide say, and what cannot be understood in them."""
