"""Ratios of speed."""
