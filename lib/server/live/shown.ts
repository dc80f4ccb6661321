import "server-only";
import { nameUnder } from "@/lib/domain/display/privacy";
import type { DisplayPrivacy } from "@/lib/domain/display/settings";
import type { QueueMedia } from "@/lib/domain/queue-settings";
import type { AgentRow, MetricListItem, QueueRow } from "@/lib/domain/snapshot";
import type { Board } from "@/lib/server/boards/board";
import type { QueueSettings } from "@/lib/server/queues/queue-book";

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * Which queues a board shows, under which names and in which order, and how agents are named. What it does not have must not reach a viewer of the
 * board by any way: rows, lists within rows, totals, pages asked for by address.
 */
export class Shown {
  /** Equal for boards that show the same queues, whatever their names and order. */
  readonly signature: string;
  /** The queues of a team board, hidden ones left out; null for a board of all queues. */
  readonly team: readonly string[] | null;
  /** Whether any queue of the tenant may be missing, so that the tenant's totals are not the board's. */
  readonly isPartial: boolean;
  private readonly own: ReadonlySet<string> | null;
  private readonly ordered: boolean;

  constructor(
    { queueIds }: Pick<Board, "queueIds">,
    private readonly settings: QueueSettings,
    readonly privacy: DisplayPrivacy = "full",
  ) {
    const hidden = [...settings].flatMap(([id, setting]) => (setting.hidden ? [id] : []));
    this.team = queueIds === null ? null : queueIds.filter((id) => settings.get(id)?.hidden !== true).toSorted();
    this.own = this.team === null ? null : new Set(this.team);
    this.isPartial = queueIds !== null || hidden.length > 0;
    this.ordered = [...settings.values()].some(({ position }) => position !== null);
    this.signature = JSON.stringify(this.team ?? { hidden: hidden.toSorted() });
  }

  /** Whether single agents may be shown at all. */
  get hasAgents(): boolean {
    return this.privacy !== "lobby";
  }

  has(queueId: string): boolean {
    return this.own === null ? this.settings.get(queueId)?.hidden !== true : this.own.has(queueId);
  }

  /** How customers reach a queue; null where nobody said. */
  media(queueId: string): QueueMedia | null {
    return this.settings.get(queueId)?.media ?? null;
  }

  /** The queues among these that are shown, named and in order. */
  rows<T extends Named>(rows: readonly T[]): readonly (T & Pick<QueueRow, "nameAt8x8" | "media">)[] {
    if (this.isPlain) return rows;
    const shown = rows.filter(({ id }) => this.has(id)).map((row) => this.named(row));
    return this.ordered ? shown.toSorted((a, b) => this.place(a.id) - this.place(b.id)) : shown;
  }

  /** The same for a list of queues within a row; on a team board only those that are known to be shown. */
  items(items: readonly MetricListItem[]): readonly MetricListItem[] {
    if (this.isPlain) return items;
    return items.flatMap((item) => {
      const { id, name, count } = item;
      if (id === null) return this.own === null ? [item] : [];
      return this.has(id) ? [{ id, name: this.settings.get(id)?.label ?? name, count }] : [];
    });
  }

  /** Agents as they may be named. Everything that is made of their names is made of these, so no other ever gets near a viewer. */
  agents(rows: readonly AgentRow[]): readonly AgentRow[] {
    if (!this.hasAgents) return [];
    if (this.privacy === "full") return rows;
    return rows.map((row) => ({ ...row, name: nameUnder(row.name, this.privacy) }));
  }

  private get isPlain(): boolean {
    return !this.isPartial && this.settings.size === 0;
  }

  private named<T extends Named>(row: T): T & Pick<QueueRow, "nameAt8x8" | "media"> {
    const { label = null, media = null } = this.settings.get(row.id) ?? {};
    if (label === null && media === null) return row;
    return {
      ...row,
      ...(label !== null && { name: label, nameAt8x8: row.name }),
      ...(media !== null && { media }),
    };
  }

  /** Two places beyond all others are equal, so that the sort leaves them as they were. */
  private place(id: string): number {
    return this.settings.get(id)?.position ?? Number.MAX_SAFE_INTEGER;
  }
}
