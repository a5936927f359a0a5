"""Puts up a window of its own, as an update that wants to be noticed does. Started by the tests."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QWidget

if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    window = QWidget()
    window.setGeometry(300, 200, 500, 300)
    window.show()
    window.activateWindow()
    application.exec()
