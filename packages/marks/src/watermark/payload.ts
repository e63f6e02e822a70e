/** What a watermark says: 32 bits that name the kind, the lab and the class, and 16 that tell whether they were read right. */

/** What a watermark says. */
export interface Payload {
  /** What was made, from 0 to 15; which number means what is the caller's. */
  readonly kind: number;
  /** The lab in which it was made, from 0 to 255. */
  readonly lab: number;
  /** The class that made it, from 0 to 65535; 0 where there is no class. */
  readonly classNumber: number;
}

/** The layout's version, in the first four bits; a reader that does not know a version says nothing. */
const VERSION = 1;

/** Bits of the payload, and with its checksum. */
const PAYLOAD_BITS = 32;

/** Bits that are coded: the payload and its checksum. */
export const MESSAGE_BITS = PAYLOAD_BITS + 16;

/** The polynomial of CRC-16/IBM-3740 ("CCITT-FALSE"), and what the register begins with. */
const CRC_POLYNOMIAL = 0x1021;
const CRC_START = 0xffff;

/** The checksum CRC-16/IBM-3740 of bytes. */
export function crc16(bytes: Iterable<number>): number {
  let register = CRC_START;
  for (const byte of bytes) {
    register ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) {
      register = (register & 0x8000 ? (register << 1) ^ CRC_POLYNOMIAL : register << 1) & 0xffff;
    }
  }
  return register;
}

/**
 * Writes a payload as {@link MESSAGE_BITS} bits, each 0 or 1: version (4), kind (4), lab (8), class number (16), CRC (16), each with its
 * highest bit first.
 * @throws RangeError when a field is out of its range.
 */
export function packPayload(payload: Payload): Uint8Array {
  checkField('kind', payload.kind, 15);
  checkField('lab', payload.lab, 255);
  checkField('classNumber', payload.classNumber, 65535);
  const bytes = [(VERSION << 4) | payload.kind, payload.lab, payload.classNumber >> 8, payload.classNumber & 255];
  const crc = crc16(bytes);
  bytes.push(crc >> 8, crc & 255);
  return Uint8Array.from({ length: MESSAGE_BITS }, (_, i) => (bytes[i >> 3] >> (7 - (i & 7))) & 1);
}

/** Reads what {@link packPayload} wrote; null when the checksum is wrong or the version unknown. */
export function unpackPayload(bits: Uint8Array): Payload | null {
  const bytes = new Uint8Array(MESSAGE_BITS / 8);
  for (let i = 0; i < MESSAGE_BITS; i++) {
    bytes[i >> 3] = (bytes[i >> 3] << 1) | bits[i];
  }
  const [first = 0, lab = 0, high = 0, low = 0, crcHigh = 0, crcLow = 0] = bytes;
  if (crc16(bytes.subarray(0, PAYLOAD_BITS / 8)) !== ((crcHigh << 8) | crcLow) || first >> 4 !== VERSION) {
    return null;
  }
  return { kind: first & 15, lab, classNumber: (high << 8) | low };
}

function checkField(name: string, value: number, most: number): void {
  if (!Number.isInteger(value) || value < 0 || value > most) {
    throw new RangeError(`payload: ${name} must be a whole number from 0 to ${most}, got ${value}.`);
  }
}
