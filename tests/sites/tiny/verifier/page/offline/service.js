// Stands for the script that keeps the page for use without a connection.
