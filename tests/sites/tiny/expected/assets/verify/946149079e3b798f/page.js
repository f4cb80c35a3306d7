// Stands for the script of the page that checks badges, so that the golden site does not change with it.
import "./words.js";
