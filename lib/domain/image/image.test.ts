import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readImage } from "./image";

/* 37 × 11 pixels, each written by libvips. */
const PICTURES = {
  png: "iVBORw0KGgoAAAANSUhEUgAAACUAAAALCAIAAAB3WtMSAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAIElEQVQ4jWMQqThBT8Qwal/FaHiKjKaXE6P5QYQG5QsA46Ecq6m4jyYAAAAASUVORK5CYII=",
  jpeg: "/9j/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAALACUDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAAX/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCYBQTwAAAH/9k=",
  gif: "R0lGODlhJQALAIAAAExpcRR4yCH5BAUAAAAALAAAAAAlAAsAAAISjI+py+0Po5y02ouz3rz7DwYFADs=",
  lossyWebp: "UklGRkAAAABXRUJQVlA4IDQAAAAwAwCdASolAAsAP3GszF20rSkkqqgCkC4JYwDDYoAAVaEAAP7QyvdcY6jfzXxAYQyG4AAA",
  losslessWebp: "UklGRh4AAABXRUJQVlA4TBEAAAAvJIACAAdQvFIUuf+BiOh/AAA=",
  extendedWebp:
    "UklGRmQAAABXRUJQVlA4WAoAAAAQAAAAJAAACgAAQUxQSAoAAAABB1DAiAhERP8DVlA4IDQAAAAwAwCdASolAAsAP3GszF20rSkkqqgCkC4JYwDDYoAAVaEAAP7QyvdcY6jfzXxAYQyG4AAA",
} as const;

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const picture = (name: keyof typeof PICTURES) => bytesOf(atob(PICTURES[name]));
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

describe("an image", () => {
  it.each([
    ["png", "image/png"],
    ["jpeg", "image/jpeg"],
    ["gif", "image/gif"],
    ["lossyWebp", "image/webp"],
    ["losslessWebp", "image/webp"],
    ["extendedWebp", "image/webp"],
  ] as const)("is known with its size by its own bytes: %s", (name, type) => {
    expect(readImage(picture(name))).toEqual({ type, width: 37, height: 11 });
  });

  it("of a camera is found behind what the camera says of it", () => {
    const jpeg = picture("jpeg");
    const exif = bytesOf(`\xff\xe1\x00\x11Exif\x00\x00\xff\xc0\x00\x11\x08\x00\x01\x00\x01`);
    const filled = bytesOf("\xff\xff\xff");
    expect(readImage(joined(jpeg.slice(0, 2), exif, filled, jpeg.slice(2)))).toMatchObject({ width: 37, height: 11 });
  });

  it.each([
    ["nothing", ""],
    ["a drawing that can hold scripts", '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ["a page", "<!doctype html><script>alert(1)</script>"],
    ["a script that begins like a picture", "GIF89a/*  */=1;alert(1)"],
    ["a picture without a size", "GIF89a\x00\x00\x05\x00"],
    ["a picture whose first chunk is another", "\x89PNG\r\n\x1a\n\x00\x00\x00\x0dtEXt\x00\x00\x00\x05\x00\x00\x00\x05"],
    ["a photograph that ends before its frame", "\xff\xd8\xff\xda\x00\x02\xff\xc0\x00\x11\x08\x00\x05\x00\x05"],
    ["a segment that is shorter than its own length", "\xff\xd8\xff\xe0\x00\x01\xff\xc0\x00\x11\x08\x00\x05\x00\x05"],
    ["sound in the same envelope", "RIFF\x24\x00\x00\x00WAVEfmt "],
    ["a sketch of another format", "BM\x46\x00\x00\x00\x00\x00\x00\x00\x36\x00\x00\x00"],
  ])("is not %s", (_what, text) => {
    expect(readImage(bytesOf(text))).toBeNull();
  });

  it("is refused when it announces more pixels than any wall has", () => {
    const sized = (width: number, height: number) => {
      const png = picture("png");
      const view = new DataView(png.buffer);
      view.setUint32(16, width);
      view.setUint32(20, height);
      return readImage(png);
    };
    expect(sized(7680, 4320)).toEqual({ type: "image/png", width: 7680, height: 4320 });
    expect([sized(7681, 4320), sized(16_385, 1), sized(0, 11), sized(0xffffffff, 0xffffffff)]).toEqual(
      Array(4).fill(null),
    );
  });

  it("that was cut off is the same or none, and never another", () => {
    for (const name of Object.keys(PICTURES).filter((key): key is keyof typeof PICTURES => key in PICTURES)) {
      const whole = picture(name);
      const known = readImage(whole);
      for (let end = 0; end < whole.length; end += 1)
        expect([null, known]).toContainEqual(readImage(whole.slice(0, end)));
    }
  });

  it("is read out of anything without a fault", () => {
    const starts = ["", "\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR", "\xff\xd8\xff", "GIF89a", "RIFF1234WEBPVP8"].map(
      bytesOf,
    );
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 80 }), (start, rest) => {
        const image = readImage(joined(start, rest));
        if (image === null) return true;
        return image.width > 0 && image.height > 0 && image.width * image.height <= 7680 * 4320;
      }),
      { numRuns: 2000 },
    );
  });
});
