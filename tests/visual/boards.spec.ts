import { expect } from "playwright/test";
import { TEMPLATES } from "../../lib/domain/board/templates/template";
import { expectPicture } from "./expect-picture";
import { show, test } from "./gallery";
import { ALIKE, BOARD_PICTURES, SCREENS } from "./pictures";

for (const { path, template, screen, theme } of BOARD_PICTURES)
  test(`${template}, ${screen}, ${theme}`, async ({ pageOn }) => {
    const page = await pageOn(SCREENS[screen]);
    await show(page, { of: "board", template, scene: "breach", theme });
    await expectPicture(page, path);
  });

for (const template of TEMPLATES)
  for (const [name, screen] of Object.entries(ALIKE))
    test(`${template} looks the same at ${name} as at 1080p`, async ({ pageOn }) => {
      // The wall's picture is the wall's to renew.
      test.skip(test.info().config.updateSnapshots !== "none", "renewing");
      const page = await pageOn(screen);
      await show(page, { of: "board", template, scene: "breach", theme: "dark" });
      // Letters stand a fraction of a pixel elsewhere; a row more or less, or a text that is cut, is far beyond.
      await expect(page.locator("main")).toHaveScreenshot(["boards", `${template}-wall-dark.png`], {
        threshold: 0.3,
        maxDiffPixels: 25_000,
      });
    });
