# SPDX-License-Identifier: MIT
"""The Chinese side of wording: its words as tables, and what reads and finds them."""
