// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { exposeTheme, readTheme } from "../../src/page/theme.js";
import { equipPage } from "../support/page.js";

describe("readTheme", () => {
  let shop: HTMLButtonElement;
  let placed: HTMLElement;
  beforeEach(() => {
    equipPage();
    document.body.style.backgroundColor = "rgb(250, 240, 230)";
    const form = document.createElement("form");
    shop = document.createElement("button");
    Object.assign(shop.style, {
      backgroundColor: "rgb(200, 100, 0)",
      color: "rgb(1, 2, 3)",
      borderTopLeftRadius: "12px",
    });
    placed = document.createElement("div");
    placed.style.color = "rgb(9, 9, 9)";
    form.append(shop);
    document.body.append(form, placed);
  });
  const ofShop = (accent?: string) => readTheme({ element: shop, box: shop, sample: shop, accent });
  const ofPlaced = (accent?: string) =>
    readTheme({ element: placed, box: placed, sample: document.querySelector("button"), accent });

  it("takes a shop's button as it looks", () => {
    expect(ofShop("auto")).toEqual({
      accent: "rgb(200, 100, 0)",
      ink: "rgb(1, 2, 3)",
      paper: "rgb(250, 240, 230)",
      radius: 12,
    });
  });

  it("dresses a placed element like the page's first submit button", () => {
    expect(ofPlaced()).toMatchObject({ accent: "rgb(200, 100, 0)", ink: "rgb(1, 2, 3)", radius: 12 });
  });

  it("puts the config before the page, with words that can be read on it", () => {
    expect(ofPlaced("rgb(0, 0, 90)")).toMatchObject({ accent: "rgb(0, 0, 90)", ink: "rgb(255, 255, 255)" });
  });

  it("puts custom properties before what is sampled", () => {
    placed.style.setProperty("--nicety-accent", "rgb(5, 6, 7)");
    placed.style.setProperty("--nicety-ink", "rgb(8, 8, 8)");
    placed.style.setProperty("--nicety-radius", "3px");
    expect(ofPlaced()).toMatchObject({ accent: "rgb(5, 6, 7)", ink: "rgb(8, 8, 8)", radius: 3 });
  });

  it("has a colour for a button without a fill", () => {
    shop.style.backgroundColor = "rgba(0, 0, 0, 0)";
    expect(ofShop().accent).toBe("rgb(250, 240, 230)");
    expect(ofPlaced().accent).toBe("rgb(9, 9, 9)");
  });

  it("becomes custom properties of our own elements", () => {
    const layer = document.createElement("nicety-layer");
    exposeTheme(layer, ofShop());
    expect(layer.style.getPropertyValue("--nicety-accent")).toBe("rgb(200, 100, 0)");
    expect(layer.style.getPropertyValue("--nicety-radius")).toBe("12px");
  });
});
