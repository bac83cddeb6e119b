/** Resolves with `window.nicety` once its script has run; never, where it doesn't come. */
export const nicety = new Promise((resolve) => {
  if (window.nicety) resolve(window.nicety);
  else document.querySelector("script[data-config]")?.addEventListener("load", () => resolve(window.nicety));
});
