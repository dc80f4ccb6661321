import "server-only";
import type { StoredBoard } from "@/lib/server/boards/board";
import type { DisplayIdentity } from "@/lib/server/displays/display";
import type { DisplayStore, TenantWords } from "./display-store";

/** Boards and tenants that displays in touch are told of: read once for all of them, and again when they change. */
export class KnownFacts {
  private readonly boards = new Map<string, StoredBoard>();
  private readonly tenants = new Map<string, TenantWords>();
  /** Boards that were asked for, be they there or not. */
  private readonly asked = new Map<string, Promise<void>>();
  /** Displays that are about to be told of theirs: what they play is not forgotten though no screen has it yet. */
  private readonly coming = new Set<DisplayIdentity>();

  constructor(private readonly store: DisplayStore) {}

  get known(): ReadonlyMap<string, StoredBoard> {
    return this.boards;
  }

  tenant(tenantId: string): TenantWords | null {
    return this.tenants.get(tenantId) ?? null;
  }

  /**
   * Reads what a display is told of, as far as it was not read yet, and runs `use` while all of it is known. From when that has ended it is
   * known for as long as `look` is given the display.
   */
  async during<T>(display: DisplayIdentity, use: () => T): Promise<T> {
    const { tenantId, settings } = display;
    this.coming.add(display);
    try {
      const reading = this.tenants.has(tenantId)
        ? []
        : [this.once(`tenant ${tenantId}`, () => this.readTenants([tenantId]))];
      const boards = settings.playlist.map(({ boardId }) => this.once(boardId, () => this.readBoard(boardId)));
      await Promise.all([...reading, ...boards]);
      return use();
    } finally {
      this.coming.delete(display);
    }
  }

  /**
   * Looks for what has changed since it was read, here or in another process.
   * @returns the boards that did, null where they are gone, and whether any tenant did
   */
  async look(
    displays: readonly DisplayIdentity[],
  ): Promise<{ readonly boards: ReadonlyMap<string, StoredBoard | null>; readonly hasTenants: boolean }> {
    const ids = boardsOf(displays);
    const needed = boardsOf([...displays, ...this.coming]);
    for (const id of [...this.asked.keys()]) if (!needed.has(id)) this.forget(id);
    const revisions = await this.store.boardRevisions([...ids]);
    const boards = new Map<string, StoredBoard | null>();
    for (const id of ids) {
      const known = this.boards.get(id);
      if (revisions.get(id) === (known === undefined ? undefined : String(known.revision))) continue;
      await this.readBoard(id);
      boards.set(id, this.boards.get(id) ?? null);
    }
    const before = JSON.stringify([...this.tenants]);
    await this.readTenants([...new Set(displays.map(({ tenantId }) => tenantId))]);
    return { boards, hasTenants: JSON.stringify([...this.tenants]) !== before };
  }

  private forget(id: string): void {
    this.asked.delete(id);
    this.boards.delete(id);
  }

  private once(key: string, read: () => Promise<void>): Promise<void> {
    const known = this.asked.get(key);
    if (known !== undefined) return known;
    const reading = read();
    this.asked.set(key, reading);
    // What could not be read is asked for again.
    reading.catch(() => this.asked.delete(key));
    return reading;
  }

  private async readBoard(id: string): Promise<void> {
    const board = await this.store.board(id);
    if (board === null) this.boards.delete(id);
    else if ((this.boards.get(id)?.revision ?? 0) <= board.revision) this.boards.set(id, board);
  }

  private async readTenants(ids: readonly string[]): Promise<void> {
    const tenants = await this.store.tenants(ids);
    for (const id of ids) this.tenants.delete(id);
    for (const [id, words] of tenants) this.tenants.set(id, words);
  }
}

function boardsOf(displays: readonly DisplayIdentity[]): ReadonlySet<string> {
  return new Set(displays.flatMap(({ settings }) => settings.playlist.map(({ boardId }) => boardId)));
}
