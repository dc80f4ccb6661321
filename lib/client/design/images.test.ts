import { afterEach, expect, it, vi } from "vitest";
import { MOST_IMAGE_BYTES } from "@/lib/domain/image/image";
import { uploadImage } from "./images";

const file = (size: number, name = "logo.png") => new File([new Uint8Array(size)], name, { type: "image/png" });
const answering = (status: number, body: unknown) => {
  const fetched = vi.fn(async () => Response.json(body, { status }));
  vi.stubGlobal("fetch", fetched);
  return fetched;
};
const problem = (code: string, rest: object = {}) => ({ error: { code, message: "No.", ...rest } });
afterEach(() => vi.unstubAllGlobals());

it("sends the file as it is, under its name", async () => {
  const fetched = answering(201, { id: "i1", name: "logo.png", width: 4, height: 3, type: "image/png" });
  const sent = file(9, "Ärger & Co.png");
  expect(await uploadImage("t1", sent)).toEqual({
    ok: true,
    value: { id: "i1", name: "logo.png", width: 4, height: 3 },
  });
  expect(fetched).toHaveBeenCalledWith(
    "/api/admin/tenants/t1/assets?name=%C3%84rger+%26+Co.png",
    expect.objectContaining({ method: "POST", body: sent }),
  );
});

it("sends nothing that is empty, or larger than an image may be", async () => {
  const fetched = answering(201, {});
  expect(await uploadImage("t1", file(0))).toEqual({ ok: false, error: "empty" });
  expect(await uploadImage("t1", file(MOST_IMAGE_BYTES + 1))).toEqual({ ok: false, error: "too-large" });
  expect(fetched).not.toHaveBeenCalled();
});

it.each([
  [400, problem("invalid", { fields: { body: "must be an image" }, rules: { body: { rule: "image" } } }), "no-image"],
  [409, problem("assets-full"), "full"],
  [413, problem("too-large"), "too-large"],
  [403, problem("not-allowed"), "refused"],
  [502, "no answer of ours", "network"],
  [201, { hello: "world" }, "network"],
])("tells why it was not taken: %i", async (status, body, why) => {
  answering(status, body);
  expect(await uploadImage("t1", file(9))).toEqual({ ok: false, error: why });
});

it("tells that nobody answered", async () => {
  vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("offline")));
  expect(await uploadImage("t1", file(9))).toEqual({ ok: false, error: "network" });
});
