import "server-only";

/** The bytes end too early, or say what no writer wrote. */
export class Damaged extends Error {}

/** Reads what `ByteWriter` wrote. Throws `Damaged`, and never reads beyond the end. */
export class ByteReader {
  constructor(
    private readonly bytes: Buffer,
    private at = 0,
  ) {}

  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  count(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.at < this.bytes.length ? this.bytes[this.at] : undefined;
      if (byte === undefined || factor > 2 ** 49) throw new Damaged();
      this.at += 1;
      if (byte < 0x80) return value + byte * factor;
      value += (byte - 0x80) * factor;
      factor *= 0x80;
    }
  }

  text(): string {
    const [from, to] = this.span();
    return this.bytes.toString("utf8", from, to);
  }

  /** Where a block begins and ends; this reader goes on behind it. */
  span(): readonly [number, number] {
    const length = this.count();
    const from = this.at;
    if (from + length > this.bytes.length) throw new Damaged();
    this.at = from + length;
    return [from, this.at];
  }
}
