# SPDX-License-Identifier: MIT
"""Files in, files out: the one codec, and the folder that holds a casebook."""

from antifraud.exchange.folder import load_casebook, save_casebook
from antifraud.exchange.plain import converter, from_plain, to_plain

__all__ = ["converter", "from_plain", "load_casebook", "save_casebook", "to_plain"]
