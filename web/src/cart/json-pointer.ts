/** JSON pointers (RFC 6901): read a value of an answer, write one into a body. */

/** A JSON value of which nothing is known yet. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

function tokensOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value that `pointer` means, or `undefined` when there is none. Only the document's own members count. */
export function readPointer(document: Json, pointer: string): Json | undefined {
  let value: Json | undefined = document;
  for (const token of tokensOf(pointer)) {
    if (!(value instanceof Object) || !Object.hasOwn(value, token)) return undefined;
    value = (value as Readonly<Record<string, Json>>)[token];
  }
  return value;
}

/** A container that is being filled; without a prototype, so that no name can reach one. */
interface Container {
  [name: string]: Json | Container;
}

/**
 * Nested JSON from flat pairs: a name that begins with `/` is a pointer, any other a plain member. A container whose next token
 * is a number becomes an array.
 */
export function buildDocument(pairs: Iterable<readonly [name: string, value: Json]>): Json {
  const root: Container = Object.create(null);
  for (const [name, value] of pairs) {
    const tokens = name.startsWith("/") ? tokensOf(name) : [name];
    let container = root;
    tokens.forEach((token, depth) => {
      const next = tokens[depth + 1];
      if (next === undefined) {
        container[token] = value;
      } else {
        container[token] ??= emptyFor(next);
        container = container[token] as Container;
      }
    });
  }
  return root as Json;
}

function emptyFor(token: string): Container {
  // An array's own `__proto__` would be its prototype, but only whole numbers make arrays.
  return /^\d{1,4}$/.test(token) ? ([] as unknown as Container) : Object.create(null);
}
