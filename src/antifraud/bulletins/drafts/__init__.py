# SPDX-License-Identifier: MIT
"""What a draft is made with: what the words beside figures say, and how figures hang together."""
