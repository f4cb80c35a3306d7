// Stands for the element for pages of other sites.
