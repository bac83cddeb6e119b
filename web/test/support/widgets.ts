/** Stands in for the generated module `nicety:widgets`. */
export const widgets = [{ kind: "greeting", css: "[part~=button]{color:red}" }];

export const hasFacts = true;
export const hasInputs = true;
export const hasOverlay = true;
