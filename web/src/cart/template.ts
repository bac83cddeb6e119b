/** Templates of a config's `cart`: `{product}` is the field of that name. */

export type Fields = Readonly<Record<string, string>>;

/** Puts fields into `template`. A field that isn't there leaves nothing behind. `encode` is applied to each value. */
export function fillTemplate(template: string, fields: Fields, encode = (value: string) => value): string {
  return template.replace(/\{([^{}]*)\}/g, (_, name: string) =>
    Object.hasOwn(fields, name) ? encode(fields[name] ?? "") : "",
  );
}
