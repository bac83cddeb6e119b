/** What every widget is looked at in. */
export const kSizes = [
  { width: 390, height: 844, scale: 2 },
  { width: 1280, height: 800, scale: 1 },
];
/** `paper` and `ink` are of the sheets that the pictures are put on. */
export const kThemes = [
  { theme: 'light', paper: '#f8f2e6', ink: '#2b2116' },
  { theme: 'dark', paper: '#17130d', ink: '#f4e9d4' },
];
