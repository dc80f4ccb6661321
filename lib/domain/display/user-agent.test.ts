import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { engineOf, modelOf } from "./user-agent";

const TIZEN_3 =
  "Mozilla/5.0 (SMART-TV; LINUX; Tizen 3.0) AppleWebKit/538.1 (KHTML, like Gecko) Chrome/47.0.2526.69 TV Safari/538.1";
const TIZEN_2 =
  "Mozilla/5.0 (SMART-TV; Linux; Tizen 2.4.0) AppleWebKit/538.1 (KHTML, like Gecko) Version/2.4.0 TV Safari/538.1";
const WEBOS_3 =
  "Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/38.0.2125.122 Safari/537.36 LG Browser/8.00.00(LGE; 60UH6550-UB; 03.00.15; 1; DTV_W16N); webOS.TV-2016; LG NetCast.TV-2013 Compatible (LGE, 60UH6550-UB, wireless)";
const WEBOS_22 =
  "Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/87.0.4280.88 Safari/537.36 WebAppManager";
const BRAVIA =
  "Mozilla/5.0 (Linux; Android 7.0; BRAVIA 4K GB Build/NRD91N.S72) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/64.0.3282.137 Safari/537.36";
const STICK =
  "Mozilla/5.0 (Linux; Android 9; AFTMM) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/108.0.5359.128 Mobile Safari/537.36";
const DESKTOP =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/94.0.4606.61 Safari/537.36";

describe("what a TV says of itself", () => {
  it.each([
    [TIZEN_3, "Chromium 47", "Samsung TV (Tizen 3.0)"],
    [TIZEN_2, "Safari 2", "Samsung TV (Tizen 2.4)"],
    [WEBOS_3, "Chromium 38", "LG TV 60UH6550-UB"],
    [WEBOS_22, "Chromium 87", "LG TV (webOS)"],
    [BRAVIA, "Chromium 64", "BRAVIA 4K GB"],
    [STICK, "Chromium 108", "AFTMM"],
    [DESKTOP, "Chromium 94", ""],
    ["", "", ""],
  ])("is told in the names that its owner knows: %s", (userAgent, engine, model) => {
    expect(engineOf(userAgent)).toBe(engine);
    expect(modelOf(userAgent)).toBe(model);
  });

  it("is never longer than a report may be, whatever it says", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 400 }),
          fc.string({ minLength: 150 }).map((t) => `(LGE; ${t})`),
        ),
        (text) => {
          expect(engineOf(text).length).toBeLessThanOrEqual(500);
          expect(modelOf(text).length).toBeLessThanOrEqual(120);
        },
      ),
    );
  });
});
