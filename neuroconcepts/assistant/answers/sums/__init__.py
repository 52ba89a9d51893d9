"""Figures that a question asks for and that follow from stated ones: sums, multiples, shares, differences.

Every figure is told with the stated ones it is made of, so that the seeker can check it. Where one of them is not stated,
nothing is reckoned.
"""
