export function chooseWidgets(root: string, set: string, chosen?: string): string[];
export function writeWidgetsModule(root: string, folders: readonly string[]): Promise<string>;
