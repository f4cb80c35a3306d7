// Stands for the script of the document that asks other hosts.
