"""Builds the Debian package, and proves it in a root of its own: `make deb`, `make deb-test`."""
