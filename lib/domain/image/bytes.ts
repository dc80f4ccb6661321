/** Reads numbers out of bytes. What lies beyond the end is null, so that a file that was cut off is no surprise. */
export class Bytes {
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.view.byteLength;
  }

  /** A whole number of 1 to 4 bytes, the most significant first. */
  big(at: number, size: number): number | null {
    if (at + size > this.length) return null;
    let value = 0;
    for (let index = 0; index < size; index += 1) value = value * 256 + this.view.getUint8(at + index);
    return value;
  }

  /** The same with the least significant first. */
  little(at: number, size: number): number | null {
    if (at + size > this.length) return null;
    let value = 0;
    for (let index = size - 1; index >= 0; index -= 1) value = value * 256 + this.view.getUint8(at + index);
    return value;
  }

  /** Whether these characters, one byte each, stand there. */
  has(at: number, text: string): boolean {
    if (at + text.length > this.length) return false;
    for (let index = 0; index < text.length; index += 1)
      if (this.view.getUint8(at + index) !== text.charCodeAt(index)) return false;
    return true;
  }
}
