/** The recipe booklet: a page to print, for whoever has bought it. */
import { html } from "../server/html.mjs";
import { layout } from "./layout.mjs";

/** `[month, name, what goes in, what is done]` */
const kRecipes = [
  [
    "January",
    "Forest honey on toast with blue cheese",
    "A slice of rye bread, butter, a ripe blue cheese, forest honeydew",
    "Toast the bread dark. Butter while it is hot, cheese while it is warm, honey when it is neither. Eat at the window.",
  ],
  [
    "March",
    "Carrots in chestnut honey",
    "A bunch of carrots, a spoon of butter, a spoon of chestnut honey, salt, thyme",
    "Cook the carrots in little water until it is gone. Butter, honey and thyme go in, and it all goes round in the pan until it shines.",
  ],
  [
    "May",
    "Radishes with blossom butter",
    "A hundred grams of soft butter, a spoon of spring blossom honey, coarse salt, radishes with their leaves",
    "Beat butter and honey until they are one. Salt on top, never within. Dip the radishes and hold them by the leaves.",
  ],
  [
    "July",
    "Cold linden tea",
    "Four pinches of linden blossom, a litre of water, two spoons of linden honey, a lemon",
    "Pour the water on cold and leave it overnight. In the morning stir in the honey with a little warm tea, then the lemon.",
  ],
  [
    "September",
    "Figs in acacia honey",
    "Six figs, two spoons of acacia honey, a spoon of water, black pepper",
    "Cut a cross into each fig and open it like a flower. Warm honey and water, pour, pepper. Ten minutes in a hot oven.",
  ],
  [
    "November",
    "Jonas’s grandmother’s ginger biscuits",
    "250 g flour, 100 g butter, 150 g meadow honey, an egg, ginger, cinnamon, a knife’s tip of potash",
    "Warm butter and honey, let them cool, knead in the rest. A night in the cold makes them. Ten minutes at 180 degrees.",
  ],
];

export function bookletPage(visit) {
  return layout(visit, {
    title: "The honey year",
    main: html`<div class="page page--narrow prose booklet">
      <header class="opening"><h1>The honey year</h1><p>Six of our kitchen table’s recipes. Your browser prints this page without anything around it.</p></header>
      ${kRecipes.map(
        ([month, name, goods, act]) => html`<section class="recipe">
        <h2>${name}</h2>
        <p class="latin">${month}</p>
        <p><strong>${goods}.</strong></p>
        <p>${act}</p>
      </section>`,
      )}
    </div>`,
  });
}
