# SPDX-License-Identifier: MIT
"""Figures you can defend, in the fight against telecom and online fraud."""
