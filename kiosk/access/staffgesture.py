"""The gesture that opens the panel for staff: two opposite corners held for seconds, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class StaffGesture(QObject):
    """Looks for the gesture among all contacts of the panel.

    Signals:
        made: Staff have made it.
    """

    made = Signal()
