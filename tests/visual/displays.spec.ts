import { expect } from "playwright/test";
import { show, test } from "./gallery";
import { DISPLAY_PICTURES, LITE_PICTURES, SCREENS } from "./pictures";

for (const { path, shows, screen, theme } of DISPLAY_PICTURES)
  test(`a display: ${path[1]}`, async ({ pageOn }) => {
    const page = await pageOn(SCREENS[screen]);
    await show(page, { of: "display", shows, theme });
    await expect(page).toHaveScreenshot([...path]);
  });

for (const { path, screen, request } of LITE_PICTURES)
  test(`a display without React: ${path[1]}`, async ({ liteOn }) => {
    const page = await liteOn(SCREENS[screen]);
    await page.evaluate((wanted) => window.showLite(wanted), request);
    await expect(page).toHaveScreenshot([...path]);
  });
