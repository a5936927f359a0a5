"""What all signed files share: signatures, refusals, and how they are kept on this machine."""
