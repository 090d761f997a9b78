# SPDX-License-Identifier: MIT
"""The English side of wording: its words as tables, and what reads and finds them."""
