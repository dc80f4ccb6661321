import { KEEP } from "@/lib/domain/board/references";
import { referTile } from "@/lib/domain/board/references-of-tiles";
import { counterpartOf, type KnownQueue } from "@/lib/domain/boards/counterparts";
import type { Clip } from "./clip";

/** Where copied tiles come from. */
export interface ClipOrigin {
  readonly tenantId: string;
  /** As they are called there. */
  readonly queues: readonly { readonly id: string; readonly name: string }[];
}

/** Where they are to be pasted. */
export interface ClipTarget {
  readonly tenantId: string;
  /** The queues that the board may name. */
  readonly queues: readonly KnownQueue[];
}

/** What tiles named and could not bring along: queues by their names, everything else counted. */
export interface LeftBehind {
  readonly queues: readonly string[];
  readonly agents: number;
  readonly groups: number;
  readonly images: number;
}

/**
 * Tiles as they can stand on another board. Of the same tenant they keep what they name, but for queues that the board does not have; of another
 * they get the queues that are called the same there, and lose its agents, groups and images.
 */
export function bringClip(
  clip: Clip,
  origin: ClipOrigin,
  target: ClipTarget,
): { readonly clip: Clip; readonly left: LeftBehind } {
  const isHere = origin.tenantId === target.tenantId;
  const names = new Map(origin.queues.map(({ id, name }) => [id, name]));
  const lost = {
    queues: new Set<string>(),
    agents: new Set<string>(),
    groups: new Set<string>(),
    images: new Set<string>(),
  };
  const keepOf = (kind: "agents" | "groups") => (ids: readonly string[]) => {
    if (isHere) return ids;
    for (const id of ids) lost[kind].add(id);
    return [];
  };
  const queueHere = (id: string): readonly string[] => {
    if (isHere && target.queues.some((queue) => queue.id === id)) return [id];
    const name = names.get(id);
    const found = isHere || name === undefined ? null : counterpartOf({ id, name }, target.queues);
    if (found !== null) return [found.id];
    lost.queues.add(id);
    return [];
  };
  const edit = {
    ...KEEP,
    queues: (ids: readonly string[]) => [...new Set(ids.flatMap(queueHere))],
    agents: keepOf("agents"),
    groups: keepOf("groups"),
    asset: (id: string) => {
      if (isHere) return id;
      lost.images.add(id);
      return null;
    },
  };
  const tiles = clip.tiles.map((tile) => referTile(tile, edit));
  const left = {
    queues: [...lost.queues].map((id) => names.get(id) ?? id),
    agents: lost.agents.size,
    groups: lost.groups.size,
    images: lost.images.size,
  };
  return { clip: { ...clip, tiles }, left };
}

/** Whether everything came along. */
export function isAllBrought({ queues, agents, groups, images }: LeftBehind): boolean {
  return queues.length === 0 && agents + groups + images === 0;
}
