/** What the shop sells, and on what terms. Prices in euro cents with tax, weights in grams, honey colours in mm Pfund. */

export const kCurrency = "EUR";
export const kDeliveryCents = 490;
export const kFreeDeliveryCents = 4900;

/** The shelves by which the list can be filtered, in their order. */
export const kSorts = [
  { id: "light", name: "Light honeys", line: "Gathered from blossom between April and July." },
  { id: "dark", name: "Dark honeys", line: "From chestnut, spruce and heath, for those who like a little shadow." },
  { id: "larder", name: "Comb & larder", line: "What the honey turns into once it is in our kitchen." },
  { id: "home", name: "Wax & wood", line: "Nothing of the hive is wasted." },
];

/**
 * `months`: first and last month of the harvest. `stock`: pieces that can still be sold; `back`: when a sold-out
 * product returns. `picture`: what the picture shows, for those who don't see it. `isDigital`: comes by no parcel.
 */
export const kProducts = [
  {
    id: "acacia",
    name: "Acacia honey",
    latin: "Robinia pseudoacacia",
    sort: "light",
    cents: 1180,
    grams: 500,
    stock: 60,
    months: [5, 6],
    pfund: 8,
    taste: ["vanilla", "white blossom", "very mild"],
    texture: "Liquid, and stays so for a year or more",
    goodWith: "Yoghurt, fresh goat’s cheese, a pot of green tea",
    line: "Clear as window glass, and just as quick with the light.",
    story:
      "For ten days around the end of May the old robinia avenues of Brandenburg hang full of white blossom, and the bees work until it is too dark to see them. We arrive with the hives the night before and leave the morning after. What they bring home hardly tastes of honey at all at first; then the vanilla comes.",
    picture: "A jar of very pale, clear honey before a spray of hanging white acacia blossom.",
  },
  {
    id: "blossom",
    name: "Spring blossom honey",
    latin: "Prunus, Malus, Taraxacum",
    sort: "light",
    cents: 890,
    grams: 500,
    stock: 80,
    months: [4, 5],
    pfund: 22,
    taste: ["butter", "cherry stone", "sweet cream"],
    texture: "Creamed by hand until it spreads like soft butter",
    goodWith: "Warm toast. We have tried to improve on it and failed",
    line: "The first of the year, stirred slowly until it is silk.",
    story:
      "The first honey comes from our own garden: cherry along the wall, then the apple trees, then dandelion in the grass between. It sets hard if it is left alone, so for nine mornings we stir it, a few minutes each, until it gives up and turns to cream.",
    picture: "A jar of ivory-coloured creamed honey with a twig of pink cherry blossom.",
  },
  {
    id: "linden",
    name: "Linden honey",
    latin: "Tilia cordata",
    sort: "light",
    cents: 1040,
    grams: 500,
    stock: 48,
    months: [6, 7],
    pfund: 30,
    taste: ["mint", "green apple", "cut hay"],
    texture: "Finely set by October",
    goodWith: "Lemon and hot water, ripe pears, a sharp cheddar",
    line: "A July evening under the village lime, with the lid on.",
    story:
      "There is one linden in every village here, and it is always the tree that people meet under. In the second week of July it hums so loudly that you can find it with your eyes shut. The honey is greenish in the light, and cool on the tongue, like mint after rain.",
    picture: "A jar of pale golden honey with heart-shaped linden leaves and small yellow blossoms.",
  },
  {
    id: "meadow",
    name: "Meadow honey",
    latin: "Trifolium, Centaurea, Leucanthemum",
    sort: "light",
    cents: 960,
    grams: 500,
    stock: 72,
    months: [6, 7],
    pfund: 52,
    taste: ["clover", "warm grass", "apricot"],
    texture: "Soft-set, never the same twice",
    goodWith: "Porridge, roast carrots, a salad dressing with mustard",
    line: "Whatever was in flower, in the order in which it flowered.",
    story:
      "Our steepest field can’t be mown by machine, so it is cut once, late, with a scythe. Until then it belongs to clover, cornflower and ox-eye daisies. Each year’s jar tastes of that year’s weather; a dry June gives apricot, a wet one gives hay.",
    picture: "A jar of golden honey among a blue cornflower, a daisy and a head of red clover.",
  },
  {
    id: "chestnut",
    name: "Chestnut honey",
    latin: "Castanea sativa",
    sort: "dark",
    cents: 1320,
    grams: 500,
    stock: 36,
    months: [6, 7],
    pfund: 92,
    taste: ["bitter orange", "walnut skin", "leather"],
    texture: "Thick and liquid, for many months",
    goodWith: "Blue cheese, venison, very dark chocolate",
    line: "Not sweet first. That is the whole point of it.",
    story:
      "The Romans planted sweet chestnuts on the hills above the Palatinate for their vine stakes, and forgot to take them along. The honey is the colour of a violin, bitter at the edges, and divides families. Start with a very small spoon and some Roquefort.",
    picture: "A jar of reddish-brown honey with long toothed chestnut leaves and an open burr.",
  },
  {
    id: "forest",
    name: "Forest honeydew",
    latin: "Picea abies, Abies alba",
    sort: "dark",
    cents: 1380,
    grams: 500,
    stock: 30,
    months: [7, 8],
    pfund: 106,
    taste: ["malt", "resin", "dried fig"],
    texture: "Liquid and almost black against the light",
    goodWith: "Rye bread with salted butter, sauces, gingerbread",
    line: "No flower was involved. Only spruce, sun and patience.",
    story:
      "In some summers, and nobody can say which, the spruces begin to shine: tiny insects drink the sap and leave sweet dew on the needles. The bees collect it at dawn before the sun dries it. Three years in ten give us any at all, and then it is malt, resin and dried figs.",
    picture: "A jar of nearly black honey before a spruce branch with a cone.",
  },
  {
    id: "heather",
    name: "Heather honey",
    latin: "Calluna vulgaris",
    sort: "dark",
    cents: 1490,
    grams: 350,
    stock: 0,
    back: "September",
    months: [8, 9],
    pfund: 74,
    taste: ["burnt sugar", "wild herbs", "smoke"],
    texture: "A jelly that turns liquid when stirred, and back again",
    goodWith: "A spoon, and nobody talking",
    line: "So thick that it has to be pressed, never spun.",
    story:
      "The heath flowers last, when every other hive has been put to bed. Its honey is a jelly in the comb and won’t be thrown out by spinning, so we press it through linen as it was done four hundred years ago. There is never enough. The next pressing is in September.",
    picture: "A jar of amber-red honey with three flowering stems of purple heather.",
  },
  {
    id: "comb",
    name: "Comb honey",
    latin: "Just as the bees left it",
    sort: "larder",
    cents: 1250,
    grams: 250,
    stock: 6,
    months: [7, 8],
    pfund: 42,
    taste: ["beeswax", "lime blossom", "warm wood"],
    texture: "Cells that break like thin ice",
    goodWith: "A cheeseboard, and people who have never had it",
    line: "A square of the hive itself, cut by hand.",
    story:
      "Bees that are given an empty frame build on it as they would in a hollow tree: white wax, drawn thin, filled, and sealed. We cut it in squares and do nothing else. Eat the wax too, or don’t; both are correct.",
    picture: "A thick square of honeycomb in a shallow wooden tray, honey pooling beneath it.",
  },
  {
    id: "biscuits",
    name: "Ginger biscuits",
    latin: "with chestnut honey",
    sort: "larder",
    cents: 640,
    grams: 180,
    stock: 54,
    taste: ["ginger", "brown butter", "pepper"],
    texture: "Snaps, then melts",
    goodWith: "Three in the afternoon",
    line: "Baked on Tuesdays, gone by Friday.",
    story:
      "Jonas’s grandmother wrote the recipe on the back of a seed packet: rye flour, brown butter, more ginger than seems wise, and chestnut honey in place of treacle. Eighteen to a bag. We have stopped counting how many of the nineteen in each batch of dough get as far as the bag.",
    picture: "A stack of round, cracked ginger biscuits tied with string, one leaning against it.",
  },
  {
    id: "tea",
    name: "Linden blossom tea",
    latin: "Tiliae flos",
    sort: "larder",
    cents: 690,
    grams: 40,
    stock: 40,
    taste: ["hay", "lemon", "honey"],
    texture: "Whole flowers, dried in the loft",
    goodWith: "Linden honey, a blanket, rain",
    line: "Whole flowers from the tree that the honey came from.",
    story:
      "While the bees are at the top of the linden we are on the ladder below them. The flowers are dried whole in the loft on muslin, four days, windows open. Two pinches to a cup, five minutes, lid on.",
    picture: "A round tea tin with a paper band, and linden blossoms lying before it.",
  },
  {
    id: "tasting",
    name: "The tasting box",
    latin: "Acacia, linden, forest",
    sort: "larder",
    cents: 1850,
    grams: 375,
    stock: 24,
    taste: ["light", "fresh", "dark"],
    texture: "Three jars of 125 g in wood shavings",
    goodWith: "Someone you owe a visit",
    line: "Three small jars, lightest to darkest, in a box worth keeping.",
    story:
      "Start on the left and go slowly: acacia, which is nearly nothing; linden, which is a whole evening; forest, which is a whole winter. The box is poplar, made by the cooper two doors down, and just the right size for letters afterwards.",
    picture: "An open wooden box with three small jars of honey from pale to nearly black.",
  },
  {
    id: "dipper",
    name: "Pear-wood dipper",
    latin: "Pyrus communis",
    sort: "home",
    cents: 950,
    stock: 32,
    texture: "Turned by hand, oiled with our wax",
    goodWith: "Liquid honeys, and a steady hand",
    line: "Turns honey into a thread, and breakfast into a small event.",
    story:
      "From the prunings of the pear tree by the gate, turned by Marthe in the next village. Keep turning it and nothing drips; stop, and it runs where you want it. Wash by hand, oil it once a year with whatever is in the kitchen.",
    picture: "A turned wooden honey dipper standing upright, honey running from its grooves.",
  },
  {
    id: "candles",
    name: "Beeswax candles",
    latin: "A pair, rolled and dipped",
    sort: "home",
    cents: 1600,
    stock: 28,
    texture: "Twenty-two centimetres, about eight hours each",
    goodWith: "The first evening that it is dark at supper",
    line: "Eight hours each of quiet, honey-coloured light.",
    story:
      "Dipped twenty-six times on a frame that Imme’s father built, from the wax that seals our own combs. They smell of the hive when they stand in the sun, and hardly at all when they burn. Trim the wick; they’ll burn down straight.",
    picture: "Two tall honey-yellow candles, one of them lit, in small brass holders.",
  },
  {
    id: "soap",
    name: "Honey & oat soap",
    latin: "Unscented but for itself",
    sort: "home",
    cents: 720,
    stock: 45,
    texture: "A bar of 95 g, cured for six weeks",
    goodWith: "Gardeners’ hands",
    line: "For hands that have been in the soil.",
    story:
      "Olive oil, oats from the mill, a spoon of meadow honey for each bar and nothing to make it smell of anything else. It cures in the loft for six weeks until it is hard enough to last a winter.",
    picture: "Two bars of cream-coloured soap stacked in a paper band, with ears of oat.",
  },
  {
    id: "booklet",
    name: "The honey year, to print",
    latin: "Recipes by the month",
    sort: "larder",
    cents: 900,
    stock: 999,
    isDigital: true,
    texture: "A page for your browser and your printer, there at once",
    goodWith: "A rainy Sunday, and whatever is in the cupboard",
    line: "Our kitchen table’s recipes, on paper of your own.",
    story:
      "What we cook when the honey of the month has come in: few things, few lines each, most of them Jonas’s grandmother’s. It comes as a page to print, sewn or stapled as you like, and costs no postage. Print it as often as you have kitchens.",
    picture: "A honey-brown booklet with a straw skep and three leaves on its cover.",
  },
];

const kById = new Map(kProducts.map((product) => [product.id, product]));

/** The product with this id, or `undefined`. */
export function findProduct(id) {
  return kById.get(id);
}

/** The honeys, which have a harvest and a colour. */
export const kHoneys = kProducts.filter((product) => product.pfund && product.sort !== "larder");
