/** Where in the server's stream an event stands: `<epoch>-<sequence>`. A new epoch begins when the server forgot the old. */
export interface EventId {
  readonly epoch: string;
  readonly sequence: number;
}

/** Reads an event's id; null for none or an unreadable one. The epoch itself may contain dashes. */
export function parseEventId(text: string): EventId | null {
  const match = /^(.+)-(\d{1,15})$/.exec(text);
  if (match === null) return null;
  const [, epoch = "", sequence = ""] = match;
  return { epoch, sequence: Number(sequence) };
}

export function formatEventId(id: EventId): string {
  return `${id.epoch}-${id.sequence}`;
}
