import { NO_NEEDS, needs } from "@/lib/domain/board/needs";
import type { GroupOptions } from "@/lib/domain/board/options/group";
import { editOne } from "@/lib/domain/board/references";
import type { TileKind } from "./kind";

/** How many agents of a group are in which state, as 8x8 counts them. */
export const group: TileKind<GroupOptions> = {
  family: "people",
  headline: false,
  needs: ({ group: id, parts }) => (id === null ? NO_NEEDS : needs({ groups: parts.map((part) => `${part}.rt`) })),
  measures: ({ group: id, parts }) =>
    id === null
      ? []
      : parts.map((part) => ({
          name: part,
          measure: { of: "groups", metric: `${part}.rt`, groups: { ids: [id] } },
        })),
  refer: (options, edit) => ({ ...options, group: editOne(options.group, edit.groups) }),
};
