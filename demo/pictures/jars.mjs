/**
 * How each honey looks in its jar: colours from the rim to the heart of the honey, lid, label, and the plant that flowers
 * `behind` and `before` it and is the `motif` of its label, drawn around 0 0.
 */
import { acacia } from "./sprigs/acacia.mjs";
import { blossomTwig } from "./sprigs/blossom.mjs";
import { chestnut } from "./sprigs/chestnut.mjs";
import { forest } from "./sprigs/forest.mjs";
import { heather } from "./sprigs/heather.mjs";
import { linden } from "./sprigs/linden.mjs";
import { meadow } from "./sprigs/meadow.mjs";

const look = (plant, [deep, mid, light, glow], lid, name, width, weight, accent, creamy = false) => ({
  plant,
  honey: { deep, mid, light, glow, creamy },
  lid,
  label: { name, width, weight, accent, motif: plant.motif() },
});

export const kJars = {
  acacia: look(
    acacia,
    ["#c9a53a", "#e6cb69", "#f6e9a8", "#fff6cf"],
    ["#5f7461", "#89a088", "#bccbb6"],
    "Acacia",
    112,
    "500 g",
    "#8aa07a",
  ),
  blossom: look(
    blossomTwig,
    ["#d3ac6c", "#ecd3a0", "#f8e9c6", "#fff5de"],
    ["#9c5a5e", "#c98a8a", "#ecc2bd"],
    "Blossom",
    126,
    "500 g",
    "#c98a8a",
    true,
  ),
  linden: look(
    linden,
    ["#b98a1f", "#e0b440", "#f2d36c", "#fff0a6"],
    ["#4c6232", "#748c4b", "#adc080"],
    "Linden",
    110,
    "500 g",
    "#8a9a4e",
  ),
  meadow: look(
    meadow,
    ["#a9660f", "#db952a", "#f2b94b", "#ffe08a"],
    ["#34507f", "#5a79ae", "#9ab3d6"],
    "Meadow",
    122,
    "500 g",
    "#5a79ae",
  ),
  chestnut: look(
    chestnut,
    ["#451708", "#7d3210", "#a85420", "#f08a3c"],
    ["#57201a", "#8a3a2c", "#c2765f"],
    "Chestnut",
    134,
    "500 g",
    "#8a3a2c",
  ),
  forest: look(
    forest,
    ["#1f0d08", "#3f1b0e", "#5e2d16", "#b8561f"],
    ["#1d352b", "#35564a", "#7a9a8a"],
    "Forest",
    104,
    "500 g",
    "#35564a",
  ),
  heather: look(
    heather,
    ["#74280c", "#ad4f16", "#d07a2a", "#ffb45a"],
    ["#4a2a4c", "#774d78", "#b48fb2"],
    "Heather",
    122,
    "350 g",
    "#774d78",
  ),
};
