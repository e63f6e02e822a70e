/**
 * A checksum of letters of five bits that notices up to four wrong ones wherever they stand, and two that changed places: that of Bech32m (Wuille 2020, BIP 350, with the
 * generator of BIP 173), which holds for up to 89 letters.
 */

/** The letters of a checksum. */
export const CHECK_LETTERS = 6;

const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
/** What comes out where nothing is wrong: the constant of Bech32m, with which a letter that is put in or left out before the end is noticed too. */
const RIGHT = 0x2bc830a3;

/** The checksum of some letters, each 0 to 31. */
export function checksumOf(letters: readonly number[]): number[] {
  const rest = remainder([...letters, ...Array.from({ length: CHECK_LETTERS }, () => 0)]) ^ RIGHT;
  return Array.from({ length: CHECK_LETTERS }, (_, i) => (rest >>> (5 * (CHECK_LETTERS - 1 - i))) & 31);
}

/** Whether letters end in their checksum. */
export function hasChecksum(letters: readonly number[]): boolean {
  return letters.length >= CHECK_LETTERS && remainder(letters) === RIGHT;
}

/** The remainder of the letters, as a polynomial over GF(32), by the generator of the code. */
function remainder(letters: readonly number[]): number {
  let rest = 1;
  for (const letter of letters) {
    const top = rest >>> 25;
    rest = ((rest & 0x1ffffff) << 5) ^ letter;
    GENERATOR.forEach((part, i) => {
      if ((top >>> i) & 1) rest ^= part;
    });
  }
  return rest;
}
