import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { MOST_ASSET_BYTES } from "@/lib/contracts/boards/assets";
import { addAsset } from "@/lib/server/boards/assets/add-asset";
import { assetUses } from "@/lib/server/boards/assets/asset-uses";
import { deleteAsset } from "@/lib/server/boards/assets/delete-asset";
import { listAssets } from "@/lib/server/boards/assets/list-assets";
import { readAsset } from "@/lib/server/boards/assets/read-asset";
import { createBoard } from "@/lib/server/boards/create-board";
import { imageAnswer } from "@/lib/server/http/image-answer";
import { onBothEngines } from "@/tests/support/databases";
import { actions, addPerson, addTenant, traceOf } from "@/tests/support/people";

const codeOf = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? "ok" : result.error?.code);

/** A GIF of this size in pixels, with what follows its header. */
function gif(width: number, height: number, rest: Uint8Array = new Uint8Array()): Buffer {
  const head = Buffer.from("GIF89a\0\0\0\0", "latin1");
  head.writeUInt16LE(width, 6);
  head.writeUInt16LE(height, 8);
  return Buffer.concat([head, rest]);
}

onBothEngines("images of a tenant", (databases) => {
  async function scene() {
    const db = await databases.fresh();
    const [acme, globex] = [await addTenant(db, "Acme"), await addTenant(db, "Globex")];
    const sue = await addPerson(db, "Sue", { [acme.id]: "supervisor" });
    const add = (bytes: Buffer, name = "Logo", tenantId = acme.id) =>
      addAsset(db, tenantId, { name, bytes }, traceOf(sue));
    return { db, acme, globex, sue, add };
  }

  it("are kept to the byte as what they are, once each, and are no other tenant's", async () => {
    const { db, acme, globex, sue, add } = await scene();
    const bytes = gif(37, 11, randomBytes(5000));
    const made = await add(bytes);
    const id = made.ok ? made.value.id : "";
    expect(made).toMatchObject({ ok: true, value: { name: "Logo", type: "image/gif", width: 37, height: 11 } });
    expect(await add(bytes, "Another name")).toEqual(made);
    expect(await listAssets(db, acme.id)).toEqual({
      assets: [{ id, name: "Logo", type: "image/gif", width: 37, height: 11, size: bytes.length, createdAt: 1000 }],
      used: bytes.length,
    });
    const read = await readAsset(db, acme.id, id);
    expect(bytes.equals((await read?.bytes()) ?? new Uint8Array())).toBe(true);
    expect(await readAsset(db, globex.id, id)).toBeNull();
    expect(await listAssets(db, globex.id)).toEqual({ assets: [], used: 0 });
    expect(codeOf(await deleteAsset(db, globex.id, id, traceOf(sue)))).toBe("asset-not-found");
    const theirs = await add(bytes, "Theirs", globex.id);
    expect(theirs.ok && theirs.value.id !== id).toBe(true);
    expect(codeOf(await deleteAsset(db, acme.id, id, traceOf(sue)))).toBe("ok");
    expect(await read?.bytes()).toBeNull();
    expect(await readAsset(db, globex.id, theirs.ok ? theirs.value.id : "")).not.toBeNull();
    expect((await actions(db)).toSorted()).toEqual(["asset.added", "asset.added", "asset.deleted"]);
  });

  it("are nothing else: drawings, pages, scripts and archives are refused, and nothing is kept", async () => {
    const { db, acme, add } = await scene();
    const hostile = [
      "",
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      "<!doctype html><img src=x onerror=alert(1)>",
      "GIF89a=alert(document.domain)//",
      "\u0089PNG\r\n\u001a\n<script>",
      "%PDF-1.7",
      "PK\u0003\u0004",
      "BM",
    ];
    for (const text of hostile) expect(codeOf(await add(Buffer.from(text, "latin1")))).toBe("invalid");
    expect(codeOf(await add(gif(65_535, 65_535)))).toBe("invalid");
    expect(await listAssets(db, acme.id)).toEqual({ assets: [], used: 0 });
    expect(await actions(db)).toEqual([]);
  });

  it("are at most 50 MiB together, also when two come at once", async () => {
    const { db, acme, add } = await scene();
    const row = {
      tenant_id: acme.id,
      name: "Big",
      media_type: "image/gif",
      width: 1,
      height: 1,
      created_at: 0,
    } as const;
    const most = MOST_ASSET_BYTES - 1500;
    await db
      .insertInto("tenant_assets")
      .values({ ...row, id: "big", size: most, sha256: "big", bytes: gif(1, 1) })
      .execute();
    const both = await Promise.all([add(gif(1, 1, randomBytes(990))), add(gif(1, 1, randomBytes(990)))]);
    expect(both.map(codeOf).toSorted()).toEqual(["assets-full", "ok"]);
    expect(codeOf(await add(gif(1, 1, randomBytes(490))))).toBe("ok");
    expect((await listAssets(db, acme.id)).used).toBe(MOST_ASSET_BYTES);
    expect(codeOf(await add(gif(1, 1)))).toBe("assets-full");
  });

  it("stay while a board shows them, published or as a draft", async () => {
    const { db, acme, sue, add } = await scene();
    const made = await add(gif(1, 1));
    const id = made.ok ? made.value.id : "";
    const board = await createBoard(db, sue, acme.id, { name: "Lobby", queueIds: null }, traceOf(sue));
    const boardId = board.ok ? board.value.id : "";
    const document = JSON.stringify({ tiles: [{ options: { asset: id } }] });
    const remove = async () => codeOf(await deleteAsset(db, acme.id, id, traceOf(sue)));
    const draft = { board_id: boardId, document, revision: 1, updated_at: 0 };
    await db.insertInto("board_drafts").values(draft).execute();
    expect(await remove()).toBe("asset-in-use");
    await db.updateTable("board_drafts").set({ document: null }).execute();
    const ofBoard = db.updateTable("boards").where("id", "=", boardId);
    await ofBoard.set({ document, published_version: 1 }).execute();
    expect(await remove()).toBe("asset-in-use");
    await ofBoard.set({ document: null, published_version: null }).execute();
    expect(await remove()).toBe("ok");
  });

  it("are told of by the boards that show them; other people's private ones are counted alone", async () => {
    const { db, acme, globex, sue, add } = await scene();
    const made = await add(gif(1, 1));
    const id = made.ok ? made.value.id : "";
    const sam = await addPerson(db, "Sam", { [acme.id]: "supervisor" });
    const usesFor = async (who: typeof sue) => assetUses(db, who, acme.id, id);
    expect(await usesFor(sue)).toEqual({ ok: true, value: { boards: [], others: 0 } });
    const shown = JSON.stringify({ tiles: [{ options: { asset: id } }] });
    for (const [who, name, visibility] of [
      [sue, "Lobby", "tenant"],
      [sam, "Mine", "private"],
    ] as const) {
      const board = await createBoard(db, who, acme.id, { name, queueIds: null, visibility }, traceOf(who));
      const draft = { document: shown, revision: 1, updated_at: 0 };
      await db
        .insertInto("board_drafts")
        .values({ board_id: board.ok ? board.value.id : "", ...draft })
        .execute();
    }
    const lobby = { id: expect.any(String), name: "Lobby" };
    const mine = { id: expect.any(String), name: "Mine" };
    expect(await usesFor(sue)).toEqual({ ok: true, value: { boards: [lobby], others: 1 } });
    expect(await usesFor(sam)).toEqual({ ok: true, value: { boards: [lobby, mine], others: 0 } });
    expect(codeOf(await assetUses(db, sue, globex.id, id))).toBe("asset-not-found");
  });

  it("are answered as what they are and kept by the browser, whatever was sent", async () => {
    const { db, acme, add } = await scene();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (rest, isPicture) => {
        const bytes = isPicture ? gif(3, 2, rest) : Buffer.from(rest);
        const made = await add(bytes);
        if (!made.ok) return !isPicture && made.error.code === "invalid";
        const asset = await readAsset(db, acme.id, made.value.id);
        if (asset === null) return false;
        const response = await imageAnswer(new Request("http://localhost/"), asset);
        const again = { headers: { "if-none-match": response?.headers.get("etag") ?? "" } };
        const kept = await imageAnswer(new Request("http://localhost/", again), asset);
        const sent = Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer());
        return (
          sent.equals(bytes) &&
          response?.headers.get("content-type") === "image/gif" &&
          kept?.status === 304 &&
          kept.body === null
        );
      }),
      { numRuns: 40 },
    );
  });

  it("go with their tenant", async () => {
    const { db, acme, add } = await scene();
    await add(gif(1, 1));
    await db.deleteFrom("tenants").where("id", "=", acme.id).execute();
    expect(await db.selectFrom("tenant_assets").select("id").execute()).toEqual([]);
  });
});
