// Stands for a module that the page loads.
