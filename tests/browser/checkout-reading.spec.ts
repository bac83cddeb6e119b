/** What is read of the checkout: the accessibility tree step by step, axe in each state, and what browsers fill in by themselves. */
import { autofillFault } from "./support/autofill.js";
import { isAccessible } from "./support/axe.js";
import { bar, buy, fillIn, next, open, reach, type Step, step, withoutProvider } from "./support/checkout.js";
import { expect, test } from "./support/test.js";

test.beforeEach(({ page }) => withoutProvider(page));

const steps = (current: string, ...done: readonly string[]): string => {
  const items = ["Contact", "Delivery", "Payment", "Review"].map((name) =>
    done.includes(name) ? `  - listitem:\n    - button "${name}, done": ${name}` : `  - listitem: ${name}`,
  );
  expect(items).toContain(`  - listitem: ${current}`);
  return `- list "Checkout":\n${items.join("\n")}`;
};

test("the accessibility tree says step by step where one is, what is asked and what is wrong", async ({
  visit,
  page,
}) => {
  await open(visit);
  const main = page.locator("main");
  const reads = async (name: Step, tree: string): Promise<void> => {
    await expect(main).toMatchAriaSnapshot(tree);
    await expect(main.locator("[aria-current=step]")).toHaveText(new RegExp(name, "i"));
    await expect(main.locator("fieldset:visible")).toHaveCount(1);
  };
  await reads(
    "contact",
    `
${steps("Contact")}
- group "Contact":
  - paragraph:
    - textbox "Email"
    - text: For the confirmation and nothing else.
- button "Continue to Delivery"
- complementary "Your order"`,
  );
  await next(page).click();
  const mail = page.getByRole("textbox", { name: "Email" });
  await expect(mail).toBeFocused();
  await expect(mail).toHaveAccessibleDescription("For the confirmation and nothing else. Email is missing.");
  await expect(main).toMatchAriaSnapshot(`- textbox "Email" [invalid]`);

  await mail.fill("ann@gmial.com");
  await next(page).click();
  await expect(mail).toHaveAccessibleDescription(/Did you mean ann@gmail\.com\?$/);
  await expect(main).toMatchAriaSnapshot(`- button "Did you mean ann@gmail.com?"`);

  await fillIn(page, "contact");
  await next(page).click();
  await expect(step(page, "delivery").locator("legend")).toBeFocused();
  await reads(
    "delivery",
    `
${steps("Delivery", "Contact")}
- group "Delivery":
  - paragraph:
    - combobox "Country"
  - paragraph:
    - textbox "Name"
  - paragraph:
    - textbox "Street and number"
  - paragraph:
    - textbox "Postal code"
  - paragraph:
    - textbox "Town"
  - paragraph:
    - textbox "Phone optional"
    - text: Only for the courier, should they not find you.
  - group: Company, second line, region, or a word to us
  - radiogroup "How it comes":
    - radio /To your door €4\\.90/ [checked]
    - radio /Express to your door €9\\.90/
    - radio /To a pick-up point €2\\.90/
  - 'checkbox "It is a gift: wrap it €3.50"'
- button "Back"
- button "Continue to Payment"`,
  );
  await next(page).click();
  await expect(main).toMatchAriaSnapshot(`
- group "Delivery":
  - paragraph:
    - combobox "Country"
  - paragraph:
    - textbox "Name" [invalid]
  - paragraph:
    - textbox "Street and number" [invalid]
  - paragraph:
    - textbox "Postal code" [invalid]
  - paragraph:
    - textbox "Town" [invalid]`);
  await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused();
  await expect(page.getByRole("textbox", { name: "Town" })).toHaveAccessibleDescription("Town is missing.");

  await fillIn(page, "delivery");
  await next(page).click();
  await reads(
    "payment",
    `
${steps("Payment", "Contact", "Delivery")}
- group "Payment":
  - radiogroup "How you pay":
    - radio /^Card/ [checked]
    - radio /^Invoice/
    - radio /^Bank transfer/
- button "Back"
- button "Continue to Review"`,
  );
  await fillIn(page, "payment");
  await next(page).click();
  await expect(buy(page)).toHaveText("Buy now, pay €16.70 later");
  await reads(
    "review",
    `
${steps("Review", "Contact", "Delivery", "Payment")}
- group "Review":
  - list:
    - listitem: 1 × Acacia honey €11.80
  - paragraph:
    - link "returns"
  - paragraph:
    - button "Buy now, pay €16.70 later"
- button "Back"`,
  );
});

test("no state breaks one of axe's rules, in light and in dark", async ({ visit, page, problems }) => {
  problems.expect(/ERR_FAILED/);
  await open(visit);
  const isFine = async (state: string): Promise<void> => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await isAccessible(page, `${state}, ${colorScheme}`);
    }
  };
  await page.fill("#email", "ann@gmial.com");
  await next(page).click();
  await expect(page.locator("#email-suggestion")).toBeVisible();
  await isFine("a likely slip");
  await fillIn(page, "contact");
  await next(page).click();
  await next(page).click();
  await page.fill("#phone", "1");
  await page.fill("#postal", "1");
  await page.selectOption("#country", "IT");
  await expect(page.locator("#region")).toBeVisible();
  await next(page).click();
  await expect(page.locator("#postal-error")).toHaveText("In this country it looks like 12345.");
  await isFine("delivery, all wrong, with a province");
  await page.selectOption("#country", "DE");
  await fillIn(page, "delivery");
  await page.fill("#phone", "");
  await page.getByRole("checkbox").check();
  await page.locator('input[value="pickup"]').check();
  await page.locator("details.voucher summary").click();
  await page.fill("#voucher", "NEVER");
  await page.locator("[data-voucher]").click();
  await expect(page.locator("#voucher-error")).toBeVisible();
  await isFine("a gift, a pick-up point, a voucher that isn't known");
  await next(page).click();
  await expect(step(page, "payment")).toBeVisible();
  await isFine("payment");
  await fillIn(page, "payment");
  await next(page).click();
  await page.route("**/checkout/orders/*", (route) => route.abort());
  await page.route("**/checkout", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  await buy(page).click();
  await expect(bar(page).getByRole("button", { name: "Ask now" })).toBeVisible();
  await isFine("no answer");
});

test("what the shop refuses is said at its field, in the step that has it", async ({ visit, page, problems }) => {
  problems.expect(/422/);
  await open(visit);
  await reach(page, "review");
  await page.route("**/checkout", (route) =>
    route.request().method() === "POST"
      ? route.fulfill({ status: 422, json: { errors: { city: "We know no such town there." } } })
      : route.continue(),
  );
  await buy(page).click();
  const town = page.getByRole("textbox", { name: "Town" });
  await expect(town).toBeFocused();
  await expect(town).toHaveAccessibleDescription("We know no such town there.");
  await expect(step(page, "delivery")).toBeVisible();
  await isAccessible(page, "refused");
});

test("each autocomplete attribute is one of the HTML specification's, on a control that it is for", async ({
  visit,
  page,
}) => {
  await open(visit);
  const controls = await page
    .locator("form.checkout")
    .locator("input, select, textarea")
    .evaluateAll((all) =>
      (all as HTMLInputElement[]).map((each) => ({
        name: each.name,
        type: each.type,
        autocomplete: each.getAttribute("autocomplete") ?? "",
      })),
    );
  const typed = controls.filter(({ type }) => !/^(hidden|radio|checkbox)$/.test(type));
  expect(typed.map(({ name, autocomplete, type }) => `${name}: ${autofillFault(autocomplete, type)}`)).toEqual(
    typed.map(({ name }) => `${name}: `),
  );
  // What the browser knows of a shopper is asked by its name, each once.
  const filled = typed.map(({ autocomplete }) => autocomplete).filter((token) => token !== "off");
  expect(filled.sort()).toEqual([
    "address-level1",
    "address-level2",
    "address-line1",
    "address-line2",
    "country",
    "email",
    "name",
    "organization",
    "postal-code",
    "tel",
  ]);
  const others = controls.filter(({ type }) => /^(hidden|radio|checkbox)$/.test(type));
  expect(others.filter(({ autocomplete }) => autocomplete !== "")).toEqual([]);
});
