// The notice that a review is overdue. A site has no clock of its own: the day of the review stands in the page, and the notice waits in it.

import { today } from "./shared/day.js";

for (const notice of document.querySelectorAll("[data-review-by]")) {
  // The day itself is still in time. Days of this form sort as text.
  notice.hidden = notice.dataset.reviewBy >= today();
}
