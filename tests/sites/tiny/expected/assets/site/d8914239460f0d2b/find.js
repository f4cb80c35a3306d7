// find
