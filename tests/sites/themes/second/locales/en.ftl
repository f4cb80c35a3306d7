### A few phrases; the others stay those of the default theme.

home = Front page
second-lost = A circle that goes nowhere
