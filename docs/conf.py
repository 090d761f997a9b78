# SPDX-License-Identifier: MIT
"""The configuration of the docs: MyST Markdown, built by Sphinx with furo.

Build them with `sphinx-build -n -W docs docs/_build`.
"""

from importlib.metadata import version as installed

project = "antifraud"
project_copyright = "the antifraud contributors"
author = "the antifraud contributors"
release = version = installed("antifraud")

extensions = ["myst_parser"]
exclude_patterns = ["_build"]
nitpicky = True

myst_heading_anchors = 3

html_theme = "furo"
html_title = "antifraud"
html_copy_source = False
html_show_sourcelink = False
