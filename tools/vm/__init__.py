"""`make vm-test`: the package boots in an emulated machine; its program is killed, its power is cut."""
