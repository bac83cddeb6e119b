/** The shop's own script: what it tells Nicety, and what it makes of what Nicety tells. Without it the shop works all the same. */
import "./cart-facts.js";
import "./forget.js";
import "./picks.js";
import "./privacy.js";
import "./wishes.js";
