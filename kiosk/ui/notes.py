"""The wordings of the quiet note: that the guide only teaches, and whether the clinic has reviewed it."""

from PySide6.QtCore import QCoreApplication


def note_forms(*, reviewed: bool) -> tuple[str, ...]:
    """Return the forms of the note for a page that the clinic has signed, or has not; the longest first."""
    if reviewed:
        return (
            QCoreApplication.translate(
                "Note", "For learning only. Your care team knows your child: ask them."
            ),
            QCoreApplication.translate("Note", "For learning only. Ask your care team."),
            QCoreApplication.translate("Note", "For learning only. Ask your team."),
            QCoreApplication.translate("Note", "For learning only."),
        )
    return (
        QCoreApplication.translate(
            "Note", "Draft: not yet reviewed by your clinic. For learning only: ask your care team."
        ),
        QCoreApplication.translate("Note", "Draft: not yet reviewed by your clinic. For learning only."),
        QCoreApplication.translate("Note", "Draft: not yet reviewed. For learning only."),
        QCoreApplication.translate("Note", "Draft. For learning only."),
    )
