import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chooseWidgets, writeWidgetsModule } from "../../scripts/widgets.mjs";

describe("the list of widgets", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "nicety-"));
    mkdirSync(join(root, "widgets/add_to_cart"), { recursive: true });
    writeFileSync(
      join(root, "widgets/registry.def"),
      "// a comment\nNICETY_WIDGET(add_to_cart, AddToCart, shop button)\nNICETY_WIDGET(gift_wrap, GiftWrap, shop)\n",
    );
    writeFileSync(join(root, "widgets/add_to_cart/add_to_cart.css"), "/* words */\n.a {\n  color: red;\n}\n");
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it("is what the registry holds, filtered by what is chosen", () => {
    expect(chooseWidgets(root, "shop")).toEqual(["add_to_cart", "gift_wrap"]);
    expect(chooseWidgets(root, "button")).toEqual(["add_to_cart"]);
    expect(chooseWidgets(root, "button", "gift_wrap")).toEqual(["gift_wrap"]);
  });

  it("refuses a name that the registry doesn't hold, and says which there are", () => {
    expect(() => chooseWidgets(root, "shop", "gift_warp")).toThrow("It holds: add_to_cart, gift_wrap.");
  });

  it("becomes a module with kinds and small style sheets", async () => {
    const module = await writeWidgetsModule(root, ["add_to_cart", "gift_wrap"]);
    expect(module).toContain('"kind": "add-to-cart"');
    expect(module).toContain('"css": ".a{color:red}"');
    expect(module).toContain('"kind": "gift-wrap"');
    expect(module).toContain("export const hasFacts = false;");
    writeFileSync(join(root, "widgets/add_to_cart/add_to_cart.hpp"), "static constexpr bool reads_facts = true;\n");
    expect(await writeWidgetsModule(root, ["add_to_cart"])).toContain("export const hasFacts = true;");
    expect(module).toContain("export const hasInputs = false;");
    writeFileSync(join(root, "widgets/add_to_cart/add_to_cart.hpp"), "  static constexpr bool asks = true;\n");
    expect(await writeWidgetsModule(root, ["add_to_cart"])).toContain("export const hasInputs = true;");
  });

  it("holds a sheet of the kit once, before the own ones of all that use it", async () => {
    mkdirSync(join(root, "widgets/kit"));
    mkdirSync(join(root, "widgets/gift_wrap"));
    writeFileSync(join(root, "widgets/kit/why.css"), ".why {\n  color: blue;\n}\n");
    for (const folder of ["add_to_cart", "gift_wrap"]) {
      writeFileSync(
        join(root, `widgets/${folder}/${folder}.css`),
        '@import "../kit/why.css";\n.a {\n  color: red;\n}\n',
      );
    }
    const module = await writeWidgetsModule(root, ["add_to_cart", "gift_wrap"]);
    expect(module.match(/blue|#00f/g)).toHaveLength(1);
    const { widgets } = await import(`data:text/javascript,${encodeURIComponent(module)}`);
    for (const { css } of widgets) expect(css).toMatch(/^\.why\{.*\}\.a\{color:red\}$/);
  });
});
