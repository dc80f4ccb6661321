/**
 * How a view is being followed. `connecting`: nothing heard yet. `live`: by the stream. `polling`: something between
 * swallows the stream, so it is asked for. `reconnecting`: lost, being tried again. `signed-out` and `gone`: over.
 */
export type Connection = "connecting" | "live" | "polling" | "reconnecting" | "signed-out" | "gone";
export const CONNECTIONS = ["connecting", "live", "polling", "reconnecting", "signed-out", "gone"] as const;
