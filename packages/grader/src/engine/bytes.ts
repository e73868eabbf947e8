/** Bytes one after the other, in a buffer that grows. */
export class Writer {
  #bytes = new Uint8Array(4096);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  #reserve(count: number) {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    larger.set(this.#bytes);
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }

  restart() {
    this.#length = 0;
  }

  byte(value: number) {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  /** An unsigned number in groups of seven bits (LEB128). */
  count(value: number) {
    for (; value > 127; value = Math.floor(value / 128)) this.byte((value & 127) | 128);
    this.byte(value);
  }

  /** A signed 32-bit number in groups of seven bits (LEB128). */
  signed(value: number) {
    for (; value < -64 || value > 63; value >>= 7) this.byte((value & 127) | 128);
    this.byte(value & 127);
  }

  float64(value: number) {
    this.#reserve(8);
    this.#view.setFloat64(this.#length, value, true);
    this.#length += 8;
  }

  block(block: Uint8Array | number[]) {
    this.#reserve(block.length);
    this.#bytes.set(block, this.#length);
    this.#length += block.length;
  }

  /** A text as bjson has it: its length, whether its units are wide, and its units. */
  text(text: string) {
    let wide = 0;
    for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 255) wide = 1;
    this.count(text.length * 2 + wide);
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      this.byte(unit & 255);
      if (wide) this.byte(unit >> 8);
    }
  }

  /** What was written, until the writer is used again. */
  written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}
