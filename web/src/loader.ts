/** The script tag: `<script async src="/nicety/nicety.js" data-config="/nicety/shop.json"></script>`. */
import { createApi } from "./loader-api.js";

// Included twice, the first one serves.
if (!window.nicety && document.currentScript instanceof HTMLScriptElement) {
  window.nicety = createApi(document.currentScript);
}
