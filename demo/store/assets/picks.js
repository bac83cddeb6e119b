/** Where Nicety doesn't come, the place that the page keeps for personal picks is given up. */
function giveUp() {
  for (const place of document.querySelectorAll("[data-picks]")) place.hidden = true;
}

addEventListener("load", () => {
  if (window.nicety) window.nicety.ready.catch(giveUp);
  else giveUp();
});
