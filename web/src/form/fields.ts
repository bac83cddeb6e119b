/** What is said at the fields of a form, and the shape that an address takes. All of it is taken back in the end. */
import { type Control, controlsNamed, controlsOf, isChoice, readValue } from "./shop-form.js";
import type { FieldPatch, FieldShape } from "./wire.js";

export interface Fields {
  patch(patch: FieldPatch): void;
  shape(shape: FieldShape): void;
  order(names: readonly string[]): void;
  /** Of a group of choices these values alone are shown; where another is chosen, the first of them is from now on. */
  offer(name: string, values: readonly string[]): void;
  fill(name: string, value: string): void;
  /** Brings a field to where it can be seen and typed into. */
  reach(name: string): void;
  restore(): void;
}

/** `take` puts a suggestion into a field. */
export function createFields(form: HTMLFormElement, take: (name: string, value: string) => void): Fields {
  /** Names of the fields at which something was said. */
  const patched = new Set<string>();
  /** Where what is needed came out of a fold, by its name. */
  const homes = new Map<string, Comment>();
  /** Where the shop had put what was moved beside others. */
  const places = new Map<HTMLElement, Comment>();
  const shaped = new Map<string, () => void>();

  /** The largest element around a control that holds no other: the field with its label. */
  const wrapperOf = (control: Control): HTMLElement => {
    const others = controlsOf(form).filter(({ name }) => name !== control.name);
    let wrapper: HTMLElement =
      control.type === "radio" ? (control.closest<HTMLElement>("[role=radiogroup]") ?? control) : control;
    for (let up = wrapper.parentElement; up && up !== form && !up.matches("fieldset,details"); up = up.parentElement) {
      if (others.some((each) => up?.contains(each))) break;
      wrapper = up;
    }
    return wrapper;
  };
  /** The largest element around a choice that holds no other of its group. */
  const optionOf = (control: Control, group: readonly Control[]): HTMLElement => {
    let option: HTMLElement = control;
    for (let up = option.parentElement; up && up !== form && !up.matches("fieldset,[role=radiogroup]"); ) {
      if (group.some((each) => each !== control && up?.contains(each))) break;
      option = up;
      up = up.parentElement;
    }
    return option;
  };
  const describe = (control: Control, id: string, isOn: boolean): void => {
    const ids = new Set((control.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
    if (isOn) ids.add(id);
    else ids.delete(id);
    if (ids.size) control.setAttribute("aria-describedby", [...ids].join(" "));
    else control.removeAttribute("aria-describedby");
  };
  /** The words of ours at a field, made where there are none, gone without any. */
  const word = (
    controls: readonly Control[],
    kind: string,
    text: string | undefined,
    tag: string,
    className: string,
  ): HTMLElement | undefined => {
    const [first] = controls as [Control];
    const id = `${first.id || first.name}-${kind}`;
    let element = document.getElementById(id);
    for (const control of controls) describe(control, id, !!text);
    if (!text) {
      element?.remove();
      return undefined;
    }
    if (!element) {
      element = document.createElement(tag);
      element.id = id;
      element.className = className;
      const wrapper = wrapperOf(first);
      if (first.type === "radio") wrapper.querySelector("input")?.closest("label,div")?.parentElement?.prepend(element);
      else if (wrapper === first) first.after(element);
      else wrapper.append(element);
    }
    element.textContent = text;
    return element;
  };
  const patch = ({ name, look, error, hint, suggestion }: FieldPatch): void => {
    const controls = controlsNamed(form, name);
    const [first] = controls;
    if (!first) return;
    for (const control of controls) {
      if (error) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
    const wrapper = wrapperOf(first);
    if (look) wrapper.dataset.nicetyField = look;
    else delete wrapper.dataset.nicetyField;
    word(controls, "error", error, "span", "field__error");
    const said = word(controls, "suggestion", hint, "small", "field__hint");
    if (!said || !suggestion) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "field__suggestion";
    button.textContent = hint ?? "";
    button.onclick = () => {
      take(name, suggestion);
      first.focus();
    };
    said.replaceChildren(button);
  };

  return {
    patch(given) {
      patch(given);
      patched.add(given.name);
    },

    shape({ name, required, hidden, label }) {
      const [control] = controlsNamed(form, name);
      if (!control) return;
      const wrapper = wrapperOf(control);
      const words = control.labels?.[0]?.firstChild;
      const small = control.labels?.[0]?.querySelector("small");
      shaped.get(name)?.();
      const before = {
        required: control.required,
        hidden: wrapper.hidden,
        disabled: control.disabled,
        words: words?.nodeValue,
      };
      shaped.set(name, () => {
        Object.assign(control, { required: before.required, disabled: before.disabled });
        wrapper.hidden = before.hidden;
        if (words) words.nodeValue = before.words ?? null;
        if (small) small.hidden = false;
      });
      Object.assign(control, { required, disabled: hidden });
      wrapper.hidden = hidden;
      if (small) small.hidden = required;
      if (words && label) words.nodeValue = `${label} `;
    },

    order(names) {
      const rows = names.flatMap((name) => {
        const [control] = controlsNamed(form, name);
        return control ? [{ name, control, wrapper: wrapperOf(control) }] : [];
      });
      // What is needed stands in the open; what isn't may stay folded away, and what the country hasn't goes back there.
      for (const [name, home] of homes) {
        const [control] = names.includes(name) ? [] : controlsNamed(form, name);
        if (!control) continue;
        home.replaceWith(wrapperOf(control));
        homes.delete(name);
      }
      for (const { name, control, wrapper } of rows) {
        const home = homes.get(name);
        if (home && !control.required) {
          home.replaceWith(wrapper);
          homes.delete(name);
        } else if (!home && control.required && wrapper.closest("details")) {
          const left = document.createComment("");
          wrapper.before(left);
          homes.set(name, left);
        }
      }
      const open = rows.filter(({ name, wrapper }) => homes.has(name) || !wrapper.closest("details"));
      const first = open.find(({ name }) => !homes.has(name))?.wrapper;
      const parent = first?.parentElement;
      if (!parent) return;
      const inPlace = open.filter(({ wrapper }) => wrapper.parentElement === parent);
      const earliest = [...parent.children].find((each) => inPlace.some(({ wrapper }) => wrapper === each));
      const mark = document.createComment("");
      earliest?.before(mark);
      const moved = document.activeElement;
      for (const { name, wrapper } of open) {
        if (wrapper.parentElement !== parent && !homes.has(name)) continue;
        if (!homes.has(name) && !places.has(wrapper)) {
          const place = document.createComment("");
          wrapper.before(place);
          places.set(wrapper, place);
        }
        mark.before(wrapper);
      }
      mark.remove();
      if (moved instanceof HTMLElement && moved !== document.activeElement) moved.focus({ preventScroll: true });
    },

    offer(name, values) {
      const controls = controlsNamed(form, name);
      const show = (control: Control, isOffered: boolean): void => {
        control.disabled = !isOffered;
        optionOf(control, controls).toggleAttribute("data-nicety-away", !isOffered);
      };
      shaped.set(name, () => {
        for (const each of controls) show(each, true);
      });
      for (const each of controls) show(each, values.includes(each.value));
      const [first] = values;
      if (first && !values.includes(readValue(controls))) this.fill(name, first);
    },

    fill(name, value) {
      const controls = controlsNamed(form, name);
      const [first] = controls;
      if (!first) return;
      if (isChoice(first)) {
        for (const each of controls as HTMLInputElement[]) each.checked = each.value === value;
      } else first.value = value;
      // A shop's own script may show or hide what belongs to it.
      for (const type of ["input", "change"]) first.dispatchEvent(new Event(type, { bubbles: true }));
    },

    reach(name) {
      const controls = controlsNamed(form, name);
      const control = controls.find((each) => (each as HTMLInputElement).checked) ?? controls[0];
      for (let fold = control?.closest("details"); fold; fold = fold.parentElement?.closest("details"))
        fold.open = true;
      control?.focus({ preventScroll: true });
      control?.scrollIntoView({ block: "center" });
    },

    restore() {
      for (const name of patched) patch({ type: "field", name, look: "" });
      for (const each of shaped.values()) each();
      for (const [name, home] of homes) {
        const [control] = controlsNamed(form, name);
        if (control) home.replaceWith(wrapperOf(control));
      }
      for (const [wrapper, place] of places) place.replaceWith(wrapper);
    },
  };
}
