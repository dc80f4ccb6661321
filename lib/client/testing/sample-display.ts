import type { DisplayState } from "@/lib/contracts/display/control";
import type { DisplaySettings } from "@/lib/domain/display/settings";

interface SampleDisplay {
  readonly revision?: number;
  readonly settings?: Partial<DisplaySettings>;
  readonly boards?: DisplayState["boards"];
  readonly takeover?: DisplayState["takeover"];
  readonly version?: DisplayState["version"];
}

/** What a display that shows one board for 30 s after another is told. */
export function sampleDisplay({
  revision = 1,
  settings,
  boards,
  takeover = null,
  version,
}: SampleDisplay = {}): DisplayState {
  const item = { pageId: null, seconds: 30, hours: null, takesOver: false };
  return {
    display: {
      id: "d1",
      name: "Floor 2, left",
      place: "Floor 2",
      tenantId: "t1",
      tenantName: "Northwind",
      timeZone: "Europe/Berlin",
      revision,
    },
    settings: asSent({
      playlist: [
        { id: "i1", boardId: "b1", ...item },
        { id: "i2", boardId: "b2", ...item },
      ],
      privacy: "full",
      theme: "dark",
      language: "en",
      screen: null,
      night: null,
      shifts: true,
      chime: false,
      muted: false,
      ...settings,
    }),
    boards: boards ?? [
      { id: "b1", name: "Service floor", pages: null, lobbySafe: false },
      { id: "b2", name: "Sales", pages: null, lobbySafe: false },
    ],
    takeover,
    version: version ?? { build: "one", mayUpdate: false },
  };
}

/** Settings as the wire has them. */
function asSent(settings: DisplaySettings): DisplayState["settings"] {
  return JSON.parse(JSON.stringify(settings));
}
