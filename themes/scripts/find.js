// The page of all credentials as a search: text, choices, order, and the whole of it in the address.

import { Page } from "./find/page.js";

new Page(document).begin();
