import { expect, it } from "vitest";
import { coloursOf } from "@/components/lite/colours";
import { colouredStyle } from "./colours";

it.each(["dark", "light"] as const)("tells a target from what it stands on where a limit is breached, %s", (theme) => {
  const rules = colouredStyle(theme).split("\n");
  const painted = (selector: string) =>
    rules
      .filter((rule) =>
        rule
          .slice(0, rule.indexOf("{"))
          .split(",")
          .some((one) => one.trim() === `.${theme} ${selector}`),
      )
      .map((rule) => /background: ([^;]+);/.exec(rule)?.[1]);
  const c = coloursOf(theme);
  for (const kind of ["bar", "column"]) expect(painted(`.alarm-breach .${kind} .tick`)).toEqual([c("pill-breach")]);
  expect(painted(".alarm-breach .fill")).toEqual([c("on-breach")]);
});
