/** An engine that says what the test wants and remembers what it was told. */
import type { Engine, PaintedPatch } from "../../src/engine.js";
import type { ConfiguredEffect, Effect, Message, ViewNode } from "../../src/wire.js";

const call = {
  url: "",
  method: "POST",
  encoding: "json",
  headers: {},
  body: {},
  count: "",
  message: "/error/message",
  timeoutMs: 1000,
  retry: true,
} as const;

/** A config with one entry for `at`, or none. */
export function configured(at?: string): ConfiguredEffect {
  return {
    type: "configured",
    shop: { cart: { badge: "#badge", target: "", add: call, remove: call }, theme: { accent: "auto" } },
    kinds: { greeting: { props: ["name", "product", "quantity", "soldOut"] } },
    widgets: at === undefined ? [] : [{ index: 0, ok: true, type: "greeting", at, config: {} }],
    errorCount: 0,
    errors: [],
  };
}

/** A button with one label, and a note. */
export function greetingView({ look = "idle", label = "Hello", note = "" } = {}): ViewNode {
  return {
    key: "root",
    role: "group",
    children: [
      {
        key: "button",
        role: "button",
        part: "button",
        look,
        ...(look !== "idle" && { states: { covered: true } }),
        children: [{ key: "label", role: "text", part: "label", text: label }],
      },
      {
        key: "note",
        role: "group",
        part: "note",
        ...(!note && { states: { closed: true } }),
        children: [
          { key: "note-text", role: "text", text: note },
          { key: "note-undo", role: "button", text: "Undo", act: "undo" },
        ],
      },
    ],
  };
}

export class FakeEngine implements Engine {
  readonly messages: Message[] = [];
  readonly config: ConfiguredEffect;
  /** What a message leads to; the view at `mount` by default. */
  respond: (message: Message) => Effect[] = (message) =>
    message.type === "mount" ? [{ type: "view", widget: message.widget, view: greetingView() }] : [];
  patches: PaintedPatch[] = [];
  wakeAt = Number.POSITIVE_INFINITY;
  isClosed = false;
  framesRun = 0;

  constructor(config = configured("#buy")) {
    this.config = config;
  }

  configure(): Effect[] {
    return [this.config];
  }
  send(message: Message): Effect[] {
    this.messages.push(message);
    return this.respond(message);
  }
  next(): number {
    return this.wakeAt;
  }
  frame(): { surfaces: number; effects: Effect[] } {
    this.framesRun++;
    return { surfaces: this.patches.length, effects: [] };
  }
  paint(index: number): PaintedPatch | undefined {
    return this.patches[index];
  }
  close(): void {
    this.isClosed = true;
  }

  /** The events that were sent, without their widgets. */
  events(): string[] {
    return this.messages.flatMap((message) => (message.type === "event" ? [message.event] : []));
  }
  last<Type extends Message["type"]>(type: Type): Extract<Message, { type: Type }> | undefined {
    return this.messages.findLast((message): message is Extract<Message, { type: Type }> => message.type === type);
  }
}
