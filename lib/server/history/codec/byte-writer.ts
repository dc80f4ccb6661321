import "server-only";

/** Numbers and text as bytes, one after the other. */
export class ByteWriter {
  private bytes: Buffer;
  private used = 0;

  /** @param room bytes that it will take or so; where it takes more, there is more */
  constructor(room = 1024) {
    this.bytes = Buffer.allocUnsafe(room);
  }

  /** A whole number from 0 to 2^53 − 1, seven bits a byte, the lowest first. */
  count(value: number): void {
    let rest = value;
    this.room(8);
    while (rest >= 0x80) {
      this.bytes[this.used++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.bytes[this.used++] = rest;
  }

  double(value: number): void {
    this.room(8);
    this.used = this.bytes.writeDoubleLE(value, this.used);
  }

  /** UTF-8, its length in front. */
  text(value: string): void {
    this.block(Buffer.from(value, "utf8"));
  }

  /** Bytes, their length in front. */
  block(value: Buffer): void {
    this.count(value.length);
    this.room(value.length);
    this.used += value.copy(this.bytes, this.used);
  }

  /** What was written so far, a copy. */
  take(): Buffer {
    return Buffer.from(this.bytes.subarray(0, this.used));
  }

  private room(more: number): void {
    if (this.used + more <= this.bytes.length) return;
    const bytes = Buffer.allocUnsafe(Math.max(2 * this.bytes.length, this.used + more));
    this.bytes.copy(bytes, 0, 0, this.used);
    this.bytes = bytes;
  }
}
