/** What the engine asks of a form, done by the late part `steps.ts`; the C++ side is `runtime/app/form_effects.cpp`. */

/** What is said at a field. */
export interface FieldPatch {
  readonly type: "field";
  readonly name: string;
  readonly look: "" | "wrong" | "right";
  readonly error?: string;
  readonly hint?: string;
  /** What `hint` asks for, to take over. */
  readonly suggestion?: string;
}

/** What a field is in the address of a country. */
export interface FieldShape {
  readonly type: "shape";
  readonly name: string;
  readonly required: boolean;
  readonly hidden: boolean;
  readonly label?: string;
}

/** A row of the summary. */
export interface Amount {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** What a choice of a group costs, and when it comes. */
export interface ChoicePatch {
  readonly type: "choice";
  readonly name: string;
  readonly value: string;
  readonly text?: string;
  /** Days since 1970-01-01; 0: none. */
  readonly from: number;
  readonly to: number;
}

/** What a wallet of the browser's is to pay. */
export interface WalletEffect {
  readonly type: "wallet";
  readonly id: number;
  /** ISO 4217. */
  readonly currency: string;
  /** Hundredths. */
  readonly cents: number;
  readonly label: string;
  /** Only whether it can. */
  readonly check?: true;
}

export type FormEffect = { readonly widget: number } & (
  | { readonly type: "step"; readonly name: string; readonly way: "push" | "back" | "stay"; readonly focus?: boolean }
  | FieldPatch
  | FieldShape
  | { readonly type: "order"; readonly names: readonly string[] }
  | { readonly type: "fill"; readonly name: string; readonly value: string }
  /** Unfold it, focus it, scroll to it. */
  | { readonly type: "reach"; readonly name: string }
  | {
      readonly type: "call";
      readonly id: number;
      readonly method: "GET" | "POST";
      /** Empty: where the form goes. */
      readonly url: string;
      /** Idempotency key. */
      readonly key?: string;
      readonly timeoutMs: number;
    }
  /** An event on the form whose listener may respond with a promise; `answer` tells. */
  | { readonly type: "consult"; readonly id: number; readonly name: string; readonly detail: unknown }
  /** `answer` tells. */
  | WalletEffect
  /** To the wallet that has paid: how it ended. */
  | { readonly type: "paid"; readonly result: "success" | "fail" | "unknown" }
  /** The submit button says so and rests; with no words it is as it was. */
  | { readonly type: "sending"; readonly words: string; readonly asked: boolean }
  | {
      readonly type: "amounts";
      readonly rows: readonly Amount[];
      /** On the submit button. */
      readonly pay?: string;
    }
  | ChoicePatch
  /** Of a group of choices these values alone can be had. */
  | { readonly type: "offer"; readonly name: string; readonly values: readonly string[] }
  | { readonly type: "leave"; readonly url: string }
);
