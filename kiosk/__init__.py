"""A touch guide to intrathecal baclofen therapy for the waiting rooms of pediatric clinics."""

__version__ = "0.5.0"
