import { expectPicture } from "./expect-picture";
import { show, test, WALL, WALL_IN_SMALL } from "./gallery";
import { TILE_PICTURES } from "./pictures";

for (const { path, kind, size, theme } of TILE_PICTURES)
  test(`${kind}, ${size}, ${theme}`, async ({ pageOn }) => {
    const page = await pageOn(size === "large" ? WALL_IN_SMALL : WALL);
    await show(page, { of: "tile", kind, size, theme });
    await expectPicture(page, path);
  });
