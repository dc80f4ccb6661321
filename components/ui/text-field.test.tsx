import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Checkbox } from "./checkbox";
import { Select } from "./select";
import { Switch } from "./switch";
import { TextField } from "./text-field";

const attribute = (html: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(html)?.[1];
const words = { label: "Name", hint: "As 8x8 spells it.", error: "8x8 knows no such name." };

it.each([
  ["text field", <TextField key="1" {...words} />],
  ["select", <Select key="2" {...words} />],
  ["checkbox", <Checkbox key="3" {...words} />],
  ["switch", <Switch key="4" {...words} />],
])("a %s says its label, hint and error to whoever cannot see them", (_, field) => {
  const html = renderToStaticMarkup(field);
  expect(attribute(html, "for")).toBe(attribute(html, "id"));
  expect(attribute(html, "aria-invalid")).toBe("true");
  const note = html.slice(html.indexOf(`<div id="${attribute(html, "aria-describedby")}"`));
  expect(note).toContain(words.error);
  expect(note).toContain(words.hint);
});

it("a field without anything to say is not described and not wrong", () => {
  const html = renderToStaticMarkup(<TextField label="Name" error={null} />);
  expect(html).not.toContain("aria-describedby");
  expect(attribute(html, "aria-invalid")).toBe("false");
});
