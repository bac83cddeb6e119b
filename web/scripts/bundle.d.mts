export const lateParts: readonly string[];
export function bundleAll(
  widgets: string,
): Promise<readonly { readonly name: string; readonly code: string; readonly map: string }[]>;
