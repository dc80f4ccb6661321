import * as z from "zod/mini";
import { id } from "@/lib/contracts/admin/fields";
import {
  DISPLAY_PRIVACY,
  type DisplaySettings,
  ITEM_SECONDS,
  MOST_ITEMS,
  NIGHT_LOOKS,
} from "@/lib/domain/display/settings";
import { LANGUAGES } from "@/lib/domain/locale";
import { openingHours } from "@/lib/domain/threshold/opening-hours";

const seconds = z
  .int("must be a whole number")
  .check(
    z.minimum(ITEM_SECONDS.fewest, `must be at least ${ITEM_SECONDS.fewest}`),
    z.maximum(ITEM_SECONDS.most, `must be at most ${ITEM_SECONDS.most}`),
  );

const playlistItem = z.strictObject(
  {
    id,
    boardId: id,
    pageId: z.nullable(id),
    seconds,
    hours: z.nullable(openingHours),
    takesOver: z.boolean("must be yes or no"),
  },
  "must be a board with its seconds",
);

const playlist = z.array(playlistItem, "must be a list of boards").check(
  z.maxLength(MOST_ITEMS, `must have at most ${MOST_ITEMS}`),
  z.refine((items) => new Set(items.map((item) => item.id)).size === items.length, {
    error: "must not have an id twice",
    params: { rule: "unique" },
  }),
);

const between = (fewest: number, most: number) =>
  z
    .number("must be a number")
    .check(z.minimum(fewest, `must be at least ${fewest}`), z.maximum(most, `must be at most ${most}`));

/** Everything that is set of a display but its name, its place and its group. */
export const displaySettings = z.strictObject(
  {
    playlist,
    privacy: z.enum(DISPLAY_PRIVACY, "must be one of the ways to name agents"),
    theme: z.enum(["dark", "light"], "must be dark or light"),
    language: z.enum(LANGUAGES, "must be a language"),
    screen: z.nullable(
      z.strictObject({ diagonalInches: between(5, 300), distanceM: between(0.3, 50) }, "must be a size and a distance"),
    ),
    night: z.nullable(
      z.strictObject(
        { look: z.enum(NIGHT_LOOKS, "must be dim or black"), hours: openingHours },
        "must be a look and its hours",
      ),
    ),
    shifts: z.boolean("must be yes or no"),
    chime: z.boolean("must be yes or no"),
    muted: z.boolean("must be yes or no"),
  },
  "must be the settings of a display",
) satisfies z.ZodMiniType<DisplaySettings>;

/** What a form holds of them while somebody fills it in. */
export type SettingsInput = z.input<typeof displaySettings>;
