/** Puts into words what the engine has refused. Loaded only then, with a second engine that is the same but for its words. */
import type { Engine } from "./engine.js";
import type { ConfigSource } from "./sources.js";
import type { ConfigError, Effect, Message } from "./wire.js";

/** Tells the console what is wrong with a message, else with the config, and that the page as well. Never rejects. */
export async function explain(
  openEngine: (module: WebAssembly.Module) => Promise<Engine>,
  source: ConfigSource,
  message?: Message,
): Promise<void> {
  try {
    const response = await fetch(new URL("nicety.explain.wasm", import.meta.url));
    const engine = await openEngine(await WebAssembly.compile(await response.arrayBuffer()));
    const configured = engine.configure(source.text, source.name);
    for (const effect of message ? engine.send(message, 0) : configured) tell(effect);
    engine.close();
  } catch (error) {
    console.error(`nicety: ${source.name} holds an error; nicety.explain.wasm, which says where, didn't come:`, error);
  }
}

function tell(effect: Effect): void {
  if (effect.type === "log") console[effect.level](`nicety: ${effect.text}`);
  if (effect.type !== "configured") return;
  for (const error of effect.errors) {
    console.error(`nicety: ${error.text}`);
    document.dispatchEvent(new CustomEvent<ConfigError>("nicety:config-error", { detail: error }));
  }
}
