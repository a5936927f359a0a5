"""No way out: the real program under a real window manager, with keys and a mouse that the X server makes."""
