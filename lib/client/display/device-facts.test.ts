import { expect, it } from "vitest";
import { engineOf } from "./device-facts";

it.each([
  [
    "Mozilla/5.0 (SMART-TV; LINUX; Tizen 6.0) AppleWebKit/537.36 (KHTML, like Gecko) 76.0.3809.146/6.0 TV Safari/537.36",
    { engine: "", model: "Samsung TV, Tizen 6.0" },
  ],
  [
    "Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/79.0.3945.79 Safari/537.36 WebAppManager",
    { engine: "Chromium 79", model: "LG TV, webOS" },
  ],
  [
    "Mozilla/5.0 (Linux; Android 9; AFTKA Build/PS7; wv) AppleWebKit/537.36 Version/4.0 Chrome/108.0.5359.128 Mobile Safari/537.36",
    { engine: "Chromium 108", model: "Amazon Fire TV AFTKA" },
  ],
  [
    "Mozilla/5.0 (Linux; Android 10; BRAVIA 4K VH2) AppleWebKit/537.36 Chrome/92.0.4515.159 Safari/537.36",
    { engine: "Chromium 92", model: "Sony BRAVIA 4K VH2" },
  ],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", { engine: "Firefox 128", model: "Linux" }],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15",
    { engine: "Safari 17", model: "macOS" },
  ],
  ["", { engine: "", model: "" }],
])("%s", (userAgent, expected) => {
  expect(engineOf(userAgent)).toEqual(expected);
});
