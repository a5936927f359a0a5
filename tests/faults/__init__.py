"""Faults that a kiosk meets in its years: broken files, full disks; a family sees the guide each time."""
