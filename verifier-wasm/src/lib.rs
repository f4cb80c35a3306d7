//! The browser's face of `skillmark-badge`: it converts types and does nothing else.
